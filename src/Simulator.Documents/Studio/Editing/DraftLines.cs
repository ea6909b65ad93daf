namespace Simulator.Documents.Studio.Editing;

/// <summary>Lines and columns of a text around a place.</summary>
internal static class DraftLines
{
    public static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    public static int LineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', Math.Min(at, text.Length));
        return end < 0 ? text.Length : end;
    }

    public static int AfterLine(string text, int at) => Math.Min(text.Length, LineEnd(text, at) + 1);
    public static int Column(string text, int at) => at - LineStart(text, at);

    /// <summary>The dash before an item of a list written in lines.</summary>
    public static int Dash(string text, DraftNode item)
    {
        var at = item.Start - 1;
        while (at > 0 && char.IsWhiteSpace(text[at])) at--;
        return at >= 0 && text[at] == '-' ? at : text.LastIndexOf('-', Math.Max(0, item.Start - 1));
    }

    public static int DashColumn(string text, DraftList list) => Column(text, Dash(text, list.Items[0]));

    /// <summary>
    /// The whole lines of an item: comments right above it belong to it, except above the first, where they speak of the list.
    /// The end is before the last line break, so that two items can change places even at the end of a file.
    /// </summary>
    public static (int Start, int End) Block(string text, DraftList list, int at)
    {
        var item = list.Items[at];
        var start = LineStart(text, Dash(text, item));
        var floor = at > 0 ? AfterLine(text, list.Items[at - 1].End) : start;
        while (start > floor && Trimmed(text, LineStart(text, start - 1)).StartsWith('#')) start = LineStart(text, start - 1);
        return (start, LineEnd(text, item.End));
    }

    private static ReadOnlySpan<char> Trimmed(string text, int start) => text.AsSpan(start, LineEnd(text, start) - start).TrimStart(' ');
}
