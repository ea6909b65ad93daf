using Microsoft.Extensions.Logging;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Sessions;

/// <summary>A durable batch (empty after loading), with the clock and the newest version at that moment.</summary>
public sealed record PublishedBatch(IReadOnlyList<StoredEvent> Events, ClockReading Clock, long Version);

/// <summary>
/// Keeps one session alive: loads it when needed, drops a broken one and answers from a fresh one, saves the clock once a second.
/// Called one at a time, by a lock or a grain. A version conflict goes to the caller: another owner may be the right one now.
/// </summary>
/// <param name="published">Must only enqueue.</param>
public sealed partial class SessionOwner(
    ExerciseId id, IExerciseLog log, IBots bots, TimeProvider time, ILogger logger, Action<PublishedBatch> published)
{
    private static readonly TimeSpan BetweenSaves = TimeSpan.FromSeconds(1);
    private ExerciseSession? _session;
    private long _saved;

    public bool Running => _session?.Clock.Running ?? false;

    /// <summary>Where the exercise stands, for whoever begins to watch.</summary>
    public async Task<PublishedBatch> NowAsync() => Of(await SessionAsync(), []);

    /// <summary>The session, loaded if it was not.</summary>
    public async Task<ExerciseSession> SessionAsync()
    {
        if (_session is { Broken: false } live) return live;
        var session = new ExerciseSession(id, log, bots, time);
        await session.LoadAsync(CancellationToken.None);
        published(Of(session, []));
        session.Published = batch => published(Of(session, batch));
        return _session = session;
    }

    /// <summary>
    /// A command goes through to the end once begun: the caller's cancellation would leave unknown whether its events are durable.
    /// </summary>
    public async Task<CommandResult> ExecuteAsync(ExerciseCommand command, Actor actor)
    {
        var session = await SessionAsync();
        if (session.State.Version == 0 && command is not OpenExercise) return new CommandResult(0, new Rejection("NoSuchExercise"));
        try
        {
            return await session.ExecuteAsync(command, actor, CancellationToken.None);
        }
        catch (Exception e) when (session.Broken)
        {
            LogBroken(logger, id, e);
            _session = null;
            if (e is VersionConflictException) throw;
        }
        return await (await SessionAsync()).ExecuteAsync(command, actor, CancellationToken.None);
    }

    /// <summary>Lets happen what is due by the clock.</summary>
    public async Task TickAsync()
    {
        if (_session is not { Broken: false, Clock.Running: true } session) return;
        try
        {
            await session.TickAsync(CancellationToken.None);
        }
        catch (Exception e) when (session.Broken)
        {
            LogBroken(logger, id, e);
            _session = null;
            if (e is VersionConflictException) throw;
            await SessionAsync();
            return;
        }
        await SaveClockAsync(session);
    }

    private async Task SaveClockAsync(ExerciseSession session)
    {
        if (_saved != 0 && time.GetElapsedTime(_saved) < BetweenSaves) return;
        _saved = time.GetTimestamp();
        await log.SaveClockAsync(id, session.Cursor, CancellationToken.None);
    }

    private static PublishedBatch Of(ExerciseSession session, IReadOnlyList<StoredEvent> batch) =>
        new(batch, new ClockReading(session.Clock.Now, session.Clock.Speed, session.Clock.Running), session.State.Version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The session of exercise {Id} could not append and is loaded again.")]
    private static partial void LogBroken(ILogger logger, ExerciseId id, Exception e);
}
