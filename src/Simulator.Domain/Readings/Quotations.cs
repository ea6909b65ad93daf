namespace Simulator.Domain.Readings;

/// <summary>What stands between quotation marks: “” 「」 『』 ‘’ 《》 and straight double quotes. A quotation never closed ends with its sentence.</summary>
internal sealed class Quotations
{
    private const string Opening = "“「『‘《", Closing = "”」』’》";
    private readonly List<(int Start, int End)> _spans = [];

    public Quotations(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var kind = Opening.IndexOf(text[at]);
            var closing = kind >= 0 ? Closing[kind] : text[at] == '"' ? '"' : '\0';
            if (closing == '\0') continue;
            var end = text.IndexOf(closing, at + 1);
            if (end < 0) end = Sentences.Sentence(text, at, at + 1).End - 1;
            _spans.Add((at, Math.Min(text.Length, end + 1)));
            if (closing == '"') at = Math.Max(at, end);
        }
    }

    /// <summary>The outermost quotation this place touches.</summary>
    public (int Start, int End)? Around(int start, int end)
    {
        foreach (var span in _spans)
            if (span.Start < end && start < span.End) return span;
        return null;
    }
}
