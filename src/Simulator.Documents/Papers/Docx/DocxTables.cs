using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Papers.Docx;

/// <summary>The two kinds of ruled table: labels with their values, and columns with rows.</summary>
internal static class DocxTables
{
    // Half a Chinese character of 五号, 10.5 pt, in twentieths of a point.
    private const int HalfCharacter = 105;
    private const int MostInHalfARow = 48;
    // A row that is kept whole and taller than a page would be cut off at its foot.
    private const int MostLinesKeptWhole = 16;

    /// <summary>Two labels with their values a row; a long value, or one without a neighbour, takes the row.</summary>
    public static Table Grid(PaperFields fields)
    {
        var label = HalfCharacter * Math.Clamp(fields.Lines.Max(l => PaperText.Width(l.Label)) + 3, 12, 24);
        var value = (DocxPages.TextWidth - 2 * label) / 2;
        int[] widths = [label, value, label, DocxPages.TextWidth - 2 * label - value];
        var table = Framed(widths);
        foreach (var (left, right) in Pairs(fields.Lines))
        {
            var whole = Fits(left.Value, (right is null ? widths[1] + widths[2] + widths[3] : widths[1]) / HalfCharacter);
            var row = Row(whole, head: false, Cell("CellHead", left.Label, widths[0], shaded: true));
            if (right is null) row.Append(Cell("Cell", left.Value, widths[1] + widths[2] + widths[3], span: 3));
            else row.Append(Cell("Cell", left.Value, widths[1]), Cell("CellHead", right.Label, widths[2], shaded: true), Cell("Cell", right.Value, widths[3]));
            table.Append(row);
        }
        return table;
    }

    /// <summary>Columns under a head that every page repeats. Without rows one empty row.</summary>
    public static Table Ruled(PaperTable table)
    {
        var (style, half) = table.Columns.Length switch { <= 4 => ("CellLarge", 120), <= 8 => ("Cell", 105), _ => ("CellSmall", 90) };
        var twips = ColumnWidths.Scaled(ColumnWidths.Fit(ColumnWidths.Wanted(table, most: 80), DocxPages.TextWidth / half), DocxPages.TextWidth);
        var ruled = Framed(twips);
        ruled.Append(Row(whole: true, head: true, [.. table.Columns.Select((c, i) => Cell(style + "Head", c, twips[i], shaded: true))]));
        foreach (var row in table.Rows.IsEmpty ? [[]] : table.Rows)
        {
            var cells = twips.Select((w, i) => (Text: ColumnWidths.Cell(row, i), Width: w)).ToList();
            ruled.Append(Row(cells.All(c => Fits(c.Text, c.Width / half)), head: false, [.. cells.Select(c => Cell(style, c.Text, c.Width))]));
        }
        return ruled;
    }

    internal static IEnumerable<(PaperLine Left, PaperLine? Right)> Pairs(IEnumerable<PaperLine> lines)
    {
        PaperLine? waiting = null;
        foreach (var line in lines)
        {
            var text = PaperText.Clean(line.Value);
            var takesTheRow = PaperText.Width(text) > MostInHalfARow || text.Contains('\n');
            if (takesTheRow && waiting is not null) yield return (waiting, null);
            if (takesTheRow) yield return (line, null);
            else if (waiting is not null) yield return (waiting, line);
            waiting = takesTheRow || waiting is not null ? null : line;
        }
        if (waiting is not null) yield return (waiting, null);
    }

    private static bool Fits(string text, int width) => PaperText.Lines(PaperText.Clean(text), Math.Max(width - 2, 2)) <= MostLinesKeptWhole;

    private static Table Framed(int[] widths)
    {
        // In the table itself, not in a style: not every office program draws the borders of a style.
        var table = new Table(new TableProperties(
            new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Number(DocxPages.TextWidth) },
            new TableBorders(
                Rule<TopBorder>(), Rule<LeftBorder>(), Rule<BottomBorder>(), Rule<RightBorder>(), Rule<InsideHorizontalBorder>(), Rule<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })));
        table.Append(new TableGrid(widths.Select(w => new GridColumn { Width = Number(w) })));
        return table;
    }

    private static T Rule<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static TableRow Row(bool whole, bool head, params TableCell[] cells)
    {
        var properties = new TableRowProperties();
        if (whole) properties.Append(new CantSplit());
        if (head) properties.Append(new TableHeader());
        var row = new TableRow();
        if (properties.HasChildren) row.Append(properties);
        row.Append(cells);
        return row;
    }

    private static TableCell Cell(string style, string text, int width, int span = 1, bool shaded = false)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Number(width) });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        if (shaded) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E7E6E6" });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, DocxText.Line(style, text));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
