namespace Simulator.Domain.Rumors;

/// <summary>
/// Platform time as a function of exercise time: people sleep, posts wait. Exactly invertible, because the activity is
/// constant within each hour of the story's day.
/// </summary>
internal sealed class ActivityClock
{
    private const double HourMs = 3_600_000;
    private const long DayMs = 86_400_000;

    // Hourly activity in thousandths, mean 1; fitted on 225,000 parent–child pairs.
    private static readonly int[] Activity =
        [1059, 563, 337, 237, 215, 224, 398, 906, 1261, 1486, 1521, 1369, 1460, 1406, 1248, 1151, 1083, 1104, 1031, 1021, 1031, 1187, 1343, 1355];

    private static readonly double[] Before = Cumulate();

    private readonly long _startMs;

    public ActivityClock(RumorSettings settings)
    {
        if (!(settings.Tempo > 0)) throw new ArgumentOutOfRangeException(nameof(settings), settings.Tempo, "Tempo must be above 0.");
        Tempo = settings.Tempo;
        _startMs = settings.StoryStartMinuteOfDay * 60_000L;
    }

    public double Tempo { get; }

    public double PlatformTime(long exerciseMs)
    {
        var (day, inDay) = Math.DivRem(_startMs + exerciseMs, DayMs);
        var hour = (int)(inDay / 3_600_000);
        return Tempo * (day * Before[24] + Before[hour] + Activity[hour] / 1000.0 * (inDay - hour * HourMs));
    }

    /// <summary>Exercise time of a platform time, rounded to a whole millisecond.</summary>
    public long ExerciseTime(double platform)
    {
        var x = platform / Tempo;
        var day = Math.Floor(x / Before[24]);
        var inDay = x - day * Before[24];
        var hour = 0;
        while (hour < 23 && Before[hour + 1] <= inDay) hour++;
        var ms = hour * HourMs + (inDay - Before[hour]) / (Activity[hour] / 1000.0);
        return (long)Math.Floor(day * DayMs + ms + 0.5) - _startMs;
    }

    private static double[] Cumulate()
    {
        var sums = new double[25];
        for (var hour = 0; hour < 24; hour++)
            sums[hour + 1] = sums[hour] + Activity[hour] * 3600.0;
        return sums;
    }
}
