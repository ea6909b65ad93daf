using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Persistence.Logs;
using Simulator.Runtime.Local;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Storage;

/// <summary>Exercises over a real file that can be made to fail.</summary>
internal sealed class Room : IAsyncDisposable
{
    public static readonly Actor Judge = new("judge", Office.Evaluator);

    public Room(string folder)
    {
        File = Path.Combine(folder, "log.db");
        Log = new SqliteLog(new SqliteLogOptions(File, BusySeconds: 1));
        Exercises = new LocalExercises(Log, new TinyBots(), Time, NullLogger<LocalExercises>.Instance);
    }

    public string File { get; }
    public SqliteLog Log { get; }
    public FakeTimeProvider Time { get; } = new();
    public LocalExercises Exercises { get; }
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<ILiveExercise> OpenAsync(ExerciseId id, params ExerciseCommand[] commands)
    {
        Assert.True((await Exercises.OpenAsync(id, Tiny.Open(), Cancel)).Accepted);
        foreach (var command in commands) Assert.True((await Exercises.ExecuteAsync(id, Tiny.Control, command, Cancel)).Accepted);
        return (await Exercises.WatchAsync(id, Cancel))!;
    }

    public Task<CommandResult> NoteAsync(ExerciseId id, string text) => Exercises.ExecuteAsync(id, Judge, new TakeNote(default, text), Cancel);

    /// <summary>Lets time go on until something holds: the owner tries again once a second of the exercise's own clock, replicas fold on threads of their own.</summary>
    public async Task PassUntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds() && !patience.IsCancellationRequested)
        {
            Time.Advance(TimeSpan.FromMilliseconds(200));
            await Exercises.TickAsync();
            await Task.Yield();
        }
        Assert.True(holds(), "It did not come about within a minute.");
    }

    public async ValueTask DisposeAsync()
    {
        await Exercises.DisposeAsync();
        await Log.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
