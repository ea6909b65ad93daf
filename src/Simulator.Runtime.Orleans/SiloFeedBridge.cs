using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans;
using Simulator.Domain.Exercises;
using Simulator.Runtime.Fanout;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Orleans;

/// <summary>
/// The one observer of this process: feeds the replicas of all exercises somebody here watches. Whoever makes it must hold it,
/// since Orleans refers to observers weakly.
/// </summary>
public sealed partial class SiloFeedBridge : IExerciseFeed, IAsyncDisposable
{
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20);
    /// <summary>So long an ended exercise stays in memory after its last viewer: whoever reloads the page finds it warm.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<ExerciseId, Replica> _replicas = new();
    private readonly SemaphoreSlim _joining = new(1, 1);
    private readonly IGrainFactory _grains;
    private readonly IExerciseLog _log;
    private readonly TimeProvider _time;
    private readonly ILogger<SiloFeedBridge> _logger;
    private readonly IExerciseFeed _reference;
    private readonly ITimer _renewal;

    public SiloFeedBridge(IGrainFactory grains, IExerciseLog log, TimeProvider time, ILogger<SiloFeedBridge> logger)
    {
        (_grains, _log, _time, _logger) = (grains, log, time, logger);
        _reference = grains.CreateObjectReference<IExerciseFeed>(this);
        _renewal = time.CreateTimer(_ => _ = RenewAsync(), null, Renewal, Renewal);
    }

    /// <summary>The replica if this process has one.</summary>
    public Replica? Known(ExerciseId id) => _replicas.GetValueOrDefault(id);

    /// <summary>The replica if this process has one that is loaded, for somebody who will look at it.</summary>
    public Replica? Ready(ExerciseId id)
    {
        if (Known(id) is not { IsLoaded: true } replica) return null;
        replica.Asked();
        return replica;
    }

    /// <summary>The replica, joined and loaded when first asked for; null for an unknown exercise.</summary>
    public async Task<Replica?> WatchAsync(ExerciseId id, CancellationToken cancel)
    {
        if (Ready(id) is { } known) return known;
        await _joining.WaitAsync(cancel);
        try
        {
            return Ready(id) ?? await JoinAsync(id, cancel);
        }
        finally
        {
            _joining.Release();
        }
    }

    public Task TakeAsync(WireBatch batch)
    {
        if (Known(new ExerciseId(batch.Exercise)) is { } replica) replica.Offer(batch.Published());
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _renewal.DisposeAsync();
        foreach (var (id, replica) in _replicas)
        {
            await TryAsync(id, grain => grain.UnwatchAsync(_reference));
            await replica.DisposeAsync();
        }
        _grains.DeleteObjectReference<IExerciseFeed>(_reference);
    }

    /// <summary>The replica of this process and the owner are dropped.</summary>
    public async Task ForgetAsync(ExerciseId id)
    {
        if (Known(id) is { } replica) await LeaveAsync(id, replica);
        await Grain(id).LetGoAsync();
    }

    /// <summary>
    /// Registers again everywhere: a grain that moved knows nobody, and what was missed meanwhile is read from the log.
    /// Ended exercises nobody looks at are let go instead, and what another process deleted.
    /// </summary>
    internal Task RenewAsync() => Task.WhenAll(_replicas.Select(pair => pair.Value.MayGo(Keep) ? UnloadAsync(pair.Key, pair.Value) : TryAsync(pair.Key, async grain =>
    {
        if (await IsGoneAsync(pair.Value))
        {
            await ForgetAsync(pair.Key);
            return;
        }
        var now = await grain.WatchAsync(_reference);
        pair.Value.Offer(now.Published());
        pair.Value.Announce(now.Version);
    })));

    private async Task<bool> IsGoneAsync(Replica replica)
    {
        if (replica.Version == 0) return false;
        await foreach (var _ in _log.ReadAsync(replica.Id, replica.Version, CancellationToken.None)) return false;
        return true;
    }

    private async Task UnloadAsync(ExerciseId id, Replica replica)
    {
        await _joining.WaitAsync();
        try
        {
            // Whoever asked meanwhile keeps it; two renewals at once let it go once.
            if (Known(id) != replica || !replica.MayGo(Keep)) return;
            await TryAsync(id, grain => grain.UnwatchAsync(_reference));
            await LeaveAsync(id, replica);
            LogUnloaded(_logger, id);
        }
        finally
        {
            _joining.Release();
        }
    }

    // Registered first, then the snapshot from the log: what comes in between waits in the replica's queue.
    private async Task<Replica?> JoinAsync(ExerciseId id, CancellationToken cancel)
    {
        var replica = new Replica(id, _log, _time, _logger);
        _replicas[id] = replica;
        try
        {
            var now = await Grain(id).WatchAsync(_reference);
            replica.Offer(now.Published());
            // Reading the log says more exactly what is wrong with it than the owner's word.
            if ((now.Version > 0 || now.Trouble is not null) && await replica.LoadAsync(cancel)) return replica;
            if (now.Published().Trouble is { } trouble) throw new LogUnavailableException(trouble.Kind, $"The log of exercise {id} cannot be used.", null, trouble.BadVersion);
        }
        catch
        {
            await LeaveAsync(id, replica);
            throw;
        }
        await LeaveAsync(id, replica);
        return null;
    }

    private async Task LeaveAsync(ExerciseId id, Replica replica)
    {
        // Two may let go of it at once: one of them disposes.
        if (_replicas.TryRemove(new KeyValuePair<ExerciseId, Replica>(id, replica))) await replica.DisposeAsync();
    }

    private async Task TryAsync(ExerciseId id, Func<IExerciseGrain, Task> what)
    {
        try
        {
            await what(Grain(id));
        }
        catch (Exception e)
        {
            LogUnreachable(_logger, id, e);
        }
    }

    private IExerciseGrain Grain(ExerciseId id) => _grains.GetGrain<IExerciseGrain>(id.Value);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The owner of exercise {Id} cannot be reached just now.")]
    private static partial void LogUnreachable(ILogger logger, ExerciseId id, Exception e);

    [LoggerMessage(Level = LogLevel.Information, Message = "The ended exercise {Id} is no longer looked at and leaves memory.")]
    private static partial void LogUnloaded(ILogger logger, ExerciseId id);
}
