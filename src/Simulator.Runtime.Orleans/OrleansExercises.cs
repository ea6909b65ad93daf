using Orleans;
using Orleans.Runtime;
using Simulator.Domain.Exercises;
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
public sealed class OrleansExercises(ICluster cluster, IExerciseLog log) : IExercises, IRunningExercises
{
    private const int MostTries = 3;
    private static readonly Rejection Moves = new Rejection("OwnerMoves");

    public Task<CommandResult> OpenAsync(ExerciseId id, OpenRequest request, CancellationToken cancel = default) =>
        ExecuteAsync(id, request.Opener, PublicCast.Open(request), cancel);

    public async Task<CommandResult> ExecuteAsync(ExerciseId id, Actor actor, ExerciseCommand command, CancellationToken cancel = default)
    {
        SiloFeedBridge? bridge = null;
        try
        {
            (var grains, bridge) = await cluster.ReadyAsync(cancel);
            if (command is not OpenExercise && bridge.Known(id) is null && !await KnowsAsync(id, cancel)) return new CommandResult(0, new Rejection("NoSuchExercise"));
            var answer = await AskAsync(grains, id, Envelope.Of(command), Envelope.Of(actor));
            // The answer may overtake the batch: the replica reads from the log what it has not yet been told.
            if (bridge.Known(id) is { } replica)
            {
                if (answer.Standing is { } standing) replica.Offer(standing.Published());
                await replica.ReachAsync(answer.Version, cancel);
            }
            return answer.Result();
        }
        catch (LogUnavailableException e)
        {
            return new CommandResult(0, e.Storage.Rejection);
        }
        catch (Exception e) when (e is TimeoutException or OrleansException)
        {
            // The owner's process may have died with the command in hand: nobody can say whether it is stored.
            return new CommandResult(bridge?.Known(id)?.Version ?? 0, new Rejection("NoAnswer"));
        }
    }

    public async Task<ILiveExercise?> WatchAsync(ExerciseId id, CancellationToken cancel = default)
    {
        var (_, bridge) = await cluster.ReadyAsync(cancel);
        if (bridge.Ready(id) is { } known) return known;
        return await KnowsAsync(id, cancel) ? await bridge.WatchAsync(id, cancel) : null;
    }

    // An activation that lost its place gives up; the next one has loaded what the other owner wrote.
    private static async Task<WireResult> AskAsync(IGrainFactory grains, ExerciseId id, Envelope command, Envelope actor)
    {
        for (var tries = 0; tries < MostTries; tries++)
            if (await grains.GetGrain<IExerciseGrain>(id.Value).ExecuteAsync(command, actor) is { Fenced: false } answer) return answer;
        return new WireResult(0, Moves.Code, []);
    }

    public async Task LetGoAsync(ExerciseId id, CancellationToken cancel = default)
    {
        var (_, bridge) = await cluster.ReadyAsync(cancel);
        await bridge.ForgetAsync(id);
    }

    // A guessed id must not activate a grain.
    private async Task<bool> KnowsAsync(ExerciseId id, CancellationToken cancel)
    {
        await foreach (var _ in log.ReadAsync(id, 1, cancel)) return true;
        return false;
    }
}
