namespace Simulator.Domain.Rumors.Fitting;

/// <summary>Burstiness and memory of the gaps between consecutive reposts (Goh and Barabási 2008).</summary>
internal static class GapStatistics
{
    public static double[] Gaps(int[] seconds, int count)
    {
        var gaps = new double[Math.Max(0, count - 1)];
        for (var i = 0; i < gaps.Length; i++) gaps[i] = seconds[i + 1] - seconds[i];
        return gaps;
    }

    /// <summary>(σ − μ)/(σ + μ), from −1 (regular) to 1.</summary>
    public static double Burstiness(ReadOnlySpan<double> gaps)
    {
        var (mean, sd) = Moments(gaps);
        return mean + sd == 0 ? 0 : (sd - mean) / (sd + mean);
    }

    /// <summary>Correlation of consecutive gaps.</summary>
    public static double Memory(double[] gaps)
    {
        if (gaps.Length < 3) return 0;
        var before = gaps.AsSpan(0, gaps.Length - 1);
        var after = gaps.AsSpan(1);
        var ((m1, s1), (m2, s2)) = (Moments(before), Moments(after));
        if (s1 == 0 || s2 == 0) return 0;
        var sum = 0.0;
        for (var i = 0; i < before.Length; i++) sum += (before[i] - m1) * (after[i] - m2);
        return sum / before.Length / (s1 * s2);
    }

    private static (double Mean, double Sd) Moments(ReadOnlySpan<double> values)
    {
        if (values.Length == 0) return (0, 0);
        double sum = 0, squares = 0;
        foreach (var v in values) sum += v;
        var mean = sum / values.Length;
        foreach (var v in values) squares += (v - mean) * (v - mean);
        return (mean, Math.Sqrt(squares / values.Length));
    }
}
