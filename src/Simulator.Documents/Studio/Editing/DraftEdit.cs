using System.Collections.Immutable;

namespace Simulator.Documents.Studio.Editing;

/// <summary>
/// Changes one thing in a YAML file and nothing else: comments, order, blank lines and the way everything around is written stay.
/// Every method gives the whole new text, or null when the file is no YAML just now or the place does not exist.
/// </summary>
public static class DraftEdit
{
    /// <summary>Sets a value; a key that is missing is added, and the mappings above it too.</summary>
    /// <param name="text">The file.</param>
    /// <param name="path">Where.</param>
    /// <param name="value">What is to stand there.</param>
    /// <param name="order">Keys in their usual order: a new key goes after the last of those before it.</param>
    public static string? Set(string text, DraftPath path, DraftValue value, ImmutableArray<string> order = default)
    {
        if (DraftParser.Parse(text) is not { } root)
            return text.AsSpan().Trim().IsEmpty && path.Steps.Length > 0 ? Checked(text.TrimEnd() + DraftWords.Key(path.Steps[0]) + ":" + DraftWriter.After(Nested(path.Steps[1..], value), 0) + "\n") : null;
        if (root.At(path) is { } old) return Checked(Replace(text, root, path, old, value));
        return path.Index >= 0 ? null : Checked(Add(text, root, path, value, order));
    }

    /// <summary>Takes out an entry or an item; what is empty without it goes too.</summary>
    public static string? Remove(string text, DraftPath path)
    {
        if (DraftParser.Parse(text) is not { } root || path.Steps.IsEmpty || root.At(path) is null) return null;
        var above = root.At(path.Up);
        var alone = above is DraftMap { Entries.Length: 1 } or DraftList { Items.Length: 1 };
        if (alone && path.Up.Steps.Length > 0) return root.At(path.Up.Up) is DraftList && above is DraftMap ? null : Remove(text, path.Up);
        return above is DraftMap map ? Checked(DraftCuts.Entry(text, map, path.Last)) : Checked(DraftCuts.Item(text, (DraftList)above!, path.Index));
    }

    /// <summary>Puts an item into a list, before the place given or at the end; a list that is missing is begun.</summary>
    public static string? Insert(string text, DraftPath list, int at, DraftValue item, ImmutableArray<string> order = default)
    {
        if (DraftParser.Parse(text) is not { } root) return Set(text, list, new DraftItems([item]), order);
        if (root.At(list) is not DraftList { Items.IsEmpty: false } found) return Set(text, list, new DraftItems([item]), order);
        at = Math.Clamp(at, 0, found.Items.Length);
        return Checked(found.Flow ? InFlow(text, found, at, item.Flow(true)) : InLines(text, found, at, DraftWriter.Item(item, DraftLines.DashColumn(text, found))));
    }

    /// <summary>Copies an item right behind itself; words are exchanged in the copy, such as its id.</summary>
    public static string? Duplicate(string text, DraftPath item, Func<string, string>? change = null)
    {
        if (DraftParser.Parse(text) is not { } root || item.Index < 0 || root.At(item.Up) is not DraftList list || item.Index >= list.Items.Length) return null;
        var node = list.Items[item.Index];
        var written = text[node.Start..node.End];
        if (change is not null) written = change(written);
        if (list.Flow) return Checked(InFlow(text, list, item.Index + 1, written));
        return Checked(InLines(text, list, item.Index + 1, "- " + written));
    }

    /// <summary>Exchanges an item with the one before (-1) or behind it (+1).</summary>
    public static string? Move(string text, DraftPath item, int by)
    {
        if (DraftParser.Parse(text) is not { } root || item.Index < 0 || root.At(item.Up) is not DraftList list) return null;
        var (first, second) = (Math.Min(item.Index, item.Index + by), Math.Max(item.Index, item.Index + by));
        if (Math.Abs(by) != 1 || first < 0 || second >= list.Items.Length) return null;
        var (a, b) = list.Flow ? (Span(list.Items[first]), Span(list.Items[second])) : (DraftLines.Block(text, list, first), DraftLines.Block(text, list, second));
        var (before, between) = (text[a.Start..a.End], text[a.End..b.Start]);
        return Checked(text[..a.Start] + text[b.Start..b.End] + between + before + text[b.End..]);
    }

