using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Simulator.Documents.EventLists.Reading;

/// <summary>Which cell styles of a workbook show a number as a date or a time (ECMA-376 part 1, 18.8.30).</summary>
internal sealed partial class NumberFormats
{
    private readonly CellTime[] _styles;

    private NumberFormats(CellTime[] styles) => _styles = styles;

    // Quoted words, escaped characters, colours and conditions are no date parts; [h] and its like are kept.
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]
        """, RegexOptions.IgnoreCase)]
    private static partial Regex NotParts();

    public static NumberFormats Of(WorkbookStylesPart? part)
    {
        if (part?.Stylesheet is not { CellFormats: { } formats } sheet) return new NumberFormats([]);
        var codes = new Dictionary<uint, string>();
        foreach (var format in sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code) codes[id] = code;
        return new NumberFormats([.. formats.Elements<CellFormat>().Select(f => Of(f.NumberFormatId?.Value ?? 0, codes))]);
    }

    public CellTime this[uint style] => style < _styles.Length ? _styles[style] : CellTime.None;

    private static CellTime Of(uint id, Dictionary<uint, string> codes) => codes.TryGetValue(id, out var code) ? Of(code) : id switch
    {
        14 or 15 or 16 or 17 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => CellTime.Date,
        22 => CellTime.DateAndTime,
        18 or 19 or 20 or 21 or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => CellTime.Clock,
        46 => CellTime.Span,
        _ => CellTime.None,
    };

    internal static CellTime Of(string code)
    {
        var parts = NotParts().Replace(code.Split(';')[0], "").ToLower(CultureInfo.InvariantCulture);
        if (parts.Contains('[')) return CellTime.Span;
        if (parts.Contains("general", StringComparison.Ordinal)) return CellTime.None;
        // Scientific notation and thousands: E and # and 0 never stand in a date.
        var date = parts.Contains('y') || parts.Contains('d') || parts.Contains('年') || parts.Contains('日');
        var time = parts.Contains('h') || parts.Contains('s') || parts.Contains("am/pm", StringComparison.Ordinal);
        if (!date && !time) return parts.Contains("mmm", StringComparison.Ordinal) ? CellTime.Date : CellTime.None;
        return (date, time) switch { (true, true) => CellTime.DateAndTime, (true, false) => CellTime.Date, _ => CellTime.Clock };
    }
}
