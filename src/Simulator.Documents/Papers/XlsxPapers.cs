using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Simulator.Documents.Papers.Xlsx;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Papers;

/// <summary>Official papers as an Excel workbook: a list of them, then a sheet for each, all under the mark of the exercise, on screen and in print.</summary>
public static class XlsxPapers
{
    /// <summary>
    /// Writes the workbook. Every cell is text, whatever it begins with. A cell longer than the program can show goes on in the row below. The same papers give the
    /// same bytes; names of persons and dates of writing are nowhere in the file.
    /// </summary>
    /// <param name="papers">May be empty: a list without lines.</param>
    /// <param name="language">Of the exercise, such as "zh-CN" or "en": what the layout itself says. Chinese where a language has no words.</param>
    /// <param name="to">Written to synchronously, in one go, once everything is ready; neither sought nor closed.</param>
    /// <param name="seal">What the papers can be checked by, at the foot of every sheet and printed page; empty: nothing.</param>
    /// <exception cref="System.Globalization.CultureNotFoundException">The language is none.</exception>
    public static void Write(IReadOnlyList<OfficialPaper> papers, string language, Stream to, string seal = "")
    {
        var words = new PaperWords(language);
        FixedPackage.Write(to, file => Build(papers, words, seal, file));
    }

    private static void Build(IReadOnlyList<OfficialPaper> papers, PaperWords words, string seal, Stream file)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var main = document.AddWorkbookPart();
        // Every part gets a name: left to the library it would be drawn at random.
        document.ChangeIdOfPart(main, "main");
        FixedPackage.Fill(main.AddNewPart<WorkbookStylesPart>("styles"), "Xlsx.styles.xml");
        var names = TabNames.Of(papers, words);
        var sheets = new Sheets();
        var contents = papers.Select(p => PaperSheet.Of(p, words, seal)).Prepend(ListSheet.Of(papers, names.Skip(1).ToList(), words, seal));
        foreach (var (sheet, name) in contents.Zip(names))
        {
            var number = (uint)sheets.ChildElements.Count + 1;
            var id = FormattableString.Invariant($"sheet{number}");
            main.AddNewPart<WorksheetPart>(id).Worksheet = sheet;
            sheets.Append(new Sheet { Name = name, SheetId = number, Id = id });
        }
        main.Workbook = new Workbook(sheets, new DefinedNames(
            new DefinedName(FormattableString.Invariant($"{TabNames.Quoted(names[0])}!$1:${ListSheet.HeadRows}")) { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
    }
}
