namespace Simulator.Domain.Readings;

/// <summary>Where sentences and clauses begin and end, in a text normalised by <see cref="FoldedText.Normal"/>.</summary>
internal static class Sentences
{
    /// <summary>A sentence ends here. A full stop in a number does not end one, nor a line that ends with a colon.</summary>
    public static bool Ends(string text, int at) => text[at] switch
    {
        '。' or '!' or '?' or ';' or '｡' or '…' => true,
        '.' => at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]),
        '\n' => at == 0 || text.AsSpan(0, at).TrimEnd() is not [.., ':'],
        _ => false,
    };

    public static bool EndsClause(string text, int at) => Ends(text, at) || text[at] is '，' or ':' || (text[at] == ',' && (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1])));

    public static (int Start, int End) Sentence(string text, int start, int end) => Around(text, start, end, Ends);
    public static (int Start, int End) Clause(string text, int start, int end) => Around(text, start, end, EndsClause);

    private static (int, int) Around(string text, int start, int end, Func<string, int, bool> stops)
    {
        while (start > 0 && !stops(text, start - 1)) start--;
        while (end < text.Length && !stops(text, end)) end++;
        return (start, end);
    }
}
