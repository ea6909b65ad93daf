using Orleans;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Fields;
using Simulator.Domain.Exercises.People;
using Simulator.Runtime.Casting;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Orleans;

/// <summary>This process's way into the cluster, there once the silo has started.</summary>
public interface ICluster
{
    Task<(IGrainFactory Grains, SiloFeedBridge Bridge)> ReadyAsync(CancellationToken cancel);
}

/// <summary>The façade over the cluster: commands go to the exercise's grain, reading is from this process's replica.</summary>
public sealed class OrleansExercises(ICluster cluster, IExerciseLog log) : IExercises
{
    private const int MostTries = 3;

    public Task<CommandResult> OpenAsync(ExerciseId id, OpenRequest request, CancellationToken cancel = default) =>
        ExecuteAsync(id, request.Opener, PublicCast.Open(request), cancel);

    public async Task<CommandResult> ExecuteAsync(ExerciseId id, Actor actor, ExerciseCommand command, CancellationToken cancel = default)
    {
        var (grains, bridge) = await cluster.ReadyAsync(cancel);
        if (command is not OpenExercise && bridge.Known(id) is null && !await KnowsAsync(id, cancel)) return new CommandResult(0, new Rejection("NoSuchExercise"));
        if (CommandShape.Unwritable(command) is { } unwritable) return new CommandResult(bridge.Known(id)?.Version ?? 0, unwritable);
        var (what, who) = (Envelope.Of(command), Envelope.Of(actor));
        var answer = await grains.GetGrain<IExerciseGrain>(id.Value).ExecuteAsync(what, who);
        for (var tries = 1; answer.Fenced; tries++)
        {
            if (tries == MostTries) throw new VersionConflictException(id, answer.Version);
            answer = await grains.GetGrain<IExerciseGrain>(id.Value).ExecuteAsync(what, who);
        }
        // The answer may overtake the batch: the replica reads from the log what it has not yet been told.
        if (bridge.Known(id) is { } replica) await replica.ReachAsync(answer.Version, cancel);
        return answer.Result();
    }

    public async Task<ILiveExercise?> WatchAsync(ExerciseId id, CancellationToken cancel = default)
    {
        var (_, bridge) = await cluster.ReadyAsync(cancel);
        if (bridge.Known(id) is { IsLoaded: true } known) return known;
        return await KnowsAsync(id, cancel) ? await bridge.WatchAsync(id, cancel) : null;
    }

    // A guessed id must not activate a grain.
    private async Task<bool> KnowsAsync(ExerciseId id, CancellationToken cancel)
    {
        await foreach (var _ in log.ReadAsync(id, 1, cancel)) return true;
        return false;
    }
}
