using System.Collections.Immutable;
using System.Text.Json;
using Simulator.Domain.Rumors;
using Simulator.Domain.Rumors.Fitting;

namespace Simulator.Documents.Cascades;

/// <summary>Reads the statistics of real cascades (docs/rumor-model.md names the fields).</summary>
public static class ReferenceFile
{
    private static readonly ImmutableArray<string> GrowthLabels = ["1min", "5min", "10min", "15min", "30min", "1h", "2h", "3h", "6h", "12h", "24h", "48h"];
    private static readonly ImmutableArray<string> LagLabels = ["0-15min", "15-60min", "1-3h", "3-6h", "6-12h", "12-24h", "24-48h", "48-72h"];
    private static readonly ImmutableArray<string> DepthLabels = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10+"];
    private static readonly ImmutableArray<string> ChildrenLabels = ["0", "1", "2", "3-5", "6-10", "11-30", "31-100", "101+"];

    // Statistic → where its distribution stands.
    private static readonly ImmutableArray<(string Name, string[] Path)> Distributions =
    [
        ("first_delay_s", ["timing", "first_repost_delay_s"]), ("iet_pooled_s", ["timing", "inter_event_72h_s"]),
        ("burstiness", ["timing", "burstiness_all"]), ("burstiness_72h", ["timing", "burstiness_72h"]), ("memory_72h", ["timing", "memory_coefficient_72h"]),
        .. new[] { 10, 25, 50, 75, 90 }.Select(p => ($"t{p}_72h_s", new[] { "timing", "time_to_fraction_of_72h_s", $"{p}%" })),
        .. new[] { 10, 25, 50, 75, 90 }.Select(p => ($"t{p}_s", new[] { "timing", "time_to_fraction_of_final_s", $"{p}%" })),
        ("peak_hour_over_mean_72h", ["timing", "peak_hour_over_mean_rate_72h"]), ("peak_hour_index", ["timing", "peak_hour_index_72h"]),
        ("depth_max", ["tree_72h", "depth_max"]), ("depth_mean", ["tree_72h", "depth_mean"]), ("breadth_max", ["tree_72h", "breadth_max_over_size"]),
        ("structural_virality", ["tree_72h", "structural_virality"]), ("direct_share", ["tree_72h", "direct_repost_share"]),
        ("top_repost_share", ["tree_72h", "largest_subtree_over_size"]), ("delay_root_child_s", ["tree_72h", "delay_root_to_child_s"]),
        ("delay_repost_child_s", ["tree_72h", "delay_repost_to_child_s"]), ("question_share", ["stance", "question_share_per_cascade"]),
        ("deny_share", ["stance", "deny_share_per_cascade"]), ("silent_share", ["stance", "silent_share_per_cascade"]),
    ];

    /// <summary>The statistics of one class, or what is missing from the file.</summary>
    /// <exception cref="InvalidDataException">The file is no JSON or lacks a field; the message says which.</exception>
    public static CascadeReference Read(Stream file, CascadeClass kind)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            var root = At(json.RootElement, kind == CascadeClass.Rumor ? "rumor" : "non_rumor");
            return Read(root, json.RootElement, kind);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>The statistics shipped with the program: the calibration half of the data.</summary>
    public static CascadeReference Shipped(CascadeClass kind)
    {
        using var file = typeof(ReferenceFile).Assembly.GetManifestResourceStream("weibo-cascades-calibration.json")!;
        return Read(file, kind);
    }

    private static CascadeReference Read(JsonElement root, JsonElement whole, CascadeClass kind) => new()
    {
        Grids = Distributions.ToImmutableSortedDictionary(d => d.Name, d => Numbers(At(root, [.. d.Path, "grid"])), StringComparer.Ordinal),
        Growth = new[] { "p10", "median", "p90", "mean" }.ToImmutableSortedDictionary(l => l,
            l => GrowthLabels.Select(t => At(root, "timing", "growth_curve_of_72h", t, l).GetDouble()).ToArray(), StringComparer.Ordinal),
        RepostsByHour = Numbers(At(root, "clock_utc8", "reposts_by_hour_72h")),
        RootsByHour = Numbers(At(root, "clock_utc8", "roots_by_hour")),
        DepthShares = [.. DepthLabels.Select(d => At(root, "tree_72h", "events_by_depth_share", d).GetDouble())],
        ChildrenShares = [.. ChildrenLabels.Select(k => At(root, "tree_72h", "share_of_reposts_with_k_children", k).GetDouble())],
        StanceByLag = new[] { "comment", "silent", "question", "deny" }.ToImmutableSortedDictionary(s => s,
            s => LagLabels.Select(lag => At(root, "stance", "by_lag", lag, s).GetDouble()).ToArray(), StringComparer.Ordinal),
        SizeGrid = Numbers(At(root, "size", "all", "grid")),
        Floor = Floors(whole, kind),
    };

    // Statistics of another sample may come without floors.
    private static ImmutableSortedDictionary<string, double> Floors(JsonElement whole, CascadeClass kind)
    {
        var floors = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        if (!whole.TryGetProperty("sampling_noise_within_calibration", out var noise) || !noise.TryGetProperty(kind == CascadeClass.Rumor ? "rumor" : "non_rumor", out var of)) return floors.ToImmutable();
        foreach (var group in new[] { "ks", "curve" })
            if (of.TryGetProperty(group, out var distances))
                foreach (var distance in distances.EnumerateObject()) floors[distance.Name] = distance.Value.GetProperty("mean").GetDouble();
        return floors.ToImmutable();
    }

    private static JsonElement At(JsonElement element, params IEnumerable<string> path)
    {
        foreach (var step in path)
            element = element.TryGetProperty(step, out var next) ? next : throw new InvalidDataException($"'{string.Join('.', path)}' is missing.");
        return element;
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(n => n.GetDouble())];
}
