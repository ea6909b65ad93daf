using System.Collections.Immutable;

namespace Simulator.Domain.Rumors.Fitting;

/// <summary>Aggregate statistics of real cascades of one class, with the distance two independent samples of that size have.</summary>
public sealed record CascadeReference
{
    /// <summary>199 quantiles (0.5 %, 1 %, … 99.5 %) by statistic.</summary>
    public required ImmutableSortedDictionary<string, double[]> Grids { get; init; }
    /// <summary>Growth of the 72 hour volume at <see cref="GrowthTimes"/>: p10, median, p90, mean.</summary>
    public required ImmutableSortedDictionary<string, double[]> Growth { get; init; }
    public required double[] RepostsByHour { get; init; }
    public required double[] RootsByHour { get; init; }
    /// <summary>Share of reposts at depth 1 … 9 and 10 or more.</summary>
    public required double[] DepthShares { get; init; }
    /// <summary>Share of reposts with 0, 1, 2, 3–5, 6–10, 11–30, 31–100 and more children.</summary>
    public required double[] ChildrenShares { get; init; }
    /// <summary>Share of each stance in the eight lag bins within 72 hours.</summary>
    public required ImmutableSortedDictionary<string, double[]> StanceByLag { get; init; }
    public required double[] SizeGrid { get; init; }
    public required ImmutableSortedDictionary<string, double> Floor { get; init; }

    /// <summary>Seconds since the root at which growth is compared.</summary>
    public static readonly ImmutableArray<int> GrowthTimes = [60, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800];

    /// <summary>Ends of the lag bins, in seconds.</summary>
    public static readonly ImmutableArray<int> LagEnds = [900, 3600, 10800, 21600, 43200, 86400, 172800, ObservedCascade.Window];

    /// <summary>The largest number of children in each bin but the last.</summary>
    public static readonly ImmutableArray<int> ChildrenEnds = [0, 1, 2, 5, 10, 30, 100];
}
