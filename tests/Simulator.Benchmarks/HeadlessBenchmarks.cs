using BenchmarkDotNet.Attributes;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Local;

namespace Simulator.Benchmarks;

/// <summary>A whole subject of 120 minutes without a clock: expert bots in all seats, log in memory.</summary>
public class HeadlessBenchmarks
{
    private Scenario _scenario = null!;

    [GlobalSetup]
    public void Load() => _scenario = Played.Scenario();

    [Benchmark]
    public Task<HeadlessResult> ExpertSubject() => Played.ExpertAsync(_scenario);
}
