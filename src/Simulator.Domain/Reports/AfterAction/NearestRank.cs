namespace Simulator.Domain.Reports.AfterAction;

/// <summary>Medians and percentiles by nearest rank: always a time somebody really took.</summary>
internal static class NearestRank
{
    /// <summary>Null while there is nothing. Share: 0–1.</summary>
    public static TimeSpan? Of(IEnumerable<TimeSpan> times, double share) =>
        times.Order().ToArray() is { Length: > 0 } sorted ? sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)] : null;

    public static TimeSpan? Median(IEnumerable<TimeSpan> times) => Of(times, 0.5);
}
