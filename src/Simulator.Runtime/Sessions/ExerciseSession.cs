using System.Diagnostics;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Feeds;
using Simulator.Domain.Logs;
using Simulator.Domain.Views;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Sessions;

/// <summary>What became of a command. Version: of the newest event when it was acknowledged.</summary>
public sealed record CommandResult(long Version, Rejection? Rejection)
{
    public bool Accepted => Rejection is null;
}

/// <summary>
/// The single writer of one exercise, as a plain class: decide, append durably, publish, acknowledge. Not thread-safe: its owner
/// (a grain, or a lock) calls it one at a time. After a failed append it is broken and must be dropped and loaded again, since its
/// state is ahead of the log.
/// </summary>
public sealed class ExerciseSession
{
    // A long way (a jump, a headless run) is appended in parts, so that memory and transactions stay small.
    private const int MostPending = 400;
    private static readonly Cause Ticking = new("clock", Actor.Clock.Person, Office.System, null);

    private readonly IExerciseLog _log;
    private readonly IBots _bots;
    private readonly TimeProvider _time;
    private readonly List<RecordedEvent> _pending = [];
    private readonly List<StoredEvent> _stored = [];
    private readonly Dictionary<string, (string Team, IBot Bot)> _seated = new(StringComparer.Ordinal);
    private readonly Schedule _schedule = new();
    private SpreadingCache? _spreading;
    private string _chain = Chain.Start;
    private bool _gaugesWatched;
    private CommandResult _answer = new(0, null);

    public ExerciseSession(ExerciseId id, IExerciseLog log, IBots bots, TimeProvider time)
    {
        (Id, _log, _bots, _time) = (id, log, bots, time);
        Clock = new ExerciseClock(time);
        Deciding = (state, command, actor, now) => Exercise.Decide(state, command, actor, now, DateOnly.FromDateTime(_time.GetLocalNow().DateTime));
    }

    /// <summary>Decides what is sent; something else than <see cref="Exercise.Decide"/> only where recorded commands are sent once more.</summary>
    public Func<ExerciseState, ExerciseCommand, Actor, ExerciseTime, Decision> Deciding { get; init; }

    public ExerciseId Id { get; }
    public ExerciseState State { get; private set; } = ExerciseState.Empty;
    public ExerciseClock Clock { get; }
    /// <summary>Everything due up to here has happened.</summary>
    public ExerciseTime Cursor { get; private set; } = ExerciseTime.Zero;
    public bool Broken { get; private set; }
    /// <summary>What the log held when it was loaded: its newest version and link.</summary>
    public (long Version, string Chain) Loaded { get; private set; } = (0, Chain.Start);
    /// <summary>Where the log stands if everything sent to it was stored: after a failed append only a look at the log can tell.</summary>
    public (long Version, string Chain) Sent => (State.Version, _chain);
    /// <summary>The answer to the command last decided, true once its events are stored.</summary>
    public CommandResult Answer => _answer with { Version = State.Version };
    /// <summary>Called with each durable batch, in order, before the command that caused it is acknowledged. Must only enqueue.</summary>
    public Action<IReadOnlyList<StoredEvent>>? Published { get; set; }

    /// <summary>Folds the stored log, checked on the way. A running exercise comes back paused, with a reason, where its clock was last saved.</summary>
    /// <param name="reason">"restart", or "storage" when its log failed while it ran.</param>
    /// <exception cref="LogUnavailableException">It cannot be read, or the pause cannot be stored; then it stands still in this session all the same.</exception>
    public async Task LoadAsync(string reason, CancellationToken cancel)
    {
        await foreach (var (row, recorded) in _log.ReadVerifiedAsync(Id, 1, Chain.Start, cancel))
        {
            State = Exercise.Evolve(State, recorded);
            _chain = row.Chain;
        }
        Loaded = (State.Version, _chain);
        if (State.Version == 0) return;
        Watch();
        var saved = await _log.LoadClockAsync(Id, cancel);
        Cursor = saved > State.Now ? saved : State.Now;
        if (State.Status is ExerciseStatus.Running or ExerciseStatus.Paused) _spreading = SpreadingCache.Rebuild(State, Cursor);
        Clock.Set(Cursor, false, State.Speed);
        if (State.Status != ExerciseStatus.Running) return;
        Record([new ExercisePaused(reason)], Ticking, Cursor);
        await FlushAsync(cancel);
    }

