using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Documents.Papers;

namespace Simulator.Documents.EventLists.Reading;

/// <summary>What a cell shows, made from what it holds.</summary>
internal static partial class CellText
{
    // How a workbook writes a character that XML cannot hold.
    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();

    public static string Clean(string text) => PaperText.Clean(text.Replace('\u00A0', ' ').Replace("\u200B", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal)).Trim();

    public static string Unescaped(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text, m => ((char)int.Parse(m.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()) : text;

    // What spreadsheet programs show where a formula has no result, kept as words by those who paste values or save as csv.
    [GeneratedRegex(@"^#(REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|BEZUG!|WERT!|NV|VALEUR!|NOM\?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Error();

    /// <summary>A cell with words.</summary>
    public static SheetCell Of(string text)
    {
        // One character more than a cell can hold says that something is wrong with it; the row is told then.
        if (text.Length > SheetLimits.CellText) text = text[..(SheetLimits.CellText + 1)];
        var clean = Clean(text);
        return new SheetCell(clean, Broken: clean.Length < 10 && Error().IsMatch(clean));
    }

    /// <summary>Its beginning, never half of a character.</summary>
    public static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";

    public static SheetCell Of(double number, CellTime time) => new(Shown(number, time), number, time);

    private static string Shown(double number, CellTime time)
    {
        // Dates a calendar knows, in days since 1899-12-30.
        if (time is CellTime.None || number is < 0 or > 2_900_000) return number.ToString("0.###############", CultureInfo.InvariantCulture);
        var seconds = (long)Math.Round(number * 86_400);
        var moment = DateTime.UnixEpoch.AddDays(-25_569).AddSeconds(seconds);
        return time switch
        {
            CellTime.Date => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            CellTime.DateAndTime => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}"),
        };
    }
}
