using Simulator.Domain;
using Simulator.Domain.Numerics;
using Simulator.Domain.Rumors.Fitting;

namespace Simulator.Benchmarks.Baselines;

/// <summary>A simple model of cascades the engine is compared with. Sizes and root times are those of the data.</summary>
internal abstract class Baseline(string name, CascadeReference data)
{
    public string Name { get; } = name;
    protected CascadeReference Data { get; } = data;

    public IReadOnlyList<ObservedCascade> Take(int count, long seed)
    {
        var key = DrawKey.Root(seed).With(Name);
        return [.. Enumerable.Range(0, count).Select(i => One(key.With(i)))];
    }

    /// <summary>Reposts as (seconds, parent), in any order; parents before children.</summary>
    protected abstract List<(double At, int Parent)> Reposts(DrawKey key, int size);

    private ObservedCascade One(DrawKey key)
    {
        var size = Math.Max(20, (int)FromGrid(Data.SizeGrid, key.With("size").Uniform()));
        var reposts = Reposts(key, size);
        var order = Enumerable.Range(0, reposts.Count).OrderBy(i => reposts[i].At).ThenBy(i => i).ToArray();
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) place[order[i]] = i;
        var hour = Hour(key.With("hour").Uniform());
        return new ObservedCascade(true, 1_325_347_200 + hour * 3600 + key.With("second").Below(3600), [.. order.Select(i => (int)reposts[i].At)],
            [.. order.Select(i => reposts[i].Parent < 0 ? -1 : place[reposts[i].Parent])], new byte[order.Length]);
    }

    private int Hour(double uniform)
    {
        var hour = 0;
        while (hour < 23 && uniform >= Data.RootsByHour[hour]) uniform -= Data.RootsByHour[hour++];
        return hour;
    }

    protected static double FromGrid(double[] grid, double uniform)
    {
        var at = Math.Clamp(uniform * (grid.Length + 1) - 1, 0, grid.Length - 1);
        var low = (int)at;
        return low + 1 >= grid.Length ? grid[^1] : grid[low] + (at - low) * (grid[low + 1] - grid[low]);
    }
}

/// <summary>Reposts of the root at a constant rate over 72 hours.</summary>
internal sealed class PoissonBaseline(CascadeReference data) : Baseline("Poisson", data)
{
    protected override List<(double, int)> Reposts(DrawKey key, int size)
    {
        var n = Math.Max(1, Distributions.Poisson(key.With("n"), size));
        return [.. Enumerable.Range(0, n).Select(i => (key.Uniform(i) * ObservedCascade.Window, -1))];
    }
}

/// <summary>Root and reposts alike have Poisson(n) children, all delays from the one pooled Lomax kernel; no random effects, no clock.</summary>
internal sealed class HawkesBaseline(CascadeReference data, double scale, double exponent) : Baseline("plain Hawkes", data)
{
    private const int Horizon = 60 * 86400, Most = 5000;

    protected override List<(double, int)> Reposts(DrawKey key, int size)
    {
        // Mean children of a repost, and as many direct reposts as give the size in the mean.
        var ratio = 1 - Data.DepthShares[0];
        var reposts = new List<(double At, int Parent)>();
        Spawn(key, size * (1 - ratio), 0, -1);
        for (var i = 0; i < reposts.Count && reposts.Count < Most; i++) Spawn(key.With(i), ratio, reposts[i].At, i);
        return reposts.Count == 0 ? [(1, -1)] : reposts;

        void Spawn(DrawKey of, double mean, double at, int parent)
        {
            var n = Distributions.Poisson(of.With("n"), mean);
            for (var k = 0; k < n; k++)
                if (at + Distributions.Lomax(of.With("delay").Uniform(k), scale, exponent) is var t && t < Horizon) reposts.Add((t, parent));
        }
    }
}
