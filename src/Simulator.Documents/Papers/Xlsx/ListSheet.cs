using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Papers.Xlsx;

/// <summary>The first sheet: all papers, each with a link to its own sheet.</summary>
internal static class ListSheet
{
    /// <summary>Mark, title and head; every printed page repeats them.</summary>
    public const uint HeadRows = 3;

    private static readonly string[] Columns = ["ListNumber", "ListPaper", "ListUnit", "ListTime", "ListState", "ListArchive"];

    public static Worksheet Of(IReadOnlyList<OfficialPaper> papers, IReadOnlyList<string> sheets, PaperWords words, string seal)
    {
        var table = new PaperTable("", [.. Columns.Select(c => words.Get(c))], [.. papers.Select((p, i) => Row(i + 1, p))]);
        var wanted = ColumnWidths.Wanted(table, 46);
        var grid = new SheetGrid(ColumnWidths.Fit(wanted, Math.Max(wanted.Sum(), 90)));
        grid.Across(words.Mark, Ink.Mark);
        grid.Across(words.Get("ListTitle"), Ink.Title);
        grid.Record(table.Columns, Ink.Head);
        foreach (var (row, sheet) in table.Rows.Zip(sheets)) grid.Record(row, Ink.Cell, TabNames.Quoted(sheet) + "!A1");
        return grid.Sealed(seal).Sheet(words, seal, HeadRows);
    }

    private static ImmutableArray<string> Row(int number, OfficialPaper paper) =>
        [number.ToString(CultureInfo.InvariantCulture), paper.Title, paper.Unit, paper.StoryTime, paper.State, paper.Archive];
}
