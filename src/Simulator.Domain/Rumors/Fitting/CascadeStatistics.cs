namespace Simulator.Domain.Rumors.Fitting;

/// <summary>Everything of a sample of cascades that is compared with data, in the definitions of docs/rumor-model.md.</summary>
public sealed class CascadeStatistics
{
    private readonly SortedDictionary<string, List<double>> _values = new(StringComparer.Ordinal);
    private readonly double[] _hours = new double[24];
    private readonly double[] _depths = new double[10];
    private readonly double[] _children = new double[CascadeReference.ChildrenEnds.Length + 1];
    private readonly double[][] _stances = [.. CascadeReference.LagEnds.Select(_ => new double[4])];
    private readonly List<double>[] _growth = [.. CascadeReference.GrowthTimes.Select(_ => new List<double>())];

    public int Cascades { get; private set; }

    public static CascadeStatistics Of(IEnumerable<ObservedCascade> cascades)
    {
        var statistics = new CascadeStatistics();
        foreach (var cascade in cascades.Where(c => c.Within > 0)) statistics.Add(cascade);
        return statistics;
    }

    /// <summary>All values of a statistic, one a cascade or, for pooled ones, one an event.</summary>
    public IReadOnlyList<double> Values(string name) => _values.GetValueOrDefault(name) ?? [];
    public double[] Hours => Shares(_hours);
    public double[] Depths => Shares(_depths);
    public double[] Children => Shares(_children);
    public double[] StanceByLag(int stance) => [.. _stances.Select(bin => Shares(bin)[stance])];
    /// <summary>Share of the 72 hour volume reached at each of the fixed times, over cascades.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Growth => _growth;

    private void Add(ObservedCascade cascade)
    {
        Cascades++;
        AddTiming(cascade);
        AddTree(cascade, new CascadeTree(cascade));
        AddStances(cascade);
        for (var i = 0; i < cascade.Within; i++)
            _hours[(int)((cascade.RootUnix + cascade.Seconds[i] + 8 * 3600) / 3600 % 24)]++;
    }

    private void AddTiming(ObservedCascade cascade)
    {
        var (seconds, n) = (cascade.Seconds, cascade.Within);
        var gaps = GapStatistics.Gaps(seconds, n);
        Put("first_delay_s", seconds[0]);
        foreach (var gap in gaps) Put("iet_pooled_s", gap);
        Put("burstiness_72h", GapStatistics.Burstiness(gaps));
        Put("burstiness", GapStatistics.Burstiness(GapStatistics.Gaps(seconds, cascade.Size)));
        Put("memory_72h", GapStatistics.Memory(gaps));
        foreach (var percent in new[] { 10, 25, 50, 75, 90 })
        {
            Put($"t{percent}_72h_s", seconds[(percent * n + 99) / 100 - 1]);
            Put($"t{percent}_s", seconds[(percent * cascade.Size + 99) / 100 - 1]);
        }
        for (var i = 0; i < _growth.Length; i++)
            _growth[i].Add((double)seconds.Take(n).Count(s => s <= CascadeReference.GrowthTimes[i]) / n);
        var hours = new int[72];
        for (var i = 0; i < n; i++) hours[Math.Min(71, seconds[i] / 3600)]++;
        Put("peak_hour_over_mean_72h", hours.Max() / (n / 72.0));
        Put("peak_hour_index", Array.IndexOf(hours, hours.Max()));
    }

    private void AddTree(ObservedCascade cascade, CascadeTree tree)
    {
        Put("depth_max", tree.DepthMax);
        Put("depth_mean", tree.DepthMean);
        Put("breadth_max", tree.BreadthShare);
        Put("structural_virality", tree.StructuralVirality);
        Put("direct_share", tree.DirectShare);
        Put("top_repost_share", tree.LargestSubtreeShare);
        for (var i = 0; i < tree.Size; i++)
        {
            var parent = cascade.Parents[i];
            Put(parent < 0 ? "delay_root_child_s" : "delay_repost_child_s", cascade.Seconds[i] - (parent < 0 ? 0 : cascade.Seconds[parent]));
            _depths[Math.Min(10, tree.Depth[i]) - 1]++;
            _children[Bin(tree.Children[i])]++;
        }
    }

    private void AddStances(ObservedCascade cascade)
    {
        var shares = new double[4];
        for (var i = 0; i < cascade.Within; i++)
        {
            shares[cascade.Stances[i]]++;
            var bin = 0;
            while (bin < _stances.Length - 1 && cascade.Seconds[i] >= CascadeReference.LagEnds[bin]) bin++;
            _stances[bin][cascade.Stances[i]]++;
        }
        Put("silent_share", shares[1] / cascade.Within);
        Put("question_share", shares[2] / cascade.Within);
        Put("deny_share", shares[3] / cascade.Within);
    }

    private static int Bin(int children)
    {
        var bin = 0;
        while (bin < CascadeReference.ChildrenEnds.Length && children > CascadeReference.ChildrenEnds[bin]) bin++;
        return bin;
    }

    private void Put(string name, double value)
    {
        if (!_values.TryGetValue(name, out var list)) _values[name] = list = [];
        list.Add(value);
    }

    private static double[] Shares(double[] counts)
    {
        var sum = counts.Sum();
        return sum == 0 ? counts : [.. counts.Select(c => c / sum)];
    }
}
