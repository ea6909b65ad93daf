namespace Simulator.Domain.Readings;

/// <summary>What stands between quotation marks: “” 「」 『』 ‘’ 《》 and straight double quotes. A quotation never closed ends with its sentence.</summary>
internal sealed class Quotations
{
    private const string Opening = "“「『‘《\"", Closing = "”」』’》\"";
    private readonly List<(int Start, int End)> _spans = [];

    public Quotations(string text)
    {
        var open = Opening.Select(_ => new Stack<int>()).ToArray();
        for (var at = 0; at < text.Length; at++)
        {
            if (Closing.IndexOf(text[at]) is >= 0 and var closed && open[closed].TryPop(out var start)) _spans.Add((start, at + 1));
            else if (Opening.IndexOf(text[at]) is >= 0 and var opened) open[opened].Push(at);
        }
        for (var kind = 0; kind < open.Length; kind++)
            foreach (var start in open[kind]) _spans.Add((start, Math.Min(text.Length, Unclosed(text, start, Closing[kind]) + 1)));
        _spans.Sort();
    }

    /// <summary>The outermost quotation this place touches. A quotation that is only a part of the place (系伪造 of “警情通报”系伪造) does not quote it.</summary>
    public (int Start, int End)? Around(int start, int end)
    {
        foreach (var span in _spans)
            if (span.Start < end && start < span.End && !IsPart(span, start, end)) return span;
        return null;
    }

    public bool Touch(int start, int end) => _spans.Any(s => s.Start < end && start < s.End);

    private static int Unclosed(string text, int start, char closing) =>
        text.IndexOf(closing, start + 1) is >= 0 and var end ? end : Sentences.Sentence(text, start, start + 1).End - 1;

    // A place begins and ends with a letter: the mark before or behind it may belong to the quoted part, but not both at once.
    private static bool IsPart((int Start, int End) span, int start, int end) =>
        span.Start >= start - 1 && span.End <= end + 1 && (span.Start >= start || span.End <= end);
}
