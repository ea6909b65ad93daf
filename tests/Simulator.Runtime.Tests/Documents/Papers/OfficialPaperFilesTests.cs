using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Simulator.Documents.Papers;
using Simulator.Domain.Reports;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Simulator.Runtime.Tests.Documents.Papers;

/// <summary>Word and Excel files of papers: valid whatever is in them, whole, marked, and the same every time.</summary>
public sealed class OfficialPaperFilesTests
{
    private const string Chinese = "zh-CN";

    private static readonly Dictionary<string, OfficialPaper[]> Cases = new()
    {
        ["none"] = [],
        ["empty"] = [PaperExamples.Empty],
        ["ordinary"] = [PaperExamples.Report, PaperExamples.English],
        ["long prose"] = [PaperExamples.Wordy],
        ["300 rows"] = [PaperExamples.Long(300), PaperExamples.Report],
        ["hostile"] = [PaperExamples.Hostile(), PaperExamples.Hostile(), PaperExamples.Hostile(string.Concat(Enumerable.Repeat("😀", 20))), PaperExamples.Hostile(PaperExamples.Formula)],
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static MemoryStream Docx(IReadOnlyList<OfficialPaper> papers, string language = Chinese) => Written(to => DocxPapers.Write(papers, language, to));
    private static MemoryStream Xlsx(IReadOnlyList<OfficialPaper> papers, string language = Chinese) => Written(to => XlsxPapers.Write(papers, language, to));

    private static MemoryStream Written(Action<Stream> write)
    {
        var to = new MemoryStream();
        write(to);
        to.Position = 0;
        return to;
    }

    [Theory, MemberData(nameof(Names))]
    public void Word_and_Excel_take_the_files(string name)
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Office2019);
        using var word = WordprocessingDocument.Open(Docx(Cases[name]), false);
        using var excel = SpreadsheetDocument.Open(Xlsx(Cases[name]), false);
        Assert.Empty(validator.Validate(word, TestContext.Current.CancellationToken).Concat(validator.Validate(excel, TestContext.Current.CancellationToken)).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_same_papers_give_the_same_bytes_with_nobody_s_name_and_no_date(string name)
    {
        Assert.Equal(Docx(Cases[name]).ToArray(), Docx(Cases[name]).ToArray());
        Assert.Equal(Xlsx(Cases[name]).ToArray(), Xlsx(Cases[name]).ToArray());
        using var word = WordprocessingDocument.Open(Docx(Cases[name]), false);
        Assert.Null(word.PackageProperties.Creator);
        Assert.Null(word.PackageProperties.Created);
        // The wall clock, at which two files written together agree.
        foreach (var file in new[] { Docx(Cases[name]), Xlsx(Cases[name]) })
            Assert.All(new ZipArchive(file).Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_value_stands_in_the_document_and_on_its_sheet(string name)
    {
        using var word = WordprocessingDocument.Open(Docx(Cases[name]), false);
        using var excel = SpreadsheetDocument.Open(Xlsx(Cases[name]), false);
        var text = word.MainDocumentPart!.Document!.InnerText + string.Concat(word.MainDocumentPart.HeaderParts.Select(h => h.Header!.InnerText));
        foreach (var (paper, sheet) in Cases[name].Zip(Sheets(excel).Skip(1)))
        {
            // Longer than a row can be, a text goes on below: what one column holds from top to bottom is whole again.
            var columns = string.Join('\n', Cells(sheet).GroupBy(c => Letters(c)).Select(c => string.Concat(c.Select(Text))));
            foreach (var value in PaperExamples.Values(paper).Select(Readable))
            {
                Assert.Contains(value, text, StringComparison.Ordinal);
                Assert.Contains(value, Regex.Replace(columns.Replace("_x005F_", "_", StringComparison.Ordinal), "[\t]", ""), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_mark_is_over_and_under_every_page_of_the_document()
    {
        using var word = WordprocessingDocument.Open(Docx([PaperExamples.Report, PaperExamples.English]), false);
        var main = word.MainDocumentPart!;
        var sections = main.Document!.Descendants<Word.SectionProperties>().ToList();
        Assert.Equal(2, sections.Count);
        foreach (var section in sections)
        {
            var header = ((HeaderPart)main.GetPartById(section.GetFirstChild<Word.HeaderReference>()!.Id!)).Header!;
            var footer = ((FooterPart)main.GetPartById(section.GetFirstChild<Word.FooterReference>()!.Id!)).Footer!;
            Assert.StartsWith("演练", header.InnerText, StringComparison.Ordinal);
            Assert.Contains("演练", footer.InnerText, StringComparison.Ordinal);
            Assert.Equal("PAGE", Assert.Single(footer.Descendants<Word.SimpleField>()).Instruction!.Value);
        }
        Assert.Equal(["演练 EXERCISE归档编号：A-12", "演练 EXERCISE归档编号：YQ-2031-007"], main.HeaderParts.Select(h => h.Header!.InnerText).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_mark_is_in_the_first_row_and_in_the_print_header_of_every_sheet()
    {
        using var excel = SpreadsheetDocument.Open(Xlsx([PaperExamples.Report, PaperExamples.Empty]), false);
        var sheets = Sheets(excel);
        Assert.Equal(3, sheets.Count);
        foreach (var sheet in sheets)
        {
            Assert.Equal(["演练 EXERCISE"], sheet.Descendants<Row>().First().Elements<Cell>().Select(Text).Where(t => t.Length > 0));
            Assert.Contains("演练 EXERCISE", sheet.GetFirstChild<HeaderFooter>()!.OddHeader!.Text, StringComparison.Ordinal);
            Assert.Equal((9u, 1u, 0u), (sheet.GetFirstChild<PageSetup>()!.PaperSize!.Value, sheet.GetFirstChild<PageSetup>()!.FitToWidth!.Value, sheet.GetFirstChild<PageSetup>()!.FitToHeight!.Value));
        }
    }

    [Fact]
    public void Sheets_have_names_that_Excel_takes()
    {
        OfficialPaper[] papers = [.. Cases["hostile"], .. Enumerable.Repeat(PaperExamples.Report with { Title = "History" }, 12), PaperExamples.Empty, PaperExamples.Report with { Title = "清单" }];
        using var excel = SpreadsheetDocument.Open(Xlsx(papers), false);
        var names = excel.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value!).ToList();
        Assert.Equal(papers.Length + 1, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.Matches(@"^(?!')[^\[\]:*?/\\\p{Cc}]{1,31}(?<!')$", n));
        Assert.DoesNotContain(names, n => n.Contains('\uFFFD'));
        Assert.Equal(["清单", "1 关于 '的报告", "2 关于 '的报告"], names.Take(3));
        Assert.Equal("16 History", names[16]);
    }

    [Fact]
    public void What_looks_like_a_formula_is_a_string()
    {
        using var excel = SpreadsheetDocument.Open(Xlsx([PaperExamples.Hostile()]), false);
        var cells = Sheets(excel).SelectMany(Cells).ToList();
        Assert.DoesNotContain(cells, c => c.CellFormula is not null || c.CellValue is not null);
        foreach (var begin in "=+-@") Assert.Contains(cells, c => Text(c).StartsWith(begin) && c.DataType!.Value == CellValues.InlineString);
        // Unescaped, this one would be read as a line end.
        Assert.Contains(cells, c => Text(c) == "_x005F_x000D_");
        // The format "text" keeps them text when somebody edits the cell.
        var formats = excel.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(cells, c => Assert.Equal(49u, formats[(int)c.StyleIndex!.Value].NumberFormatId!.Value));
    }

    [Fact]
    public void The_layout_itself_speaks_the_language_of_the_exercise()
    {
        using var word = WordprocessingDocument.Open(Docx([PaperExamples.English], "en"), false);
        using var excel = SpreadsheetDocument.Open(Xlsx([PaperExamples.English], "en"), false);
        var main = word.MainDocumentPart!;
        var document = main.Document!.InnerText;
        Assert.Equal("EXERCISEArchive no. A-12", Assert.Single(main.HeaderParts).Header!.InnerText);
        Assert.Contains("Page 1", Assert.Single(main.FooterParts).Footer!.InnerText, StringComparison.Ordinal);
        Assert.Contains("To: City hall, Fire service", document, StringComparison.Ordinal);
        Assert.Contains("Chemical park exercise · Subject 1 · Approved", document, StringComparison.Ordinal);
        Assert.Contains("Filled in by: A. Person", document, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", document);
        var list = Cells(Sheets(excel)[0]).Select(Text).Where(t => t.Length > 0).ToList();
        Assert.Equal(["EXERCISE", "List of papers", "No.", "Title", "Unit", "Time", "State", "Archive no.", "1", PaperExamples.English.Title, "Press desk", "Day 1, 08:12", "Approved", "A-12"], list);
    }

    [Fact]
    public void A_table_repeats_its_head_and_keeps_its_rows_whole_unless_they_are_taller_than_a_page()
    {
        using var word = WordprocessingDocument.Open(Docx([PaperExamples.Long(300)]), false);
        var rows = word.MainDocumentPart!.Document!.Descendants<Word.Table>().First().Elements<Word.TableRow>().ToList();
        Assert.Equal(301, rows.Count);
        Assert.Equal([true, false], rows.Take(2).Select(r => r.Descendants<Word.TableHeader>().Any()));
        Assert.All(rows, r => Assert.NotEmpty(r.Descendants<Word.CantSplit>()));
        using var hostile = WordprocessingDocument.Open(Docx([PaperExamples.Hostile()]), false);
        Assert.All(hostile.MainDocumentPart!.Document!.Descendants<Word.TableRow>().Where(r => r.InnerText.Length > 10_000), r => Assert.Empty(r.Descendants<Word.CantSplit>()));
    }

    [Fact]
    public void Short_columns_stay_narrow_and_all_together_fill_the_page()
    {
        using var word = WordprocessingDocument.Open(Docx([PaperExamples.Report]), false);
        var ledger = word.MainDocumentPart!.Document!.Descendants<Word.Table>().ElementAt(1);
        int[] widths = [.. ledger.Descendants<Word.GridColumn>().Select(c => int.Parse(c.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(8845, widths.Sum());
        // A number of four letters is 420 wide, "08:31" 525.
        Assert.True(widths[0] is > 420 and < 900 && widths[1] is > 525 and < 1100 && widths[3] > 2 * widths[4], string.Join(' ', widths));
    }

    [Fact]
    public void A_signature_not_given_leaves_a_line_to_sign_on_and_a_table_without_rows_an_empty_one()
    {
        using var word = WordprocessingDocument.Open(Docx([PaperExamples.Report]), false);
        var tables = word.MainDocumentPart!.Document!.Descendants<Word.Table>().ToList();
        Assert.Equal(["审核人：", "批准人："], tables[^1].Descendants<Word.Paragraph>().Where(p => p.Descendants<Word.TabStop>().Any(t => t.Leader! == Word.TabStopLeaderCharValues.Underscore)).Select(p => p.InnerText));
        Assert.Equal(["序号名称", ""], tables[^2].Elements<Word.TableRow>().Select(r => r.InnerText));
    }

    // What of a value can be read in a file, without what parts its lines there.
    private static string Readable(string value) =>
        string.Concat(value.EnumerateRunes().Select(r => r.ToString()).Where(r => r[0] >= ' ' && r is not ("\uFFFE" or "\u2028"))).Trim();

    private static List<Worksheet> Sheets(SpreadsheetDocument excel) =>
        [.. excel.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => ((WorksheetPart)excel.WorkbookPart.GetPartById(s.Id!)).Worksheet!)];

    private static IEnumerable<Cell> Cells(Worksheet sheet) => sheet.Descendants<Cell>();
    private static string Text(Cell cell) => cell.InlineString?.InnerText ?? "";
    private static string Letters(Cell cell) => cell.CellReference!.Value!.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
