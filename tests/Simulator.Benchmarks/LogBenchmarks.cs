using BenchmarkDotNet.Attributes;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;

namespace Simulator.Benchmarks;

/// <summary>Appends to the SQLite log with FULL, acknowledged after the commit. Times are per append.</summary>
public class LogBenchmarks
{
    private const int Writers = 4;
    private static readonly ExerciseId[] Ids = [.. Enumerable.Range(0, Writers).Select(i => new ExerciseId($"e{i}"))];
    private readonly long[] _versions = new long[Writers];
    private TempLog _temp = null!;
    private RawInserts _raw = null!;
    private StoredEvent _row = null!;

    [Params(1, 10)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Open()
    {
        _row = Played.ExpertLog().First(r => r.Type == "post-appeared");
        _temp = new TempLog();
        _raw = new RawInserts(_temp.File("raw.db"));
    }

    [GlobalCleanup]
    public void Close()
    {
        _raw.Dispose();
        _temp.Dispose();
    }

    [Benchmark(Baseline = true)]
    public void RawPreparedInsert() => _raw.Write(Ids[0].Value, Batch(0));

    [Benchmark]
    public Task Append() => _temp.Log.AppendAsync(Ids[0], Batch(0), CancellationToken.None);

    [Benchmark(OperationsPerInvoke = Writers)]
    public Task AppendFourWriters()
    {
        var waiting = new Task[Writers];
        for (var i = 0; i < Writers; i++) waiting[i] = _temp.Log.AppendAsync(Ids[i], Batch(i), CancellationToken.None);
        return Task.WhenAll(waiting);
    }

    private StoredEvent[] Batch(int writer)
    {
        var batch = new StoredEvent[Events];
        for (var i = 0; i < batch.Length; i++) batch[i] = _row with { Version = ++_versions[writer] };
        return batch;
    }
}
