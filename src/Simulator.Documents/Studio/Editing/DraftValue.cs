using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Simulator.Documents.Studio.Editing;

/// <summary>Something to be written into a YAML file.</summary>
public abstract record DraftValue
{
    public static DraftValue Of(string word) => new DraftText(word);
    public static DraftValue Words(IEnumerable<string> words) => new DraftItems([.. words.Select(Of)]);
    public static DraftValue Map(params IEnumerable<(string Key, DraftValue Value)> entries) => new DraftEntries([.. entries]);

    /// <summary>On one line, as it stands within brackets or after a key.</summary>
    public abstract string Flow(bool inside = false);

    /// <summary>Whether it needs no lines of its own.</summary>
    internal abstract bool Short { get; }
}

/// <summary>A word or several lines of text.</summary>
public sealed partial record DraftText(string Text) : DraftValue
{
    internal override bool Short => true;

    public override string Flow(bool inside = false) => DraftWords.IsPlain(Text, inside) && !Typed().IsMatch(Text) ? Text : DraftWords.Quoted(Text);

    // What YAML would read as a truth, a number or a time of day is quoted, whatever reads it.
    [GeneratedRegex(@"^([0-9][0-9:,_.]*:[0-9:.,_]*|[+-]?[0-9][0-9_]*\.[0-9.]+\.|yes|no|on|off|Yes|No|On|Off)$")]
    private static partial Regex Typed();
}

public sealed record DraftItems(ImmutableArray<DraftValue> Items) : DraftValue
{
    internal override bool Short => Items.All(i => i is DraftText);
    public override string Flow(bool inside = false) => $"[{string.Join(", ", Items.Select(i => i.Flow(true)))}]";
}

public sealed record DraftEntries(ImmutableArray<(string Key, DraftValue Value)> Entries) : DraftValue
{
    internal override bool Short => false;
    public override string Flow(bool inside = false) => Entries.IsEmpty ? "{}" : $"{{ {string.Join(", ", Entries.Select(e => $"{DraftWords.Key(e.Key)}: {e.Value.Flow(true)}"))} }}";
}

/// <summary>A word exactly as it is to stand in the file: a number, <c>true</c>, or what somebody wrote.</summary>
public sealed record DraftRaw(string Written) : DraftValue
{
    internal override bool Short => true;
    public override string Flow(bool inside = false) => Written;
}

/// <summary>How words are written so that YAML reads the same words back.</summary>
internal static partial class DraftWords
{
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_.-]*$")]
    private static partial Regex PlainKey();

    public static string Key(string key) => PlainKey().IsMatch(key) ? key : Quoted(key);

    public static string Quoted(string words) => words.AsSpan().ContainsAny("\n\t\r") || words.Any(char.IsControl) ? Double(words) : $"'{words.Replace("'", "''", StringComparison.Ordinal)}'";

    public static bool IsPlain(string words, bool flow)
    {
        if (words.Length == 0 || words is "~" or "null" or "Null" or "NULL" or "---" or "..." || words.Any(c => char.IsControl(c) || c is '\uFEFF' or '\u2028' or '\u2029' or '\u0085')) return false;
        if (char.IsWhiteSpace(words[0]) || char.IsWhiteSpace(words[^1])) return false;
        if (words[0] is '-' or '?' or ':' && (words.Length == 1 || !char.IsLetterOrDigit(words[1]))) return false;
        if (",[]{}#&*!|>'\"%@`".Contains(words[0]) || words[^1] == ':' || words.Contains(": ", StringComparison.Ordinal) || words.Contains(" #", StringComparison.Ordinal)) return false;
        return !flow || !words.AsSpan().ContainsAny(",[]{}?:") || words.AsSpan().IndexOfAny(",[]{}?") < 0 && FlowColon().IsMatch(words);
    }

    // Within brackets a colon stands only between letters and figures: inject:K1-02.
    [GeneratedRegex(@"^[^:]*(:[A-Za-z0-9][^:]*)*$")]
    private static partial Regex FlowColon();

    public static string Double(string words)
    {
        var written = new StringBuilder("\"");
        foreach (var c in words)
            written.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\t' => "\\t", '\r' => "\\r", _ when char.IsControl(c) => $"\\x{(int)c:X2}", _ => c.ToString() });
        return written.Append('"').ToString();
    }

    public static bool FitsLiteral(string words) =>
        words.Length > 0 && words[0] is not (' ' or '\t' or '\n') && words[^1] is not ('\n' or ' ') && !words.Any(c => char.IsControl(c) && c != '\n') && !words.Split('\n').Any(l => l.Length > 0 && l.Trim().Length == 0);
}
