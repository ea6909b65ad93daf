using BenchmarkDotNet.Attributes;
using Simulator.Domain.Exercises;

namespace Simulator.Benchmarks;

/// <summary>Going to any past moment of an exercise with 10^5 posts, out of the log file.</summary>
public class SeekBenchmarks
{
    private LongExercise _exercise = null!;

    [GlobalSetup]
    public void Open() => _exercise = LongExercise.OpenAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Close() => _exercise.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Baseline = true)]
    public Task<ExerciseState> FullFold() => _exercise.FoldFromZeroAsync(_exercise.AnyMoment());

    [Benchmark]
    public Task<ExerciseState> Seek() => _exercise.Replica.AtAsync(_exercise.AnyMoment());
}
