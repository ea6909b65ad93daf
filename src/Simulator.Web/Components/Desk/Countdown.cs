namespace Simulator.Web.Components.Desk;

/// <summary>How near a deadline is: calm, due (a quarter or three minutes left, the larger), late (the last minute and overdue).</summary>
public enum TimeState
{
    Calm,
    Due,
    Late,
}

/// <summary>Which clock a limit runs on: the exercise clock stops with a pause, the scenario clock jumps with it.</summary>
public enum LimitClock
{
    Exercise,
    Norm,
}

/// <summary>A deadline as a panel shows it. <paramref name="Due"/> and <paramref name="Now"/> are seconds of the same clock, kept as spans.</summary>
public readonly record struct Countdown(TimeSpan Due, TimeSpan Limit, TimeSpan Now, LimitClock Clock = LimitClock.Exercise)
{
    public static readonly TimeSpan LastMinute = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan LeastWarning = TimeSpan.FromMinutes(3);

    public TimeSpan Left => Due - Now;

    public bool IsOver => Math.Ceiling(Left.TotalSeconds) < 0;

    /// <summary>Remaining share, 1 when overdue: an overdue bar is full and red.</summary>
    public double Share => IsOver ? 1 : Limit <= TimeSpan.Zero ? 0 : Math.Clamp(Left / Limit, 0, 1);

    public TimeState State
    {
        get
        {
            if (Left <= LastMinute)
                return TimeState.Late;
            var warning = Limit / 4 > LeastWarning ? Limit / 4 : LeastWarning;
            return Left <= warning ? TimeState.Due : TimeState.Calm;
        }
    }

    public string StateClass(string prefix = "") =>
        $"{prefix}{State switch { TimeState.Late => "late", TimeState.Due => "due", _ => "calm" }}{(IsOver ? $" {prefix}over" : "")}";

    /// <summary>Custom property for bars and rings.</summary>
    public string Style => FormattableString.Invariant($"--left:{Share:0.####}");

    public string Digits => Figures.Left(Left);

    internal string DueSeconds => Figures.Seconds(Due);

    internal string LimitSeconds => Figures.Seconds(Limit);
}

/// <summary>One reading of the exercise clock; the browser counts on from it.</summary>
/// <param name="Story">Scenario time of day and date.</param>
/// <param name="Elapsed">Exercise time since the start.</param>
/// <param name="Rate">Speed, 1 is real time.</param>
/// <param name="Paused">Stopped; the clocks stand.</param>
public readonly record struct ClockReading(DateTime Story, TimeSpan Elapsed, double Rate, bool Paused)
{
    /// <summary>When the running subject began: its time counts from there.</summary>
    public TimeSpan Began { get; init; }

    /// <summary>Scenario time as a span from a fixed day, the unit of norm limits in the page.</summary>
    public TimeSpan StorySpan => StorySpanOf(Story);

    public static TimeSpan StorySpanOf(DateTime story) => story - DateTime.UnixEpoch;
}
