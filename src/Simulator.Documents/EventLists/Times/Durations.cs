using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Documents.EventLists.Times;

/// <summary>Durations as people write them: 15 min, 1小时30分, 90s, 1.5 h. In seconds.</summary>
internal static partial class Durations
{
    private const string Numbers = @"[0-9]{1,6}(\.[0-9]+)?";

    [GeneratedRegex($@"^((?<d>{Numbers})\s*(天|days?|d))?\s*((?<h>{Numbers})\s*(个?小时|小时|hours?|hrs?|h))?\s*((?<m>{Numbers})\s*(分钟|分|minutes?|mins?\.?|mn|m|'))?\s*((?<s>{Numbers})\s*(秒钟?|seconds?|secs?|s|""))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?<=[0-9])\s*(分钟|分|minutes?|mins?\.?|小时|hours?|hrs?|秒|seconds?|secs?|h|m|s)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LastUnit();

    [GeneratedRegex("^(?<h>[0-9]{1,3}):(?<m>[0-5][0-9])(:(?<s>[0-5][0-9]))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Colons();

    /// <summary>With at least one unit; null when it is no duration.</summary>
    public static double? Read(string text) => text.Length > 0 && Pattern().Match(text) is { Success: true } m && m.Length > 0
        ? Part(m, "d") * 86_400 + Part(m, "h") * 3600 + Part(m, "m") * 60 + Part(m, "s") : null;

    /// <summary>A number without a unit is minutes; 0:15 is hours and minutes.</summary>
    public static double? OrMinutes(string text)
    {
        if (Colons().Match(text) is { Success: true } m) return Part(m, "h") * 3600 + Part(m, "m") * 60 + Part(m, "s");
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) && minutes < 1e6 ? minutes * 60 : Read(text);
    }

    /// <summary>The unit at the end, with whatever stands between; empty when there is none.</summary>
    public static string Unit(string text) => LastUnit().Match(text) is { Success: true } m ? m.Value : "";

    /// <summary>A cell that holds a duration. Fractions of a day are what a spreadsheet program makes of 0:15.</summary>
    /// <param name="unit">What the head says about plain numbers.</param>
    public static TimeSpan? Of(SheetCell cell, HeadHint unit = HeadHint.Nothing)
    {
        if (unit is HeadHint.Hours or HeadHint.Seconds && cell.Time is CellTime.None && double.TryParse(cell.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain) && plain is > 0 and < 1e6)
            return TimeSpan.FromSeconds(Math.Round(plain * (unit is HeadHint.Hours ? 3600 : 1)));
        if (cell.Time is CellTime.Clock or CellTime.Span && cell.Number is { } days and >= 0 and < 1000) return TimeSpan.FromSeconds(Math.Round(days * 86_400));
        if (cell.Time is not CellTime.None) return null;
        var words = TimeWords.Normal(cell.Text).TrimStart('≤', '<', ' ').Replace("以内", "", StringComparison.Ordinal).Replace("内", "", StringComparison.Ordinal);
        return OrMinutes(words) is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static double Part(Match m, string group) => m.Groups[group] is { Success: true } g ? double.Parse(g.Value, CultureInfo.InvariantCulture) : 0;
}
