using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Orleans.Utilities;
using Simulator.Domain.Exercises;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Orleans;

/// <summary>Owns one session, beats while it runs, forwards what is published. All rules are elsewhere.</summary>
public sealed partial class ExerciseGrain : Grain, IExerciseGrain
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);
    /// <summary>A bridge that has not renewed for so long is taken for dead.</summary>
    public static readonly TimeSpan WatchExpires = TimeSpan.FromMinutes(2);
    private readonly SessionOwner _owner;
    private readonly ObserverManager<IExerciseFeed> _watching;
    private readonly ILogger<ExerciseGrain> _logger;
    private readonly string _id;
    private IGrainTimer? _beat;

    public ExerciseGrain(IGrainContext context, IExerciseLog log, IBots bots, TimeProvider time, ILogger<ExerciseGrain> logger)
    {
        _id = context.GrainId.Key.ToString()!;
        _logger = logger;
        _owner = new SessionOwner(new ExerciseId(_id), log, bots, time, logger, Forward);
        _watching = new ObserverManager<IExerciseFeed>(WatchExpires, logger);
    }

    public async Task<WireResult> ExecuteAsync(Envelope command, Envelope actor)
    {
        try
        {
            var result = await _owner.ExecuteAsync(command.Command(), actor.Actor());
            KeepBeating();
            return WireResult.Of(result, WireBatch.Of(_id, _owner.Standing));
        }
        catch (VersionConflictException e)
        {
            Fence(e);
            return new WireResult(0, null, [], Fenced: true);
        }
    }

    public async Task<WireBatch> WatchAsync(IExerciseFeed bridge)
    {
        // Registered first: whatever is published after this look reaches the bridge.
        _watching.Subscribe(bridge, bridge);
        var now = await _owner.NowAsync();
        KeepBeating();
        if (now.Version == 0 && now.Trouble is null) _watching.Unsubscribe(bridge);
        return WireBatch.Of(_id, now);
    }

    public Task UnwatchAsync(IExerciseFeed bridge)
    {
        _watching.Unsubscribe(bridge);
        return Task.CompletedTask;
    }

    public async Task<string?> WakeAsync()
    {
        var trouble = await _owner.ReadyAsync();
        KeepBeating();
        return trouble?.Kind.ToString();
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _owner.Dispose();
        return Task.CompletedTask;
    }

    public Task LetGoAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private void Forward(PublishedBatch batch)
    {
        // One-way calls: handed to the sender and not waited for, in order. A batch without events tells that the clock or the storage stands otherwise.
        var wire = WireBatch.Of(_id, batch);
        _watching.Notify(bridge => bridge.TakeAsync(wire)).Ignore();
    }

    private void KeepBeating()
    {
        if (_owner.NeedsBeat && _beat is null)
            _beat = this.RegisterGrainTimer(BeatAsync, new GrainTimerCreationOptions(Beat, Beat) { KeepAlive = true });
        else if (!_owner.NeedsBeat && _beat is { } beat)
        {
            beat.Dispose();
            _beat = null;
        }
    }

    private async Task BeatAsync(CancellationToken cancel)
    {
        try
        {
            await _owner.TickAsync();
            KeepBeating();
        }
        catch (VersionConflictException e)
        {
            Fence(e);
        }
    }

    private void Fence(VersionConflictException e)
    {
        LogFenced(_logger, _id, e);
        DeactivateOnIdle();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another owner writes exercise {Id}: this activation gives up.")]
    private static partial void LogFenced(ILogger logger, string id, Exception e);
}