    public async Task<CommandResult> ExecuteAsync(ExerciseCommand command, Actor actor, CancellationToken cancel)
    {
        if (State.Status == ExerciseStatus.Running) Advance(Clock.Now);
        // What the command tells the spreading must not lie before a candidate already taken: at most a millisecond later.
        while (_spreading is not null && !State.Ended && _spreading.Earliest > Cursor) Advance(new ExerciseTime(Cursor.Ms + 1));
        if (Continuing(command) && _spreading is null) return new CommandResult(State.Version, new Rejection("EngineDiffers"));
        var decision = Deciding(State, command, actor, Cursor);
        if (decision.Rejection is null && command is JumpTo jump) decision = Jump(decision, jump, actor);
        var begun = decision.Events.OfType<SubjectBegun>().FirstOrDefault();
        if (begun is not null) Cursor = begun.Began;
        Record(decision.Events, new Cause(command.Kind, actor.Person, actor.Office, actor.Seat), Cursor);
        if (begun is not null) Record([_spreading!.PassNight(begun)], Ticking, Cursor);
        _answer = new CommandResult(State.Version, decision.Rejection);
        if (State.Version > 0 && command is StartExercise or PauseExercise or ResumeExercise or SetSpeed or JumpTo or EndExercise or EndSubject or BeginSubject or StopForReal) SetClock();
        await FlushAsync(cancel);
        return Answer;
    }

    // What falls due on the way is put before control only if the jump is known to have begun.
    private Decision Jump(Decision decision, JumpTo jump, Actor actor)
    {
        Record(decision.Events.OfType<JumpBegun>(), new Cause(jump.Kind, actor.Person, actor.Office, actor.Seat), Cursor);
        Advance(jump.Target);
        return decision with { Events = [.. decision.Events.Where(e => e is not JumpBegun)] };
    }

    /// <summary>Lets everything due up to the clock's position happen. Call a few times a second while it runs.</summary>
    public Task TickAsync(CancellationToken cancel) => AdvanceAsync(Clock.Now, cancel);

    /// <summary>Lets everything due up to a moment happen: the same events whatever the partition of the way.</summary>
    public async Task AdvanceAsync(ExerciseTime to, CancellationToken cancel)
    {
        while (State.Status == ExerciseStatus.Running && !AdvancePart(to)) await FlushAsync(cancel);
        if (State.Ended || State.BetweenSubjects) Clock.Set(Cursor, false, State.Speed);
        await FlushAsync(cancel);
    }

    // The command that opens or starts needs no engine; everything that lets time go on does.
    private bool Continuing(ExerciseCommand command) => State.Status == ExerciseStatus.Paused && command is ResumeExercise or JumpTo or BeginSubject;

    private void Advance(ExerciseTime to)
    {
        while (!AdvancePart(to)) { }
    }

    /// <summary>True when the moment has been reached (or the exercise ended on the way), false when the pending part should be stored first.</summary>
    private bool AdvancePart(ExerciseTime to)
    {
        if (_spreading is null || to <= Cursor || State.Ended || State.BetweenSubjects) return true;
        var began = _time.GetTimestamp();
        var reached = AdvanceUntil(to > State.End ? State.End : to);
        Metering.EngineDuration.Record(_time.GetElapsedTime(began).TotalSeconds);
        return reached;
    }

    private bool AdvanceUntil(ExerciseTime to)
    {
        while (!State.Ended && !State.BetweenSubjects && NextMoment() is { } next && next <= to)
        {
            Happen(next);
            if (_pending.Count >= MostPending) return false;
        }
        if (to > Cursor && !State.BetweenSubjects) Cursor = to;
        return true;
    }

    private ExerciseTime? NextMoment()
    {
        var second = new ExerciseTime((Cursor.Ms / 1000 + 1) * 1000);
        var next = second;
        if (_schedule.NextScripted(State, Cursor) is { } scripted && scripted < next) next = scripted;
        if (_spreading!.Next is { } spreading && spreading < next) next = spreading > Cursor ? spreading : Cursor;
        return next;
    }

    private void Happen(ExerciseTime now)
    {
        while (_schedule.NextScripted(State, Cursor) <= now && Timeline.TakeScripted(State, Cursor, now) is { IsEmpty: false } scripted) Record(scripted, Ticking, now);
        if (now.Ms % 1000 == 0 && now > Cursor) HappenAtSecond(now);
        // Candidates of a moment come after everything that acts on the spreading in that moment.
        while (_spreading!.Next is { } at && at <= now)
            if (_spreading.Step() is { Seen: true } post && CrowdPosts.Event(State, post) is { } appeared) Record([appeared], Ticking, now);
        if (now >= State.End && !State.Ended && !State.BetweenSubjects) Record([Timeline.End(State)], Ticking, now);
        Cursor = now;
    }

