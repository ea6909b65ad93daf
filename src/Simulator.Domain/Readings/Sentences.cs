namespace Simulator.Domain.Readings;

/// <summary>Where sentences and clauses begin and end, in a text normalised by <see cref="FoldedText.Normal"/>.</summary>
internal static class Sentences
{
    private const string Closing = "”」』’》)\"";

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

    /// <summary>A whole text (not normalised) cut into its sentences, each with its end marks and the quotation marks closed behind them; what holds no word belongs to its neighbour.</summary>
    public static IEnumerable<(int Start, int End)> Split(string text)
    {
        var normal = FoldedText.Normal(text);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Ends(normal, at)) continue;
            while (at + 1 < text.Length && (Closing.Contains(normal[at + 1], StringComparison.Ordinal) || normal[at + 1] != '\n' && Ends(normal, at + 1))) at++;
            if (!HasWords(text, start, at + 1)) continue;
            yield return (start, at + 1);
            start = at + 1;
        }
        if (HasWords(text, start, text.Length)) yield return (start, text.Length);
    }

    private static bool HasWords(string text, int start, int end)
    {
        foreach (var c in text.AsSpan(start, end - start)) if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    private static (int, int) Around(string text, int start, int end, Func<string, int, bool> stops)
    {
        while (start > 0 && !stops(text, start - 1)) start--;
        while (end < text.Length && !stops(text, end)) end++;
        return (start, end);
    }
}
