using Microsoft.Extensions.Logging.Abstractions;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Runtime.Fanout;

namespace Simulator.Benchmarks;

/// <summary>An exercise of 10^5 posts in a log file, its replica, and moments to look at in no order.</summary>
internal sealed class LongExercise : IAsyncDisposable
{
    private const int Posts = 100_000;
    private static readonly ExerciseId Id = new("long");
    private static readonly DrawKey Draws = DrawKey.Root(1).With("seek");
    private readonly TempLog _temp = new();
    private int _asked;

    public Replica Replica { get; private set; } = null!;
    public int Events { get; private set; }

    public static async Task<LongExercise> OpenAsync()
    {
        var exercise = new LongExercise();
        var rows = LongLog.Make(Played.ExpertLog(), Posts);
        exercise.Events = rows.Count;
        await exercise._temp.Log.AppendAsync(Id, rows, CancellationToken.None);
        exercise.Replica = new Replica(Id, exercise._temp.Log, TimeProvider.System, NullLogger.Instance);
        await exercise.Replica.LoadAsync(CancellationToken.None);
        return exercise;
    }

    public ExerciseTime AnyMoment() => new((long)(Draws.Uniform(_asked++) * Replica.Control().State.Now.Ms));

    /// <summary>Every stored row, as a download takes them.</summary>
    public async Task<List<StoredEvent>> RowsAsync()
    {
        var rows = new List<StoredEvent>(Events);
        await foreach (var row in _temp.Log.ReadAsync(Id, 1, CancellationToken.None)) rows.Add(row);
        return rows;
    }

    /// <summary>A replica of its own from the file: what the first viewer after a start waits for.</summary>
    public async Task<long> OpenAgainAsync()
    {
        await using var replica = new Replica(Id, _temp.Log, TimeProvider.System, NullLogger.Instance);
        await replica.LoadAsync(CancellationToken.None);
        return replica.Version;
    }

    /// <summary>What a replay without checkpoints would do: read and fold from the first event.</summary>
    public async Task<ExerciseState> FoldFromZeroAsync(ExerciseTime at)
    {
        var state = ExerciseState.Empty;
        await foreach (var row in _temp.Log.ReadAsync(Id, 1, CancellationToken.None))
        {
            if (row.AtMs > at.Ms) break;
            state = Exercise.Evolve(state, LogCodec.Read(row));
        }
        return state;
    }

    public async ValueTask DisposeAsync()
    {
        await Replica.DisposeAsync();
        _temp.Dispose();
    }
}
