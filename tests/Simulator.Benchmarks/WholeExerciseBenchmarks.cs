using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Simulator.Documents.Logs;
using Simulator.Documents.Papers;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Reports;
using Simulator.Domain.Scoring;

namespace Simulator.Benchmarks;

/// <summary>What is done with a finished exercise of 10^5 posts as a whole: opened, folded, looked into, scored, carried out of the house. The baseline takes its rows out of SQLite and looks into none.</summary>
public class WholeExerciseBenchmarks
{
    private LongExercise _exercise = null!;
    private RecordedEvent[] _recorded = null!;
    private ExerciseState _state = null!;

    [GlobalSetup]
    public void Open()
    {
        _exercise = LongExercise.OpenAsync().GetAwaiter().GetResult();
        _recorded = [.. _exercise.RowsAsync().GetAwaiter().GetResult().Select(LogCodec.Read)];
        _state = _exercise.Replica.Control().State;
        Console.WriteLine($"// {_recorded.Length} events, {_state.PostCount} posts");
    }

    [GlobalCleanup]
    public void Close() => _exercise.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Baseline = true)]
    public async Task<int> ReadRows() => (await _exercise.RowsAsync()).Count;

    /// <summary>As a server does after a start: every payload against its hash, every link of the chain, then the fold.</summary>
    [Benchmark]
    public Task<long> OpenAndVerify() => _exercise.OpenAgainAsync();

    [Benchmark]
    public ExerciseState Fold() => Exercise.Fold(_recorded);

    [Benchmark]
    public Task<ExerciseState> Seek() => _exercise.Replica.AtAsync(_exercise.AnyMoment());

    [Benchmark]
    public Scorecard Score() => Scorecards.Of(_state, _state.Now);

    [Benchmark]
    public async Task<long> ExportJsonl()
    {
        var rows = await _exercise.RowsAsync();
        return Written(to => LogFile.Write(to, rows));
    }

    [Benchmark]
    public long ExportDocx() => Written(to => DocxPapers.Write(Papers, _state.Language, to));

    [Benchmark]
    public long ExportXlsx() => Written(to => XlsxPapers.Write(Papers, _state.Language, to));

    // Made anew each time, as for a download.
    private ImmutableArray<OfficialPaper> Papers => OfficialPapers.Of(_state).AddRange(ScorePapers.Of(_state));

    private static long Written(Action<Stream> write)
    {
        using var to = new MemoryStream();
        write(to);
        return to.Length;
    }
}