    /// <summary>Makes a list of words hold these; those that stay keep their lines.</summary>
    public static string? SetWords(string text, DraftPath path, IReadOnlyList<string> words, ImmutableArray<string> order = default)
    {
        if (words.Count == 0) return Remove(text, path);
        if (DraftParser.Parse(text)?.At(path) is not DraftList { Flow: false } list || list.Items.Any(i => i is not DraftWord)) return Set(text, path, DraftValue.Words(words), order);
        var old = list.Items.Select(i => ((DraftWord)i).Value).ToList();
        if (!old.Where(words.Contains).SequenceEqual(words.Take(old.Count(words.Contains)))) return Set(text, path, DraftValue.Words(words), order);
        string? now = text;
        foreach (var word in words.Where(w => !old.Contains(w))) now = now is null ? null : Insert(now, path, int.MaxValue, DraftValue.Of(word));
        for (var at = old.Count - 1; at >= 0; at--)
            if (!words.Contains(old[at])) now = now is null ? null : Remove(now, path.Item(at));
        return now;
    }

    /// <summary>Gives a key another name.</summary>
    public static string? RenameKey(string text, DraftPath path, string name) =>
        DraftParser.Parse(text)?.At(path.Up) is DraftMap map && map.Entry(path.Last) is { Key: var key } && map.Entry(name) is null ? Checked(text[..key.Start] + DraftWords.Key(name) + text[key.End..]) : null;

    private static (int Start, int End) Span(DraftNode node) => (node.Start, node.End);

    // Nothing leaves here that could not be read again: better no change than a broken file.
    private static string? Checked(string? text) => text is not null && (text.AsSpan().Trim().IsEmpty || DraftParser.Parse(text) is not null) ? text : null;

    private static DraftValue Nested(ImmutableArray<string> steps, DraftValue value)
    {
        for (var i = steps.Length - 1; i >= 0; i--) value = DraftValue.Map((steps[i], value));
        return value;
    }

    private static string Replace(string text, DraftNode root, DraftPath path, DraftNode old, DraftValue value)
    {
        if (path.Steps.IsEmpty) return text;
        var parent = root.At(path.Up);
        var flow = parent is DraftMap { Flow: true } or DraftList { Flow: true };
        if (old is DraftWord word && value is DraftText words) return text[..old.Start] + Rewritten(text, root, path, word, words.Text, flow) + text[old.End..];
        if (parent is DraftMap { Flow: false } map && map.Entry(path.Last) is { } entry)
        {
            var colon = text.IndexOf(':', entry.Key.End) + 1;
            var sameLine = !text.AsSpan(colon, old.Start - colon).Contains('\n');
            return value is DraftRaw && sameLine || value.Short && sameLine && old is not DraftWord { Style: DraftStyle.Block } && old.End > old.Start
                ? text[..old.Start] + value.Flow() + text[old.End..]
                : text[..colon] + DraftWriter.After(value, DraftLines.Column(text, map.Start)) + text[old.End..];
        }
        return text[..old.Start] + value.Flow(flow) + text[old.End..];
    }

