using System.Text.RegularExpressions;
using Simulator.Documents.EventLists.Times;

namespace Simulator.Documents.EventLists.Mapping;

/// <summary>What the head of a column of times says about them: that they count from the start, or in which unit.</summary>
internal static partial class HeadUnit
{
    [GeneratedRegex(@"分钟|\b(minutes?|mins?|minuten)\b|[(\[]\s*(m|mn|分)\s*[)\]]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();

    // "Heure" is French for the time itself; only in brackets it is a unit.
    [GeneratedRegex(@"小时|\b(hours|stunden)\b|[(\[]\s*(h|hrs?|hours?|std\.?|heures?)\s*[)\]]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex(@"秒|\b(seconds?|secs?|sekunden)\b|[(\[]\s*s\s*[)\]]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\b(t|h|e|m|startex)\s*\+|elapsed|offset|relative|startex|相对|^\s*t\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SinceStart();

    public static HeadHint Of(string head)
    {
        if (HeadWords.Of(head) is { Field: EventField.Story }) return HeadHint.Story;
        var plain = PlainLetters.Of(head);
        // Two units at once, as in (hours:minutes), are the notation and no unit.
        var units = new[] { (HeadHint.Hours, Hours()), (HeadHint.Minutes, Minutes()), (HeadHint.Seconds, Seconds()) }.Where(u => u.Item2.IsMatch(plain)).Select(u => u.Item1).ToList();
        if (units is [var unit]) return unit;
        if (SinceStart().IsMatch(plain)) return HeadHint.Elapsed;
        return plain.Contains("演练时间", StringComparison.Ordinal) || plain.Contains("演习时间", StringComparison.Ordinal) || plain.Contains("exercise time", StringComparison.Ordinal) ? HeadHint.Exercise : HeadHint.Nothing;
    }
}
