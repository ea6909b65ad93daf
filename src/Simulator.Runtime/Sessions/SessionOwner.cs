using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.People;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Sessions;

/// <summary>A durable batch (empty after loading), with the clock and the newest version at that moment.</summary>
/// <param name="Committed">When it was durable; default for an empty one.</param>
/// <param name="Trouble">Set while the log of this exercise cannot be used: it stands still, and nothing is accepted.</param>
public sealed record PublishedBatch(
    IReadOnlyList<Domain.Logs.StoredEvent> Events, ClockReading Clock, long Version, DateTimeOffset Committed = default, StorageTrouble? Trouble = null);

/// <summary>
/// Keeps one session alive: loads it when needed, drops a broken one and answers from a fresh one, saves the clock once a second.
/// While the log fails the exercise stands still and refuses with the reason; the owner tries again by itself and goes on, paused, once it works.
/// Called one at a time, by a lock or a grain. A version conflict goes to the caller: another owner may be the right one now.
/// </summary>
/// <param name="published">Must only enqueue.</param>
public sealed partial class SessionOwner(
    ExerciseId id, IExerciseLog log, IBots bots, TimeProvider time, ILogger logger, Action<PublishedBatch> published) : IDisposable
{
    private static readonly TimeSpan BetweenSaves = TimeSpan.FromSeconds(1), BetweenTries = TimeSpan.FromSeconds(1), BetweenTriesDamaged = TimeSpan.FromSeconds(30);
    private ExerciseSession? _session;
    private PublishedBatch _shown = new([], default, 0);
    private StorageTrouble? _trouble;
    private string _reason = "restart";
    private long _saved, _tried;
    private bool _counted;

    /// <summary>Whether <see cref="TickAsync"/> has something to do: the clock runs, or failing storage is to be tried again.</summary>
    public bool NeedsBeat => _trouble is not null || (_session?.Clock.Running ?? false);

    /// <summary>Where the exercise stands, without looking at the log.</summary>
    public PublishedBatch Standing => _trouble is null && _session is { Broken: false } session ? Of(session, []) : _shown with { Events = [], Committed = default };

    /// <summary>Where the exercise stands, for whoever begins to watch. In trouble: where it stood when last seen.</summary>
    public async Task<PublishedBatch> NowAsync()
    {
        await ReadyAsync();
        return Standing;
    }

    /// <summary>Loads it if it was not, so that one that ran before a restart is paused. The trouble when that cannot be done now; it is tried again by itself.</summary>
    public async Task<StorageTrouble?> ReadyAsync()
    {
        if (_trouble is { } known && !MayTry(known)) return known;
        try
        {
            await SessionAsync();
            return null;
        }
        catch (LogUnavailableException e)
        {
            return Fail(e);
        }
    }

    /// <summary>
    /// A command goes through to the end once begun: the caller's cancellation would leave unknown whether its events are durable.
    /// </summary>
    public async Task<CommandResult> ExecuteAsync(ExerciseCommand command, Actor actor)
    {
        using var scope = logger.BeginScope(new ExerciseScope(id));
        using var activity = Metering.Activities.StartActivity("exercise.command");
        activity?.SetTag("exercise", id.Value).SetTag("command", command.Kind);
        var began = time.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await AnswerAsync(command, actor);
            outcome = result.Rejection?.Code ?? "accepted";
            return result;
        }
        finally
        {
            activity?.SetTag("result", outcome);
            Metering.Answered(command.Kind, outcome, time.GetElapsedTime(began));
            LogAnswered(logger, command.Kind, outcome);
        }
    }

    /// <summary>Lets happen what is due by the clock; in trouble, tries again.</summary>
    public async Task TickAsync()
    {
        using var scope = logger.BeginScope(new ExerciseScope(id));
        if (_trouble is not null)
        {
            await ReadyAsync();
            return;
        }
        if (_session is not { Broken: false, Clock.Running: true } session) return;
        try
        {
            await session.TickAsync(CancellationToken.None);
            await SaveClockAsync(session);
        }
        catch (Exception e) when (session.Broken || e is LogUnavailableException)
        {
            Drop(e);
            if (e is VersionConflictException) throw;
            await ReadyAsync();
        }
    }

    /// <summary>It is owned here no more.</summary>
    public void Dispose()
    {
        if (_trouble is not null) Metering.Troubled.Add(-1);
        if (_counted) Metering.Live.Add(-1);
        (_trouble, _counted, _session) = (null, false, null);
    }

    private async Task<CommandResult> AnswerAsync(ExerciseCommand command, Actor actor)
    {
        if (await ReadyAsync() is { } trouble) return new CommandResult(_shown.Version, trouble.Rejection);
        var session = _session!;
        if (session.State.Version == 0 && command is not OpenExercise) return new CommandResult(0, new Rejection("NoSuchExercise"));
        try
        {
            var answer = await session.ExecuteAsync(command, actor, CancellationToken.None);
            Count(session);
            return answer;
        }
        catch (Exception e) when (session.Broken)
        {
            Drop(e);
            if (e is VersionConflictException) throw;
            return await AnswerFreshAsync(session, command, actor, e);
        }
    }

    // The append failed: what the log really holds decides. It may hold the batch although the disk said no.
    private async Task<CommandResult> AnswerFreshAsync(ExerciseSession broken, ExerciseCommand command, Actor actor, Exception cause)
    {
        if (await ReadyAsync() is { } trouble) return new CommandResult(_shown.Version, trouble.Rejection);
        var fresh = _session!;
        if (fresh.Loaded == broken.Sent) return broken.Answer;
        try
        {
            var again = await fresh.ExecuteAsync(command, actor, CancellationToken.None);
            // It was running when it was sent: "paused" alone would not say why.
            return again.Rejection?.Code == "NotNowPaused" && cause is LogUnavailableException why ? again with { Rejection = why.Storage.Rejection } : again;
        }
        catch (LogUnavailableException e) when (fresh.Broken)
        {
            Drop(e);
            return new CommandResult(_shown.Version, Fail(e).Rejection);
        }
    }

    private async Task<ExerciseSession> SessionAsync()
    {
        if (_session is { Broken: false } live && _trouble is null) return live;
        var session = new ExerciseSession(id, log, bots, time);
        try
        {
            await session.LoadAsync(_reason, CancellationToken.None);
            // Reading works on a full disk too: only a write shows that the trouble is over.
            if (_trouble is not null && session.State.Version > 0) await log.SaveClockAsync(id, session.Cursor, CancellationToken.None);
        }
        catch (LogUnavailableException) when (session.Loaded.Version > 0)
        {
            _shown = new PublishedBatch([], new ClockReading(session.Cursor, session.State.Speed, false), session.Loaded.Version);
            throw;
        }
        session.Published = batch => Show(Of(session, batch) with { Committed = time.GetUtcNow() });
        _session = session;
        Recovered();
        Count(session);
        Show(Of(session, []));
        return session;
    }

    private void Count(ExerciseSession session)
    {
        if (_counted || session.State.Version == 0) return;
        _counted = true;
        Metering.Live.Add(1);
    }

    private bool MayTry(StorageTrouble trouble) => time.GetElapsedTime(_tried) >= (trouble.Kind == LogTrouble.Damaged ? BetweenTriesDamaged : BetweenTries);

    private void Drop(Exception e)
    {
        if (e is not LogUnavailableException) LogBroken(logger, id, e);
        if (_session is { } gone) _shown = new PublishedBatch([], new ClockReading(gone.Cursor, gone.State.Speed, false), _shown.Version);
        _session = null;
        if (e is LogUnavailableException) _reason = "storage";
    }

    private StorageTrouble Fail(LogUnavailableException e)
    {
        _tried = time.GetTimestamp();
        _session = null;
        if (_trouble is null) Metering.Troubled.Add(1);
        // Said once, not at every try.
        if (_trouble != e.Storage) LogTroubled(logger, id, e.Message);
        _trouble = e.Storage;
        Show(_shown with { Events = [], Clock = _shown.Clock with { Running = false }, Committed = default });
        return e.Storage;
    }

    private void Recovered()
    {
        _reason = "restart";
        if (_trouble is null) return;
        Metering.Troubled.Add(-1);
        _trouble = null;
        LogRecovered(logger, id);
    }

    private void Show(PublishedBatch batch)
    {
        _shown = batch with { Trouble = _trouble };
        published(_shown);
    }

    private async Task SaveClockAsync(ExerciseSession session)
    {
        if (_saved != 0 && time.GetElapsedTime(_saved) < BetweenSaves) return;
        _saved = time.GetTimestamp();
        await log.SaveClockAsync(id, session.Cursor, CancellationToken.None);
    }

    private static PublishedBatch Of(ExerciseSession session, IReadOnlyList<Domain.Logs.StoredEvent> batch) =>
        new(batch, new ClockReading(session.Clock.Now, session.Clock.Speed, session.Clock.Running), session.State.Version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The session of exercise {Id} could not append and is loaded again.")]
    private static partial void LogBroken(ILogger logger, ExerciseId id, Exception e);
    [LoggerMessage(Level = LogLevel.Error, Message = "Exercise {Id} stands still and accepts nothing until its log works again; it is tried every second. {Why}")]
    private static partial void LogTroubled(ILogger logger, ExerciseId id, string why);
    [LoggerMessage(Level = LogLevel.Warning, Message = "The log of exercise {Id} works again. If it ran, it is paused now: control resumes it.")]
    private static partial void LogRecovered(ILogger logger, ExerciseId id);
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Command}: {Result}")]
    private static partial void LogAnswered(ILogger logger, string command, string result);
}