    private void HappenAtSecond(ExerciseTime now)
    {
        if (now.Ms % (Timeline.GaugeSeconds * 1000) == 0) Record([new GaugesRead(_spreading!.GaugesAt(now))], Ticking, now);
        while (_schedule.TakeConditions(Seen(now), now) is { IsEmpty: false } met) Record(met, Ticking, now);
        foreach (var (seat, spec) in State.Seats)
            if (spec.Bot is { } team) Play(seat, team, now);
    }

    // Gauge conditions read the model at this second; the recorded gauges are older.
    private ExerciseState Seen(ExerciseTime now) => _gaugesWatched ? State with { Gauges = _spreading!.GaugesAt(now) } : State;

    private void Play(string seat, string team, ExerciseTime now)
    {
        if (BotOf(seat, team) is not { } bot || SeatView.Of(State, seat, now) is not { } view) return;
        var actor = new Actor("bot:" + team, Office.Player, seat);
        foreach (var command in bot.Due(view, new ExerciseTime(now.Ms - 1000), now).ToArray())
            Record(Deciding(State, command, actor, now).Events, new Cause(command.Kind, actor.Person, actor.Office, seat), now);
    }

    private IBot? BotOf(string seat, string team)
    {
        if (_seated.TryGetValue(seat, out var seated) && seated.Team == team) return seated.Bot;
        var playbooks = State.Subject.Playbooks.Where(p => p.Seat == seat).ToArray();
        var script = new BotScript(playbooks.FirstOrDefault(p => p.Team == team) ?? playbooks.FirstOrDefault(p => p.Team == "expert" && team == "slow"), State.Text, State.Seed);
        if (_bots.Create(team, seat, script) is not { } bot) return null;
        _seated[seat] = (team, bot);
        return bot;
    }

    private void Record(IEnumerable<ExerciseEvent> events, Cause cause, ExerciseTime now)
    {
        foreach (var e in events)
        {
            var recorded = new RecordedEvent(State.Version + 1, now, cause, e);
            State = Exercise.Evolve(State, recorded);
            _spreading?.Apply(e);
            if (e is ExerciseOpened or SubjectBegun) Watch();
            // Scripts are written subject by subject.
            if (e is SubjectBegun) _seated.Clear();
            if (e is ExerciseStarted) _spreading = SpreadingCache.Create(State);
            _pending.Add(recorded);
        }
    }

    private void Watch() => _gaugesWatched = System.Text.Json.JsonSerializer.Serialize(State.Subject.Injects.Select(i => i.When).Concat(State.Subject.Consequences.Select(c => c.When)), LogJson.Options).Contains("\"is\":\"gauge\"", StringComparison.Ordinal);

    private void SetClock() => Clock.Set(Cursor, State.Status == ExerciseStatus.Running, State.Speed);

    private async Task FlushAsync(CancellationToken cancel)
    {
        if (_pending.Count == 0) return;
        _stored.Clear();
        var wall = _time.GetUtcNow().UtcDateTime;
        foreach (var recorded in _pending)
        {
            var row = LogCodec.Store(recorded, wall, _chain);
            _chain = row.Chain;
            _stored.Add(row);
        }
        _pending.Clear();
        var batch = _stored.ToArray();
        await AppendAsync(batch, cancel);
        Published?.Invoke(batch);
    }

    private async Task AppendAsync(StoredEvent[] batch, CancellationToken cancel)
    {
        using var activity = Metering.Activities.StartActivity("exercise.append");
        activity?.SetTag("exercise", Id.Value).SetTag("events", batch.Length);
        var began = _time.GetTimestamp();
        try
        {
            await _log.AppendAsync(Id, batch, cancel);
        }
        catch (Exception e)
        {
            Broken = true;
            activity?.SetStatus(ActivityStatusCode.Error);
            Metering.AppendFailures.Add(1, new KeyValuePair<string, object?>("trouble", e is LogUnavailableException u ? u.Trouble.ToString() : e.GetType().Name));
            throw;
        }
        Metering.AppendDuration.Record(_time.GetElapsedTime(began).TotalSeconds);
        Metering.AppendSize.Record(batch.Length);
    }
}
