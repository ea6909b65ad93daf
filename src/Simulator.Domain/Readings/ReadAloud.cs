namespace Simulator.Domain.Readings;

/// <summary>How long a text takes over a loudspeaker, whatever its language: four Chinese characters or two and a half words a second.</summary>
public static class ReadAloud
{
    private const int CharacterMs = 250, WordMs = 400;

    public static int Seconds(string text)
    {
        var (ms, inWord) = (0, false);
        foreach (var c in text)
        {
            var word = char.IsLetterOrDigit(c) && !IsCjk(c) || (inWord && c is '\'' or '’' or ':' or '-');
            if (IsCjk(c)) ms += CharacterMs;
            else if (word && !inWord) ms += WordMs;
            inWord = word;
        }
        return (ms + 999) / 1000;
    }

    // Chinese characters and full-width punctuation, at which a speaker pauses.
    private static bool IsCjk(char c) => c is >= '⺀' and <= '鿿' or >= '豈' and <= '﫿' or >= '！' and <= '｠';
}
