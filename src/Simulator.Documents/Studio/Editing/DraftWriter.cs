using System.Text;

namespace Simulator.Documents.Studio.Editing;

/// <summary>Writes values as lines of a YAML file.</summary>
internal static class DraftWriter
{
    /// <summary>What stands after <c>key:</c> in a mapping written in lines; begins with a blank or a new line.</summary>
    public static string After(DraftValue value, int indent) => value switch
    {
        DraftText { Text: var words } when words.Contains('\n') && DraftWords.FitsLiteral(words) => " |" + Literal(words, indent + 2),
        DraftItems { Short: false } list => string.Concat(list.Items.Select(i => "\n" + new string(' ', indent + 2) + Item(i, indent + 2))),
        _ => " " + value.Flow(),
    };

    /// <summary>An item of a list written in lines, from its dash on, without the blanks before it.</summary>
    public static string Item(DraftValue value, int indent)
    {
        if (value is not DraftEntries { Entries: { IsEmpty: false } entries }) return "- " + value.Flow();
        var lines = entries.Select((e, i) => (i == 0 ? "- " : "\n" + new string(' ', indent + 2)) + DraftWords.Key(e.Key) + ":" + After(e.Value, indent + 2));
        return string.Concat(lines);
    }

    /// <summary>The lines of a literal text, each after a new line.</summary>
    public static string Literal(string words, int indent)
    {
        var lines = new StringBuilder();
        foreach (var line in words.Split('\n')) lines.Append('\n').Append(line.Length == 0 ? "" : new string(' ', indent) + line);
        return lines.ToString();
    }
}
