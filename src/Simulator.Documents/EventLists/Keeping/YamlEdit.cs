using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Simulator.Documents.EventLists.Keeping;

/// <summary>One YAML file being changed in place: the parser says where things stand, and only those characters are exchanged.</summary>
internal sealed class YamlEdit
{
    private readonly List<(int From, int To, string With)> _edits = [];
    private readonly HashSet<YamlNode> _removed = new(ReferenceEqualityComparer.Instance);

    public YamlEdit(string text)
    {
        Text = text;
        NewLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        Root = (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public string Text { get; }
    public string NewLine { get; }
    public YamlMappingNode Root { get; }
    public bool IsChanged => _edits.Count > 0;

    public static YamlNode? Value(YamlMappingNode map, string key) => map.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: { } k } && k == key).Value;
    public static string? Word(YamlMappingNode map, string key) => (Value(map, key) as YamlScalarNode)?.Value;

    /// <summary>Sets a key of a mapping; a new one goes after the entry named, or to the end.</summary>
    public void Set(YamlMappingNode map, string key, string value, string? after = null)
    {
        if (Value(map, key) is { } old) Replace(map, key, old, value);
        else if (map.Style == MappingStyle.Flow) Insert(EndOf(Neighbour(map, after)), $", {key}: {value}");
        else Insert(LineEnd(EndOf(Neighbour(map, after))), NewLine + new string(' ', ColumnOf(map)) + $"{key}: {value}");
    }

    public void Remove(YamlMappingNode map, string key)
    {
        var entries = map.Children.ToList();
        var at = entries.FindIndex(e => e.Key is YamlScalarNode { Value: { } k } && k == key);
        if (at < 0) return;
        var (from, to) = ((int)entries[at].Key.Start.Index, EndOf(entries[at].Value));
        if (map.Style != MappingStyle.Flow && LineStart(from) is var line && Text[line..from].All(c => c == ' ')) Exchange(line, AfterLine(LineEnd(to)), "");
        else if (at + 1 < entries.Count) Exchange(from, (int)entries[at + 1].Key.Start.Index, "");
        // The last one takes the comma before it along, and that of others that went before.
        else Exchange(EndOf(entries[..at].Last(e => !_removed.Contains(e.Key)).Value), to, "");
        _removed.Add(entries[at].Key);
    }

    /// <summary>Exchanges the words of a value for others in the same way of writing, where that way can hold them.</summary>
    public void Rewrite(YamlScalarNode value, string words)
    {
        var (from, to) = ((int)value.Start.Index, EndOf(value));
        Exchange(from, to, value.Style switch
        {
            ScalarStyle.Literal when YamlWords.FitsLiteral(words) => Literal(from, to, words),
            ScalarStyle.SingleQuoted when !words.Contains('\n') => YamlWords.Single(words),
            ScalarStyle.DoubleQuoted => YamlWords.Double(words),
            ScalarStyle.Plain when YamlWords.IsPlain(words) => words,
            _ => YamlWords.Of(words),
        });
    }

    /// <summary>Puts entries after the last one of a list. They are written as they stand in a block list, without the indent before their dash.</summary>
    public void Append(YamlSequenceNode list, IEnumerable<IReadOnlyList<string>> entries)
    {
        var last = list.Children[^1];
        if (list.Style == SequenceStyle.Flow)
        {
            Insert(EndOf(last), string.Concat(entries.Select(e => ", " + (e is [['{', ..] whole] ? whole : $"{{ {string.Join(", ", e)} }}"))));
            return;
        }
        var start = (int)last.Start.Index;
        var dash = Text.LastIndexOf('-', Math.Max(0, start - 1));
        var indent = new string(' ', dash - LineStart(dash));
        var lines = entries.SelectMany(e => e.Select((line, i) => indent + (i == 0 ? "- " : "  ") + line));
        Insert(LineEnd(EndOf(last)), string.Concat(lines.Select(l => NewLine + l)));
    }

    /// <summary>Puts whole lines after an entry of a mapping.</summary>
    public void AddAfter(YamlNode value, IEnumerable<string> lines) => Insert(LineEnd(EndOf(value)), string.Concat(lines.Select(l => NewLine + l)));

