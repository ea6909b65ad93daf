using BenchmarkDotNet.Attributes;
using Simulator.Domain;
using Simulator.Domain.Rumors;

namespace Simulator.Benchmarks;

/// <summary>The rumor engine alone, without texts: 28 false roots, two statements, 72 hours, about 10^5 reposts.</summary>
public class SpreadingBenchmarks
{
    private const long Hour = 3_600_000, End = 72 * Hour;
    internal const int Roots = 28;
    internal const double DirectResponse = 1500, Virality = 0.6;
    internal const long KernelScale = 4_500_000;
    private static readonly RumorSettings Settings = new(1, 600, 60, 8, 600_000, Hour, 2 * Hour);
    private IRumorEngine _spread = null!;

    [GlobalSetup(Target = nameof(Fork))]
    public void Spread()
    {
        _spread = Started();
        Console.WriteLine($"// {Run(_spread)} reposts in one run");
    }

    [Benchmark]
    public int Run72Hours() => Run(Started());

    /// <summary>A copy of the engine after the 72 hours, when it holds most.</summary>
    [Benchmark]
    public IRumorEngine Fork() => _spread.Fork();

    internal static IRumorEngine Engine() => RumorEngines.Create(RumorEngines.Current, Settings, DrawKey.Root(1).With("rumor"));

    private static IRumorEngine Started()
    {
        var engine = Engine();
        for (var i = 0; i < Roots; i++) engine.Apply(new RootStarted(0, $"r{i}", "n", RumorTruth.False, DirectResponse, Virality, KernelScale));
        engine.Apply(new StatementOut(0, "S1", StatementEffect.Holding, 0.8, 0.7, null));
        return engine;
    }

    private static int Run(IRumorEngine engine)
    {
        var posts = StepTo(engine, 6 * Hour - 1);
        engine.Apply(new StatementOut(6 * Hour, "S2", StatementEffect.Clarification, 0.8, 0.7, null));
        return posts + StepTo(engine, End);
    }

    private static int StepTo(IRumorEngine engine, long until)
    {
        var posts = 0;
        while (engine.NextAtMs <= until)
            if (engine.Step() is not null) posts++;
        return posts;
    }
}
