namespace Simulator.Domain.Scoring;

/// <summary>Full within the limit, falling linearly to half at twice the limit, then nothing. Without a limit always full.</summary>
public static class Timeliness
{
    public static double Factor(TimeSpan used, TimeSpan? limit)
    {
        if (limit is not { } full || used <= full) return 1;
        var over = (used - full) / full;
        return over <= 1 ? 1 - over / 2 : 0;
    }

    /// <summary>When nothing more can be earned for timeliness: twice the limit after the start.</summary>
    public static ExerciseTime? Closes(ExerciseTime started, TimeSpan? limit) => limit is { } full ? started + 2 * full : null;
}
