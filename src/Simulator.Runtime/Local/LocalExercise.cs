using Microsoft.Extensions.Logging;
using Simulator.Domain.Exercises;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Fanout;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Local;

/// <summary>One exercise in this process: its session behind a lock, and the replica everybody reads.</summary>
internal sealed partial class LocalExercise : IAsyncDisposable
{
    private const int MostTries = 3;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ILogger _logger;
    private readonly SessionOwner _owner;
    private readonly Replica _replica;

    public LocalExercise(ExerciseId id, IExerciseLog log, IBots bots, TimeProvider time, ILogger logger)
    {
        _logger = logger;
        _replica = new Replica(id, log, time, logger);
        _owner = new SessionOwner(id, log, bots, time, logger, _replica.Offer);
    }

    public async Task<CommandResult> ExecuteAsync(ExerciseCommand command, Actor actor, CancellationToken cancel)
    {
        CommandResult result;
        await _turn.WaitAsync(cancel);
        try
        {
            result = await AnswerAsync(command, actor);
            await FollowAsync();
        }
        finally
        {
            _turn.Release();
        }
        await _replica.ReachAsync(result.Version, cancel);
        return result;
    }

    /// <summary>The replica, or null when there is no such exercise.</summary>
    public async Task<Replica?> WatchAsync(CancellationToken cancel)
    {
        if (_replica.IsLoaded) return _replica;
        await _turn.WaitAsync(cancel);
        try
        {
            await _owner.ReadyAsync();
            return await LoadAsync() ? _replica : null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task TickAsync()
    {
        await _turn.WaitAsync();
        try
        {
            await _owner.TickAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        try
        {
            _owner.Dispose();
            await _replica.DisposeAsync();
        }
        finally
        {
            // A beat that waits for its turn must not wait for ever: it would stop the clock of all exercises.
            _turn.Release();
        }
    }

    // Somebody else wrote: answered from what the log now holds.
    private async Task<CommandResult> AnswerAsync(ExerciseCommand command, Actor actor)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            try
            {
                return await _owner.ExecuteAsync(command, actor);
            }
            catch (VersionConflictException e)
            {
                LogOther(_logger, _replica.Id, e);
            }
        }
        return new CommandResult(_replica.Version, new Rejection("OwnerMoves"));
    }

    // The answer stands whatever becomes of the replica: it is loaded when next asked for.
    private async Task FollowAsync()
    {
        try
        {
            await LoadAsync();
        }
        catch (LogUnavailableException)
        {
            // Whoever watches is told why then.
        }
    }

    private async Task<bool> LoadAsync() => _replica.IsLoaded || await _replica.LoadAsync(CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody else writes exercise {Id}: it is loaded again.")]
    private static partial void LogOther(ILogger logger, ExerciseId id, Exception e);
}
