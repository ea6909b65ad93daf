using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Orleans;
using Simulator.Runtime.Sessions;

namespace Simulator.Web.Hosting;

/// <summary>Where an exercise is played: demonstrations in the memory of this process, everything else by its grain and into the log.</summary>
public sealed class PlacedExercises(OrleansExercises live, MemoryStage stage, Cases cases) : IExercises
{
    /// <summary>Ids of demonstrations begin with it; no other id can, they are hexadecimal.</summary>
    public const string DemonstrationPrefix = "demo-";

    public Task<CommandResult> OpenAsync(ExerciseId id, OpenRequest request, CancellationToken cancel = default) => Of(id).OpenAsync(id, request, cancel);

    public Task<CommandResult> ExecuteAsync(ExerciseId id, Actor actor, ExerciseCommand command, CancellationToken cancel = default) => Of(id).ExecuteAsync(id, actor, command, cancel);

    public async Task<ILiveExercise?> WatchAsync(ExerciseId id, CancellationToken cancel = default)
    {
        var watched = await Of(id).WatchAsync(id, cancel);
        // A chain that was cut off is a whole chain. But of one that has ended the case library knows it.
        if (watched is not null && !IsDemonstration(id) && !watched.Lobby().Ended && await cases.FindAsync(id.Value, cancel) is not null)
            throw VerifiedLog.Damaged(id, watched.Version + 1, "its end is missing", LogFlawKind.Missing);
        return watched;
    }

    /// <summary>Whether it leaves nothing behind.</summary>
    public static bool IsDemonstration(ExerciseId id) => id.Value.StartsWith(DemonstrationPrefix, StringComparison.Ordinal);

    private IExercises Of(ExerciseId id) => IsDemonstration(id) ? stage.Exercises : live;
}

/// <summary>Exercises that leave nothing behind.</summary>
public sealed class MemoryStage(IBots bots, TimeProvider time, ILogger<LocalExercises> logger) : IAsyncDisposable
{
    private readonly MemoryLog _log = new();
    private LocalExercises? _exercises;

    public IExercises Exercises => Local;
    public IExerciseLog Log => _log;

    private LocalExercises Local
    {
        get
        {
            lock (_log) return _exercises ??= new LocalExercises(_log, bots, time, logger);
        }
    }

    /// <summary>Frees what an exercise took; nobody can open it again.</summary>
    public async Task ForgetAsync(ExerciseId id)
    {
        await Local.CloseAsync(id);
        _log.Drop(id);
    }

    public ValueTask DisposeAsync() => _exercises?.DisposeAsync() ?? ValueTask.CompletedTask;
}
