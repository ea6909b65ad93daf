using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Papers.Docx;

/// <summary>The lines at the foot, two a row and high enough to sign by hand.</summary>
internal static class DocxSignatures
{
    // 13 mm.
    private const uint RowHeight = 740;
    private const int Half = DocxPages.TextWidth / 2;

    public static Table Table(IEnumerable<PaperLine> lines, PaperWords words)
    {
        var table = new Table(
            new TableProperties(new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Number(2 * Half) }, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(new GridColumn { Width = Number(Half) }, new GridColumn { Width = Number(Half) }));
        foreach (var (left, right) in DocxTables.Pairs(lines.Select(l => l with { Label = words.Label(l.Label) })))
        {
            var row = new TableRow(new TableRowProperties(new CantSplit(), new TableRowHeight { Val = RowHeight, HeightType = HeightRuleValues.AtLeast }));
            row.Append(right is null ? [Cell(left, 2)] : new[] { Cell(left, 1), Cell(right, 1) });
            table.Append(row);
        }
        return table;
    }

    private static TableCell Cell(PaperLine line, int span)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Number(span * Half) });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom });
        return new TableCell(properties, line.Value.Length > 0 ? DocxText.Line("Sign", line.Label + line.Value) : Blank(line.Label));
    }

    // The rest of the cell is one stop filled with underscores: a line as long as there is room, whatever the label.
    private static Paragraph Blank(string label) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = "Sign" },
            new Tabs(new TabStop { Val = TabStopValues.Left, Leader = TabStopLeaderCharValues.Underscore, Position = Half - 400 })),
        DocxText.Words(label), new Run(new TabChar()));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
