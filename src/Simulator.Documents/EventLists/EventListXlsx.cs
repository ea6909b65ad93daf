using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Simulator.Documents.EventLists.Export;
using Simulator.Documents.Papers;
using Simulator.Documents.Papers.Xlsx;
using Scenario = Simulator.Domain.Scenarios.Scenario;

namespace Simulator.Documents.EventLists;

/// <summary>The event list of a scenario as a workbook a planner prints and edits: injects in order of time, then facts and criteria. Importing it again changes nothing.</summary>
public static class EventListXlsx
{
    /// <summary>Mark, title and head; every printed page repeats them, and they stay in sight.</summary>
    private const uint HeadRows = 3;

    /// <summary>The same scenario gives the same bytes.</summary>
    /// <param name="language">One of the scenario's languages; texts and heads are in it.</param>
    /// <param name="to">Written to synchronously, in one go, once everything is ready; neither sought nor closed.</param>
    public static void Write(Scenario scenario, string language, Stream to)
    {
        var words = new PaperWords(language);
        ImmutableArray<ListTable> tables = [InjectTable.Of(scenario, language), FactTable.Of(scenario, language), CriterionTable.Of(scenario, language)];
        FixedPackage.Write(to, file => Build(tables, words, file));
    }

    private static void Build(ImmutableArray<ListTable> tables, PaperWords words, Stream file)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var main = document.AddWorkbookPart();
        // Every part gets a name: left to the library it would be drawn at random.
        document.ChangeIdOfPart(main, "main");
        FixedPackage.Fill(main.AddNewPart<WorkbookStylesPart>("styles"), "Xlsx.styles.xml");
        var sheets = new Sheets();
        var repeated = new DefinedNames();
        foreach (var (table, i) in tables.Select((t, i) => (t, (uint)i)))
        {
            var id = FormattableString.Invariant($"sheet{i + 1}");
            main.AddNewPart<WorksheetPart>(id).Worksheet = Sheet(table, words);
            sheets.Append(new Sheet { Name = table.Sheet, SheetId = i + 1, Id = id });
            repeated.Append(new DefinedName(FormattableString.Invariant($"{TabNames.Quoted(table.Sheet)}!$1:${HeadRows}")) { Name = "_xlnm.Print_Titles", LocalSheetId = i });
        }
        main.Workbook = new Workbook(sheets, repeated);
    }

    private static Worksheet Sheet(ListTable table, PaperWords words)
    {
        // A cell is never parted over two rows: a row is an inject, also when the list comes back.
        var grid = new SheetGrid(table.Widths, splitsRows: false);
        grid.Across(words.Mark, Ink.Mark);
        grid.Across(table.Title, Ink.Title);
        grid.Record(table.Heads, Ink.Head);
        foreach (var row in table.Rows) grid.Record(row, Ink.Cell);
        var sheet = grid.Sheet(words, "", HeadRows);
        // Many columns want the whole width of the paper. Inches.
        if (sheet.GetFirstChild<PageMargins>() is { } margins) (margins.Left, margins.Right) = (0.4, 0.4);
        if (sheet.GetFirstChild<PageSetup>() is { } page) page.Orientation = OrientationValues.Landscape;
        return sheet;
    }
}