    public string Changed()
    {
        var text = new StringBuilder(Text);
        // From the end, so that places before stay where they are. Insertions at one place keep their order.
        foreach (var (from, to, with) in Merged().OrderByDescending(e => e.From)) text.Remove(from, to - from).Insert(from, with);
        return text.ToString();
    }

    // What is taken out twice, such as the comma between two entries, goes once.
    private List<(int From, int To, string With)> Merged()
    {
        var merged = new List<(int From, int To, string With)>();
        foreach (var edit in _edits.Select((e, i) => (e.From, e.To, e.With, i)).OrderBy(e => e.From).ThenBy(e => e.i).Select(e => (e.From, e.To, e.With)))
            if (merged.Count > 0 && edit.From < merged[^1].To || merged.Count > 0 && edit.From == merged[^1].From) merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, edit.To), merged[^1].With + edit.With);
            else merged.Add(edit);
        return merged;
    }

    private void Replace(YamlMappingNode map, string key, YamlNode old, string value)
    {
        // A value over several lines begins on a line of its own; the new one follows the colon.
        var name = map.Children.First(c => c.Key is YamlScalarNode { Value: { } k } && k == key).Key;
        var colon = Text.IndexOf(':', (int)name.End.Index);
        var sameLine = LineStart((int)old.Start.Index) == LineStart((int)name.Start.Index);
        if (sameLine) Exchange((int)old.Start.Index, EndOf(old), value);
        else Exchange(colon + 1, EndOf(old), " " + value);
    }

    private string Literal(int from, int to, string words)
    {
        var head = LineEnd(from);
        var first = Text[AfterLine(head)..to].TrimStart('\r', '\n');
        var indent = first[..(first.Length - first.TrimStart(' ').Length)];
        return Text[from..head] + string.Concat(words.Split('\n').Select(l => NewLine + (l.Length == 0 ? "" : indent + l)));
    }

    private static YamlNode Neighbour(YamlMappingNode map, string? after) => (after is null ? null : Value(map, after)) ?? map.Children.Last().Value;

    // The parser keeps where a collection begins, not where it ends: that is after its last word, and in brackets after the closing one.
    private int EndOf(YamlNode node) => node switch
    {
        YamlMappingNode { Style: MappingStyle.Flow } map => Closing('}', map.Children.Select(c => EndOf(c.Value)).DefaultIfEmpty((int)map.Start.Index + 1).Max()),
        YamlSequenceNode { Style: SequenceStyle.Flow } list => Closing(']', list.Children.Select(EndOf).DefaultIfEmpty((int)list.Start.Index + 1).Max()),
        YamlMappingNode map => map.Children.Max(c => EndOf(c.Value)),
        YamlSequenceNode list => list.Children.Max(EndOf),
        YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } block => Trimmed((int)block.End.Index),
        _ => (int)node.End.Index,
    };

    // Between the last word and the bracket stand blanks, a comma, and comments.
    private int Closing(char bracket, int at)
    {
        while (Text[at] != bracket) at = Text[at] == '#' ? LineEnd(at) : at + 1;
        return at + 1;
    }

    private int Trimmed(int end)
    {
        while (end > 0 && char.IsWhiteSpace(Text[end - 1])) end--;
        return end;
    }

    private int ColumnOf(YamlMappingNode map) => (int)map.Children.First().Key.Start.Index is var at ? at - LineStart(at) : 0;
    private int LineStart(int at) => at == 0 ? 0 : Text.LastIndexOf('\n', at - 1) + 1;

    private int LineEnd(int at)
    {
        var end = Text.IndexOf('\n', at);
        return end < 0 ? Text.Length : end > 0 && Text[end - 1] == '\r' ? end - 1 : end;
    }

    private int AfterLine(int lineEnd) => Math.Min(Text.Length, lineEnd + (lineEnd < Text.Length && Text[lineEnd] == '\r' ? 2 : 1));
    private void Insert(int at, string text) => Exchange(at, at, text);
    private void Exchange(int from, int to, string with) => _edits.Add((from, to, with));
}
