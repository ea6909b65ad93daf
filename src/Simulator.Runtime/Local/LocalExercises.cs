using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.People;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Casting;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Local;

/// <summary>The façade in one process, without a silo: tests, headless runs, the demonstration.</summary>
public sealed partial class LocalExercises : IExercises, IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);
    private readonly ConcurrentDictionary<ExerciseId, LocalExercise> _exercises = new();
    private readonly IExerciseLog _log;
    private readonly IBots _bots;
    private readonly TimeProvider _time;
    private readonly ILogger<LocalExercises> _logger;
    private readonly ITimer _pump;
    private int _pumping;

    public LocalExercises(IExerciseLog log, IBots bots, TimeProvider time, ILogger<LocalExercises> logger)
    {
        (_log, _bots, _time, _logger) = (log, bots, time, logger);
        _pump = time.CreateTimer(_ => _ = PumpAsync(), null, Beat, Beat);
    }

    public Task<CommandResult> OpenAsync(ExerciseId id, OpenRequest request, CancellationToken cancel = default) =>
        ExecuteAsync(id, request.Opener, PublicCast.Open(request), cancel);

    public async Task<CommandResult> ExecuteAsync(ExerciseId id, Actor actor, ExerciseCommand command, CancellationToken cancel = default)
    {
        try
        {
            if (command is not OpenExercise && !await KnowsAsync(id, cancel)) return new CommandResult(0, new Rejection("NoSuchExercise"));
            return await Of(id).ExecuteAsync(command, actor, cancel);
        }
        catch (LogUnavailableException e)
        {
            return new CommandResult(0, e.Storage.Rejection);
        }
    }

    public async Task<ILiveExercise?> WatchAsync(ExerciseId id, CancellationToken cancel = default) =>
        await KnowsAsync(id, cancel) ? await Of(id).WatchAsync(cancel) : null;

    /// <summary>Lets everything due by now happen in all running exercises.</summary>
    public Task TickAsync() => Task.WhenAll(_exercises.Values.Select(e => e.TickAsync()));

    /// <summary>Lets go of an exercise; its log stays, and asking for it loads it again.</summary>
    public async Task CloseAsync(ExerciseId id)
    {
        if (_exercises.TryRemove(id, out var exercise)) await exercise.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _pump.DisposeAsync();
        foreach (var exercise in _exercises.Values) await exercise.DisposeAsync();
    }

    private LocalExercise Of(ExerciseId id) => _exercises.GetOrAdd(id, i => new LocalExercise(i, _log, _bots, _time, _logger));

    // Guessed ids must not fill the memory: only an exercise of the log gets an entry.
    private async Task<bool> KnowsAsync(ExerciseId id, CancellationToken cancel)
    {
        if (_exercises.ContainsKey(id)) return true;
        await foreach (var _ in _log.ReadAsync(id, 1, cancel)) return true;
        return false;
    }

    private async Task PumpAsync()
    {
        if (Interlocked.Exchange(ref _pumping, 1) == 1) return;
        try
        {
            await TickAsync();
        }
        catch (Exception e)
        {
            LogTick(_logger, e);
        }
        finally
        {
            Volatile.Write(ref _pumping, 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A beat of the exercise clock failed; the next one tries again.")]
    private static partial void LogTick(ILogger logger, Exception e);
}
