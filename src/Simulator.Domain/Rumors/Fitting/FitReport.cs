using System.Collections.Immutable;

namespace Simulator.Domain.Rumors.Fitting;

/// <summary>One distance between a sample and data. Kind: ks, rmse or tv. Floor: what two independent samples of the data's size differ by.</summary>
public sealed record FitDistance(string Name, string Kind, double Distance, double? Floor, bool Core);

/// <summary>Targets of one class (docs/rumor-model.md): upper bounds by the name of the distance or summary.</summary>
public sealed record FitSummary(double MeanCore, double? MeanCoreFloor, double LargestCore, string LargestName, int WithinTwoFloors, int WithinOneAndAHalfFloors, int CoreCount);

/// <summary>All distances of a sample of cascades to the data of its class.</summary>
public sealed record FitReport(int Cascades, ImmutableArray<FitDistance> Distances, FitSummary Summary)
{
    /// <summary>The statistics whose distances make up the core, each a Kolmogorov–Smirnov distance.</summary>
    public static readonly ImmutableArray<string> Core =
    [
        "first_delay_s", "iet_pooled_s", "burstiness_72h", "memory_72h", "t10_72h_s", "t25_72h_s", "t50_72h_s", "t75_72h_s", "t90_72h_s", "t50_s", "t90_s",
        "peak_hour_over_mean_72h", "peak_hour_index", "depth_max", "depth_mean", "breadth_max", "structural_virality", "direct_share", "top_repost_share",
        "delay_root_child_s", "delay_repost_child_s", "children_per_repost",
    ];

    private static readonly ImmutableArray<string> Shares = ["question_share", "deny_share", "silent_share"];

    public static FitReport Of(CascadeStatistics sample, CascadeReference data)
    {
        var distances = new List<FitDistance>();
        void Add(string name, string kind, double distance, bool core = false) =>
            distances.Add(new FitDistance(name, kind, distance, data.Floor.TryGetValue(name, out var floor) ? floor : null, core));
        foreach (var name in Core)
            Add(name, "ks", name == "children_per_repost" ? Fitting.Distances.KsOfShares(sample.Children, data.ChildrenShares) : Fitting.Distances.Ks(sample.Values(name), data.Grids[name]), true);
        foreach (var name in Shares) Add(name, "ks", Fitting.Distances.Ks(sample.Values(name), data.Grids[name]));
        foreach (var (level, of) in new (string, Func<IReadOnlyList<double>, double>)[] { ("median", v => Fitting.Distances.Quantile(v, 0.5)), ("p10", v => Fitting.Distances.Quantile(v, 0.1)), ("p90", v => Fitting.Distances.Quantile(v, 0.9)), ("mean", v => v.Count == 0 ? 0 : v.Average()) })
            Add($"growth_72h_{level}_rmse", "rmse", Fitting.Distances.Rmse([.. sample.Growth.Select(of)], data.Growth[level]));
        Add("clock_hours_tv", "tv", Fitting.Distances.TotalVariation(sample.Hours, data.RepostsByHour));
        Add("depth_profile_tv", "tv", Fitting.Distances.TotalVariation(sample.Depths, data.DepthShares));
        foreach (var (name, stance) in new[] { ("question", 2), ("deny", 3), ("silent", 1) })
            Add($"stance_{name}_by_lag_rmse", "rmse", Fitting.Distances.Rmse(sample.StanceByLag(stance), data.StanceByLag[name]));
        return new(sample.Cascades, [.. distances], Summarise([.. distances.Where(d => d.Core)]));
    }

    private static FitSummary Summarise(ImmutableArray<FitDistance> core)
    {
        var largest = core.MaxBy(d => d.Distance)!;
        int Within(double factor) => core.Count(d => d.Floor is { } floor && d.Distance <= factor * floor);
        return new(core.Average(d => d.Distance), core.All(d => d.Floor is not null) ? core.Average(d => d.Floor!.Value) : null,
            largest.Distance, largest.Name, Within(2), Within(1.5), core.Length);
    }
}
