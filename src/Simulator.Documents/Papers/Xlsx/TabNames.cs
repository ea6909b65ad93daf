using System.Globalization;
using System.Text;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Papers.Xlsx;

/// <summary>Names of the sheets as Excel takes them: at most 31 characters, none of []:*?/\, no apostrophe at an end, no two alike.</summary>
internal static class TabNames
{
    private const int Longest = 31;

    /// <summary>The list's first, then one for each paper: its number in the list, which makes it unlike all others, and as much of its title as there is room for.</summary>
    public static List<string> Of(IReadOnlyList<OfficialPaper> papers, PaperWords words) =>
        [words.Get("ListSheet"), .. papers.Select((p, i) => Name((i + 1).ToString(CultureInfo.InvariantCulture) + " ", p.Title))];

    /// <summary>The name as a reference to a cell wants it.</summary>
    public static string Quoted(string name) => "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Name(string number, string title)
    {
        var name = new StringBuilder(number);
        foreach (var rune in PaperText.Clean(title).EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > Longest) break;
            var allowed = rune.Value is not (' ' or '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\t' or '\n');
            if (allowed) name.Append(rune.ToString());
            else if (name[^1] != ' ') name.Append(' ');
        }
        return name.ToString().Trim(' ', '\'');
    }
}
