using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;

namespace Simulator.Web.Features.Exercises;

/// <summary>Follows every open exercise and, when it ends, puts it into the case library and closes it in the book: its code is then free again. Its log and its pages stay.</summary>
public sealed partial class EndedExercises(
    IExercises exercises, ExerciseBook book, IOpenExercises open, IRunningExercises running, Cases.CaseKeeper cases, ILogger<EndedExercises> logger) : BackgroundService
{
    private readonly CancellationTokenSource _stop = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var id in await open.ListAsync(stoppingToken)) Follow(id);
        await CatchUpAsync(stoppingToken);
    }

    /// <summary>Puts those into the case library that ended before there was one, or while it could not be written.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        foreach (var row in (await book.ListAsync(cancel)).Where(r => r is { Status: ExerciseRowStatus.Closed, Demonstration: false }))
        {
            try
            {
                if (await cases.HasAsync(row.Id, cancel) || await exercises.WatchAsync(new ExerciseId(row.Id), cancel) is not { } live) continue;
                if (live.Lobby().Ended) await cases.KeepAsync(live, row.ClosedAt, cancel);
                // It was read for this alone.
                await running.LetGoAsync(live.Id, cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                LogNotKept(logger, row.Id, e);
            }
        }
    }

    /// <summary>From its opening on; those opened before this server started are followed by themselves.</summary>
    public void Follow(ExerciseId id) => _ = FollowAsync(id, _stop.Token);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _stop.Dispose();
        base.Dispose();
    }

    private async Task FollowAsync(ExerciseId id, CancellationToken cancel)
    {
        try
        {
            if (await exercises.WatchAsync(id, cancel) is not { } live) return;
            await EndAsync(live, cancel);
            // Kept before it is closed: after a crash in between, the next start follows it again and keeps it then.
            await cases.KeepAsync(live, null, cancel);
            await book.CloseAsync(id.Value, cancel);
        }
        catch (Exception e)
        {
            if (!cancel.IsCancellationRequested) LogNotFollowed(logger, id.Value, e);
        }
    }

    private static async Task EndAsync(ILiveExercise live, CancellationToken cancel)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var changes = live.Subscribe(_ => Look());
        // It may have ended before anybody subscribed.
        Look();
        await ended.Task.WaitAsync(cancel);

        void Look()
        {
            if (live.Public().Frame.Status == ExerciseStatus.Ended) ended.TrySetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Exercise {Id} is not in the case library: it cannot be read.")]
    private static partial void LogNotKept(ILogger logger, string id, Exception e);

    [LoggerMessage(Level = LogLevel.Error, Message = "Exercise {Id} cannot be followed to its end: its code stays taken.")]
    private static partial void LogNotFollowed(ILogger logger, string id, Exception e);
}
