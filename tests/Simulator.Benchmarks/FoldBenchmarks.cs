using BenchmarkDotNet.Attributes;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;

namespace Simulator.Benchmarks;

/// <summary>From stored rows to a state: a whole expert run of subject one.</summary>
public class FoldBenchmarks
{
    private StoredEvent[] _rows = null!;
    private RecordedEvent[] _recorded = null!;

    [GlobalSetup]
    public void Play()
    {
        _rows = Played.ExpertLog();
        _recorded = [.. _rows.Select(LogCodec.Read)];
        Console.WriteLine($"// {_rows.Length} events");
    }

    [Benchmark(Baseline = true)]
    public ExerciseState FoldOnly() => Exercise.Fold(_recorded);

    [Benchmark]
    public long ReadOnly()
    {
        var last = 0L;
        foreach (var row in _rows) last = LogCodec.Read(row).Version;
        return last;
    }

    [Benchmark]
    public ExerciseState ReadAndFold() => Exercise.Fold(_rows.Select(LogCodec.Read));
}
