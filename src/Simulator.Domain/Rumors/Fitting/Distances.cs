namespace Simulator.Domain.Rumors.Fitting;

/// <summary>Distances between a sample and aggregate data.</summary>
public static class Distances
{
    /// <summary>
    /// Kolmogorov–Smirnov against quantiles at 0.5 %, 1 % …: the largest gap between a level and the share of the sample up to its
    /// quantile. Where values are tied, the side of the sample's step nearer to the level counts.
    /// </summary>
    public static double Ks(IReadOnlyList<double> sample, double[] grid)
    {
        if (sample.Count == 0) return 1;
        var sorted = sample.ToArray();
        Array.Sort(sorted);
        var largest = 0.0;
        for (var i = 0; i < grid.Length; i++)
        {
            var level = (i + 1.0) / (grid.Length + 1);
            var below = (double)Count(sorted, grid[i], including: false) / sorted.Length;
            var upTo = (double)Count(sorted, grid[i], including: true) / sorted.Length;
            largest = Math.Max(largest, Math.Max(0, Math.Max(below - level, level - upTo)));
        }
        return largest;
    }

    /// <summary>The same for shares in ordered bins.</summary>
    public static double KsOfShares(double[] sample, double[] data)
    {
        double largest = 0, a = 0, b = 0;
        for (var i = 0; i < data.Length; i++)
        {
            (a, b) = (a + sample[i], b + data[i]);
            largest = Math.Max(largest, Math.Abs(a - b));
        }
        return largest;
    }

    public static double Rmse(double[] sample, double[] data) => Math.Sqrt(sample.Zip(data).Average(p => (p.First - p.Second) * (p.First - p.Second)));

    public static double TotalVariation(double[] sample, double[] data) => sample.Zip(data).Sum(p => Math.Abs(p.First - p.Second)) / 2;

    /// <summary>Linear interpolation of order statistics.</summary>
    public static double Quantile(IReadOnlyList<double> values, double share)
    {
        if (values.Count == 0) return 0;
        var sorted = values.Order().ToArray();
        var at = share * (sorted.Length - 1);
        var low = (int)at;
        return low + 1 >= sorted.Length ? sorted[^1] : sorted[low] + (at - low) * (sorted[low + 1] - sorted[low]);
    }

    private static int Count(double[] sorted, double limit, bool including)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (including ? sorted[middle] <= limit : sorted[middle] < limit) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
