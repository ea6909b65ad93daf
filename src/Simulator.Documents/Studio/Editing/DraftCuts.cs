namespace Simulator.Documents.Studio.Editing;

/// <summary>Takes entries and items out of a text.</summary>
internal static class DraftCuts
{
    public static string Entry(string text, DraftMap map, string key)
    {
        var at = map.Entries.IndexOf(map.Entry(key)!);
        var entry = map.Entries[at];
        if (map.Flow) return InFlow(text, entry.Key.Start, entry.Value.End, at + 1 < map.Entries.Length ? map.Entries[at + 1].Key.Start : null, at > 0 ? map.Entries[at - 1].Value.End : null);
        var line = DraftLines.LineStart(text, entry.Key.Start);
        // "- id: x": the dash stays, the next entry moves up to it.
        if (text.AsSpan(line, entry.Key.Start - line).Trim(' ').Length > 0) return text.Remove(entry.Key.Start, map.Entries[at + 1].Key.Start - entry.Key.Start);
        return Lines(text, line, entry.Value.End);
    }

    public static string Item(string text, DraftList list, int at)
    {
        if (list.Flow) return InFlow(text, list.Items[at].Start, list.Items[at].End, at + 1 < list.Items.Length ? list.Items[at + 1].Start : null, at > 0 ? list.Items[at - 1].End : null);
        var (start, end) = DraftLines.Block(text, list, at);
        return Lines(text, start, end);
    }

    private static string Lines(string text, int start, int end)
    {
        var after = DraftLines.AfterLine(text, end);
        // The last line of a file without a line break at its end takes the one before it along.
        if (after == text.Length && (after == 0 || text[after - 1] != '\n') && start > 0) start--;
        return text.Remove(start, after - start);
    }

    private static string InFlow(string text, int from, int to, int? next, int? before) =>
        next is { } n ? text.Remove(from, n - from) : before is { } b ? text.Remove(b, to - b) : text.Remove(from, to - from);
}
