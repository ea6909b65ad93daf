using System.Globalization;

namespace Simulator.Benchmarks.Load;

/// <summary>What one run of one server gave.</summary>
internal sealed record Measured(string Server, int Viewers, double Seconds, int Posts, int Messages, TimeSpan Cpu, long Wire, long Payload, double P50, double P99, double Most, long HeapEach)
{
    public double CpuMicroseconds => Messages == 0 ? 0 : Cpu.TotalMicroseconds / Messages;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Server,-16} {Viewers,4} viewers {Posts / Seconds,6:f1} posts/s {Messages / Seconds / Math.Max(1, Viewers),5:f2} messages/s each | CPU {Cpu.TotalSeconds / Seconds * 100,6:f1} % {CpuMicroseconds,7:f1} us/message | wire {(double)Wire / Math.Max(1, Messages),7:f0} B payload {(double)Payload / Math.Max(1, Messages),7:f0} B | p50 {P50,6:f1} p99 {P99,6:f1} most {Most,6:f1} ms | heap {HeapEach / 1024.0,7:f1} KiB each");
}

internal static class Percentile
{
    public static double Of(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
