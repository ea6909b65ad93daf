namespace Simulator.Domain.Rumors;

/// <summary>
/// Operational time A(t) in seconds as a function of exercise time: people sleep, posts wait. Exactly invertible, because the
/// activity is constant within each hour of the story's day. Tempo multiplies the activity, never the hour of day.
/// </summary>
internal sealed class ActivityClock
{
    private const long HourMs = 3_600_000, DayMs = 86_400_000;

    // Hourly activity in thousandths, mean 1; fitted on 225,000 parent–child pairs.
    internal static readonly int[] Activity =
        [1059, 563, 337, 237, 215, 224, 398, 906, 1261, 1486, 1521, 1369, 1460, 1406, 1248, 1151, 1083, 1104, 1031, 1021, 1031, 1187, 1343, 1355];

    private static readonly double[] Before = Cumulate();

    private readonly long _startMs;
    private readonly double _tempo;

    public ActivityClock(RumorSettings settings)
    {
        if (!(settings.Tempo > 0)) throw new ArgumentOutOfRangeException(nameof(settings), settings.Tempo, "Tempo must be above 0.");
        _tempo = settings.Tempo;
        _startMs = settings.StoryStartMinuteOfDay * 60_000L;
    }

    public double Operational(long exerciseMs)
    {
        var (day, inDay) = Math.DivRem(_startMs + exerciseMs, DayMs);
        var hour = (int)(inDay / HourMs);
        return _tempo * (day * Before[24] + Before[hour] + Activity[hour] * (inDay - hour * HourMs) / 1e6);
    }

    /// <summary>Exercise time of an operational time, rounded to a whole millisecond.</summary>
    public long ExerciseTime(double operational)
    {
        var x = operational / _tempo;
        var day = Math.Floor(x / Before[24]);
        var inDay = x - day * Before[24];
        var hour = 0;
        while (hour < 23 && Before[hour + 1] <= inDay) hour++;
        var ms = hour * (double)HourMs + (inDay - Before[hour]) * 1e6 / Activity[hour];
        return (long)Math.Floor(day * DayMs + ms + 0.5) - _startMs;
    }

    private static double[] Cumulate()
    {
        var sums = new double[25];
        for (var hour = 0; hour < 24; hour++)
            sums[hour + 1] = sums[hour] + Activity[hour] * 3.6;
        return sums;
    }
}
