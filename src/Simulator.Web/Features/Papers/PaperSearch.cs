using Simulator.Domain.Reports;

namespace Simulator.Web.Features.Papers;

/// <summary>Everything that stands in a paper, for searching in it.</summary>
public static class PaperSearch
{
    public static string Of(OfficialPaper paper) => string.Join('\n',
        new[] { paper.Title, paper.Archive, paper.Unit, paper.StoryTime, paper.State }.Concat(paper.To).Concat(paper.Parts.SelectMany(Of)).Concat(paper.Signatures.Select(s => s.Value)).Where(w => w.Length > 0));

    /// <summary>Whether every word stands in it; upper and lower case alike. No words: it does.</summary>
    public static bool Has(OfficialPaper paper, string words)
    {
        var wanted = words.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == 0 || Of(paper) is var all && wanted.All(w => all.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Of(PaperPart part) => part switch
    {
        PaperFields fields => fields.Lines.SelectMany(l => new[] { l.Label, l.Value }),
        PaperProse prose => [prose.Heading, prose.Text],
        PaperTable table => table.Columns.Concat(table.Rows.SelectMany(r => r)).Prepend(table.Heading),
        _ => [],
    };
}
