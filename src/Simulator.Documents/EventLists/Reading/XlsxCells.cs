using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Simulator.Documents.EventLists.Reading;

/// <summary>Cells of one workbook. Days1904: what to add to dates of a workbook that counts from 1904.</summary>
internal sealed class XlsxCells(IReadOnlyList<string> shared, NumberFormats formats, int days1904)
{
    private long _text;

    public SheetCell Read(Cell cell)
    {
        var type = cell.DataType?.InnerText ?? "";
        var value = cell.CellValue?.Text ?? "";
        return type switch
        {
            "s" => Text(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : ""),
            "inlineStr" => Text(cell.InlineString is { } inline ? Words(inline) : value),
            "str" => Text(value),
            "b" => Text(value is "1" or "true" ? "TRUE" : "FALSE"),
            "e" => Text(value) with { Broken = true },
            "d" => Text(value.Replace('T', ' ')),
            // A formula nobody calculated has no value, and that is no empty cell.
            _ when value.Length == 0 => cell.CellFormula is { } formula ? new SheetCell("=" + CellText.Clean(formula.Text), Broken: true) : SheetCell.Empty,
            _ => Number(value, cell.StyleIndex?.Value ?? 0),
        };
    }

    /// <summary>All runs of a text; readings printed over Chinese characters are no part of it.</summary>
    public static string Words(OpenXmlCompositeElement item) => string.Concat(item.ChildElements.Select(c => c switch
    {
        Text text => text.Text,
        Run run => run.Text?.Text ?? "",
        _ => "",
    }));

    private SheetCell Number(string value, uint style)
    {
        if (!double.TryParse(value.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return Text(value);
        var time = formats[style];
        // Only days since the beginning of the calendar are moved, not times of day.
        return CellText.Of(time is CellTime.Date or CellTime.DateAndTime && number >= 1 ? number + days1904 : number, time);
    }

    private SheetCell Text(string text)
    {
        _text += Math.Min(text.Length, SheetLimits.CellText);
        if (_text > SheetLimits.AllText) throw new RefusedSheet("Bomb");
        return CellText.Of(CellText.Unescaped(text));
    }
}