    // In the way it was written, where that way can hold the new words.
    private static string Rewritten(string text, DraftNode root, DraftPath path, DraftWord old, string words, bool flow)
    {
        var blank = old.End == old.Start ? " " : "";
        var indent = root.At(path.Up) is DraftMap map ? DraftLines.Column(text, map.Start) : DraftLines.Column(text, old.Start);
        // A comment behind the word would become a part of the text.
        var alone = old.Style == DraftStyle.Block || text.AsSpan(old.End, DraftLines.LineEnd(text, old.End) - old.End).Trim().IsEmpty;
        if (!flow && alone && DraftWords.FitsLiteral(words) && (old.Style == DraftStyle.Block || words.Contains('\n'))) return blank + LiteralHead(text, old) + DraftWriter.Literal(words, Indent(text, old, indent + 2));
        return old.Style switch
        {
            DraftStyle.Double => DraftWords.Double(words),
            DraftStyle.Single when !words.AsSpan().ContainsAny("\n\t\r") && !words.Any(char.IsControl) => $"'{words.Replace("'", "''", StringComparison.Ordinal)}'",
            DraftStyle.Plain when DraftWords.IsPlain(words, flow) && (new DraftText(words).Flow(flow) == words || old.Value == words) => blank + words,
            _ => blank + new DraftText(words).Flow(flow),
        };
    }

    private static string LiteralHead(string text, DraftWord old)
    {
        if (old.Style != DraftStyle.Block || text[old.Start] != '|') return "|";
        var end = text.IndexOf('\n', old.Start);
        return end < 0 ? "|" : new string([.. text[old.Start..end].Where(c => c is not (>= '1' and <= '9'))]).TrimEnd();
    }

    private static int Indent(string text, DraftWord old, int usual)
    {
        if (old.Style != DraftStyle.Block) return usual;
        var first = text[old.Start..old.End].Split('\n').Skip(1).FirstOrDefault(l => l.Trim().Length > 0);
        return first is null ? usual : Math.Max(usual - 1, first.Length - first.TrimStart(' ').Length);
    }

    private static string? Add(string text, DraftNode root, DraftPath path, DraftValue value, ImmutableArray<string> order)
    {
        // From the deepest mapping that is there.
        var depth = path.Steps.Length - 1;
        while (depth > 0 && root.At(new DraftPath(path.Steps[..depth])) is null or DraftWord { IsNull: true }) depth--;
        var above = new DraftPath(path.Steps[..depth]);
        if (depth < path.Steps.Length - 1) value = Nested(path.Steps[(depth + 1)..], value);
        return root.At(above) switch
        {
            DraftMap { Entries.IsEmpty: true } empty => text[..empty.Start] + DraftValue.Map((path.Steps[depth], value)).Flow() + text[empty.End..],
            DraftMap map => Beside(text, map, path.Steps[depth], value, order),
            _ => null,
        };
    }

    private static string Beside(string text, DraftMap map, string key, DraftValue value, ImmutableArray<string> order)
    {
        var after = Neighbour(map, key, order);
        if (map.Flow) return text.Insert(after.Value.End, $", {DraftWords.Key(key)}: {value.Flow(true)}");
        var at = DraftLines.LineEnd(text, after.Value.End);
        var column = DraftLines.Column(text, map.Start);
        return text.Insert(at, "\n" + new string(' ', column) + DraftWords.Key(key) + ":" + DraftWriter.After(value, column));
    }

    private static DraftEntry Neighbour(DraftMap map, string key, ImmutableArray<string> order)
    {
        var at = order.IsDefault ? -1 : order.IndexOf(key);
        if (at < 0) return map.Entries[^1];
        return map.Entries.LastOrDefault(e => order.IndexOf(e.Key.Value) is >= 0 and var place && place < at) ?? map.Entries[0];
    }

    private static string InFlow(string text, DraftList list, int at, string written) =>
        at < list.Items.Length ? text.Insert(list.Items[at].Start, written + ", ") : text.Insert(list.Items[^1].End, ", " + written);

    private static string InLines(string text, DraftList list, int at, string written)
    {
        var indent = new string(' ', DraftLines.DashColumn(text, list));
        if (at > 0) return text.Insert(DraftLines.LineEnd(text, list.Items[at - 1].End), "\n" + indent + written);
        return text.Insert(DraftLines.LineStart(text, DraftLines.Dash(text, list.Items[0])), indent + written + "\n");
    }
}
