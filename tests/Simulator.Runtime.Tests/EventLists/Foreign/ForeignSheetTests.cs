using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Documents.EventLists;

namespace Simulator.Runtime.Tests.EventLists.Foreign;

/// <summary>Sheets as planners make them: of each row it is said beforehand what must become of it, and nothing else may.</summary>
public sealed partial class ForeignSheetTests
{
    public static TheoryData<string> Names => [.. ForeignSheets.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_row_becomes_what_its_planner_meant(string name)
    {
        var sheet = ForeignSheets.All.Single(s => s.Name == name);
        var preview = Lists.Preview(sheet.Xlsx(), subject: sheet.Subject);
        var report = preview.Report;
        Lists.EveryRowIsAccountedFor(report, Last(sheet));
        Assert.Equal(sheet.Fates.Trim(), string.Join(' ', Fates(preview, sheet.Fates)), ignoreLineEndingDifferences: true);
        if (sheet.Columns.Length > 0) Assert.Equal(sheet.Columns, string.Join(' ', report.Columns.Select(c => c.MappedTo ?? "-")));
        Assert.NotEmpty(report.ToJson());
    }

    [Fact, Trait("Category", "Long")]
    public void Every_sheet_is_kept_and_kept_again_changes_nothing()
    {
        using var copy = new ScenarioCopy(Cli.Folders.Market);
        foreach (var sheet in ForeignSheets.All)
        {
            var first = copy.Preview(sheet.Xlsx(), sheet.Subject);
            var kept = copy.Keep(first);
            Assert.True(kept.Kept, $"{sheet}: {Documents.MiniFolder.Show(kept.Problems)}");
            var second = copy.Preview(sheet.Xlsx(), sheet.Subject);
            Assert.True((0, 0, first.Report.Imported) == (second.Report.Added, second.Report.Updated, second.Report.Unchanged),
                $"{sheet}: {string.Join("; ", second.Report.Taken.Where(t => t.State != "unchanged"))} {string.Join("; ", second.Injects.SelectMany(i => i.Changed))} {string.Join("; ", second.Report.Rejected)}");
            copy.Restore();
        }
    }

    private static int Last(ForeignSheet sheet)
    {
        var lines = sheet.Grid.Trim('\n').Split('\n').ToList();
        return lines.FindLastIndex(l => l.Trim('|', '~').Length > 0) + 1;
    }

    private static IEnumerable<string> Fates(ImportPreview preview, string wanted)
    {
        var withSeats = SaysSeats().Matches(wanted).Select(m => int.Parse(m.Groups["row"].Value, CultureInfo.InvariantCulture)).ToHashSet();
        return preview.Report.Rejected.Select(r => (r.Row, Said: $"{r.Row}!{r.Cell.TrimEnd([.. "0123456789"])}"))
            .Concat(preview.Injects.Select(i => (i.Row, Said: $"{i.Row}={When(i)}{(withSeats.Contains(i.Row) ? $">{Seats(i)}" : "")}"))).OrderBy(f => f.Row).Select(f => f.Said);
    }

    private static string When(ProposedInject proposed) => proposed.Inject switch
    {
        { At: { } at } => at.Span.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture),
        { After: { } after } => string.Create(CultureInfo.InvariantCulture, $"{after.Inject}+{after.Delay.TotalMinutes:0.##}"),
        _ => "hand",
    };

    private static string Seats(ProposedInject proposed) => proposed.Inject.To.Length == Lists.Market.Seats.Length ? "*" : string.Join(',', proposed.Inject.To);

    [GeneratedRegex("(?<row>[0-9]+)=[^ ]*>", RegexOptions.ExplicitCapture)]
    private static partial Regex SaysSeats();
}
