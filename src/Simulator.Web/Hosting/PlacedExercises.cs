using Simulator.Domain.Exercises;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Orleans;
using Simulator.Runtime.Sessions;

namespace Simulator.Web.Hosting;

/// <summary>Where an exercise is played: demonstrations in the memory of this process, everything else by its grain and into the log.</summary>
public sealed class PlacedExercises(OrleansExercises live, MemoryStage stage) : IExercises
{
    /// <summary>Ids of demonstrations begin with it; no other id can, they are hexadecimal.</summary>
    public const string DemonstrationPrefix = "demo-";

    public Task<CommandResult> OpenAsync(ExerciseId id, OpenRequest request, CancellationToken cancel = default) => Of(id).OpenAsync(id, request, cancel);

    public Task<CommandResult> ExecuteAsync(ExerciseId id, Actor actor, ExerciseCommand command, CancellationToken cancel = default) => Of(id).ExecuteAsync(id, actor, command, cancel);

    public Task<ILiveExercise?> WatchAsync(ExerciseId id, CancellationToken cancel = default) => Of(id).WatchAsync(id, cancel);

    private IExercises Of(ExerciseId id) => id.Value.StartsWith(DemonstrationPrefix, StringComparison.Ordinal) ? stage.Exercises : live;
}

/// <summary>Exercises that leave nothing behind.</summary>
public sealed class MemoryStage(IBots bots, TimeProvider time, ILogger<LocalExercises> logger) : IAsyncDisposable
{
    private readonly MemoryLog _log = new();
    private LocalExercises? _exercises;

    public IExercises Exercises => Local;

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
