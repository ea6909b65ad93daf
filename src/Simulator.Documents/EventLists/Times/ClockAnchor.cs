namespace Simulator.Documents.EventLists.Times;

/// <summary>Where the clock times of a list begin: at the beginning of the scenario's story, when most of them lie within it, or at the list's own start.</summary>
internal sealed class ClockAnchor
{
    private const double Day = 86_400;
    private readonly double _start;
    private readonly bool _dated;

    public ClockAnchor(List<(int Entry, double? Day, double Seconds)> clocks, IReadOnlyList<TimeEntry> entries, TimeSettings settings, List<TimeRule> rules)
    {
        if (clocks.Count == 0) return;
        _dated = clocks.Any(c => c.Day is not null);
        var within = clocks.Count(c => c.Day is { } day ? day * Day + c.Seconds - settings.Story is var s && s >= 0 && s <= settings.Duration : InWindow(c.Seconds, settings));
        var said = clocks.Find(c => entries[c.Entry].Starts);
        (var rule, _start) = settings switch
        {
            { Start: { } corrected } => ("StartGiven", corrected),
            _ when settings.HeadSays is HeadHint.Story || within * 2 >= clocks.Count => ("StartIsStory", settings.Story),
            _ when entries[said.Entry].Starts => ("StartIsRow", At(said)),
            _ => ("StartIsEarliest", Earliest(clocks)),
        };
        rules.Add(new TimeRule(rule, TimeRule.Clock(_start)));
    }

    /// <summary>A time of day within the story of the subject, which may run past midnight.</summary>
    public static bool InWindow(double seconds, TimeSettings settings) => seconds <= Day && (seconds - settings.Story + Day) % Day <= settings.Duration;

    /// <summary>Seconds since the start. Without a date, half a day or more before the start means the next morning.</summary>
    public double SinceStart(double? day, double seconds)
    {
        var since = (day ?? 0) * Day + seconds - _start;
        return day is null && !_dated && since < -Day / 2 ? since + Day : since;
    }

    private static double At((int Entry, double? Day, double Seconds) clock) => (clock.Day ?? 0) * Day + clock.Seconds;

    private double Earliest(List<(int Entry, double? Day, double Seconds)> clocks)
    {
        if (_dated) return clocks.Min(At);
        // The first row begins, unless another lies less than half a day before it.
        var first = clocks[0].Seconds;
        return first + clocks.Min(c => Near(c.Seconds - first));
    }

    private static double Near(double difference) => difference < -Day / 2 ? difference + Day : difference > Day / 2 ? difference - Day : difference;
}
