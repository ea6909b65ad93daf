using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Simulator.Domain;

namespace Simulator.Documents.EventLists.Keeping;

/// <summary>How words, times and lists are written in scenario files.</summary>
internal static partial class YamlWords
{
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$")]
    private static partial Regex LooksLikeTextId();

    /// <summary>Single-quoted where one line does, else double-quoted.</summary>
    public static string Of(string words) => words.Contains('\n') || words.Contains('\t') ? Double(words) : Single(words);

    public static string Single(string words) => $"'{words.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Double(string words)
    {
        var written = new StringBuilder("\"");
        foreach (var c in words)
            written.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\t' => "\\t", _ => c.ToString() });
        return written.Append('"').ToString();
    }

    /// <summary>Words that are a text in the wider sense: what happens to look like a text id is told apart by a blank nobody sees.</summary>
    public static string Wording(string words) => Of(LooksLikeTextId().IsMatch(words) ? words + " " : words);

    public static bool IsPlain(string words) => words.Length > 0 && words.Trim() == words && !words.AsSpan().ContainsAny("\n\t") && words is not ("~" or "null")
        && !"-?:,[]{}#&*!|>'\"%@`".Contains(words[0]) && !words.Contains(": ", StringComparison.Ordinal) && !words.Contains(" #", StringComparison.Ordinal) && words[^1] != ':';

    public static bool FitsLiteral(string words) => words.Length > 0 && words[0] is not (' ' or '\t' or '\n') && !words.Contains('\t');

    public static string List(ImmutableArray<string> ids) => $"[{string.Join(", ", ids)}]";

    public static string Time(ExerciseTime at) => at.Ms % 60_000 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"T+{at.Ms / 60_000}") : string.Create(CultureInfo.InvariantCulture, $"T+{at.Ms / 60_000}:{at.Ms / 1000 % 60:00}");

    public static string Duration(TimeSpan span)
    {
        var seconds = (long)span.TotalSeconds;
        if (seconds == 0) return "0s";
        var (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        return string.Create(CultureInfo.InvariantCulture, $"{(h > 0 ? $"{h}h" : "")}{(m > 0 ? $"{m}m" : "")}{(s > 0 ? $"{s}s" : "")}");
    }
}
