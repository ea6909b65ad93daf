using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Domain;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>How times and durations are written in scenario files.</summary>
internal static partial class Notation
{
    [GeneratedRegex(@"^T\+(?<m>[0-9]{1,4})(:(?<s>[0-5][0-9]))?$")]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^((?<h>[0-9]{1,3})h)?((?<m>[0-9]{1,4})m)?((?<s>[0-9]{1,5})s)?$")]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"^(?<h>[01]?[0-9]|2[0-3]):(?<m>[0-5][0-9])$")]
    private static partial Regex StoryPattern();

    /// <summary><c>T+12</c> or <c>T+12:30</c>: minutes and seconds of the exercise clock.</summary>
    public static ExerciseTime? Time(string text) =>
        TimePattern().Match(text) is { Success: true } m ? ExerciseTime.FromSeconds(Number(m, "m") * 60 + Number(m, "s")) : null;

    /// <summary><c>90s</c>, <c>10m</c>, <c>1h30m</c>.</summary>
    public static TimeSpan? Duration(string text) =>
        text.Length > 0 && DurationPattern().Match(text) is { Success: true } m ? TimeSpan.FromSeconds(Number(m, "h") * 3600 + Number(m, "m") * 60 + Number(m, "s")) : null;

    /// <summary><c>18:40</c> as minute of the day.</summary>
    public static int? StoryMinute(string text) =>
        StoryPattern().Match(text) is { Success: true } m ? Number(m, "h") * 60 + Number(m, "m") : null;

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 0;
}
