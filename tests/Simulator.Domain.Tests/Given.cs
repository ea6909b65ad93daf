using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Tests;

/// <summary>
/// Given events, when a command, then events or a rejection. Immutable: every step gives the next state of play; the script runs along by itself
/// (injects, answers, deadlines, conditions), the spreading engine does not.
/// </summary>
public sealed record Given(ExerciseState State, ImmutableList<RecordedEvent> Log, ExerciseTime Cursor, ImmutableArray<ExerciseEvent> Last, Rejection? Rejection)
{
    public static readonly Given Nothing = new(ExerciseState.Empty, [], ExerciseTime.Zero, [], null);
    public static readonly Actor Control = new("c", Office.Controller);
    public static readonly Actor Evaluator = new("e", Office.Evaluator);

    /// <summary>A member of the seat, seated by <see cref="Lobby"/>.</summary>
    public static Actor Seat(string seat) => new($"p-{seat}", Office.Player, seat);

    public static Given Lobby(Scenario? scenario = null)
    {
        scenario ??= TinyScenario.Whole;
        var given = Nothing.When(new OpenExercise(scenario, scenario.Subjects[0].Number, 7, "zh-CN", new ExerciseSettings(), []), Control, 0);
        foreach (var seat in scenario.Seats)
            given = given.When(new JoinExercise($"p-{seat.Id}", Office.Player), Seat(seat.Id), 0).When(new TakeSeat($"p-{seat.Id}", seat.Id), Control, 0);
        return given;
    }

    public static Given Started(Scenario? scenario = null) => Lobby(scenario).When(new StartExercise(), Control, 0);
    public static Given Started(Func<Subject, Subject> change) => Started(TinyScenario.Of(change(TinyScenario.Subject())));

    /// <summary>Records events as they are.</summary>
    public Given And(double minute, params ImmutableArray<ExerciseEvent> events) => Record(ExerciseTime.FromMinutes(minute), new Cause("test", "test", Office.System, null), events);

    /// <summary>The day on the calendar of whatever follows.</summary>
    public Given On(DateOnly day) => this with { Today = day };
    public DateOnly Today { get; init; } = new(2026, 12, 1);

    /// <summary>Lets the script run up to this minute.</summary>
    public Given Until(double minute)
    {
        var target = ExerciseTime.FromMinutes(minute);
        var given = this;
        while (given.State.Status == ExerciseStatus.Running && Timeline.NextScripted(given.State, given.Cursor) is { } next && next <= target)
        {
            var events = Timeline.TakeScripted(given.State, given.Cursor, next);
            given = events.IsEmpty ? given with { Cursor = next + TimeSpan.FromMilliseconds(1) } : given.Record(next, new Cause("clock", "clock", Office.System, null), events).Conditional(next);
        }
        return (given with { Cursor = target > given.Cursor ? target : given.Cursor }).Conditional(target);
    }

    public Given When(ExerciseCommand command, Actor actor, double minute)
    {
        var given = State.Version == 0 ? this : Until(minute);
        var now = ExerciseTime.FromMinutes(minute);
        var decision = Exercise.Decide(given.State, command, actor, now, Today);
        return given.Record(now, new Cause(command.Kind, actor.Person, actor.Office, actor.Seat), decision.Events) with { Last = decision.Events, Rejection = decision.Rejection };
    }

    public Given When(Act act, string seat, double minute) => When(act, Seat(seat), minute);

    /// <summary>The last command was accepted with events of these types, in this order.</summary>
    public Given Then(params ImmutableArray<Type> events)
    {
        Assert.Null(Rejection);
        Assert.Equal(events, Last.Select(e => e.GetType()));
        return this;
    }

    public Given Then<TEvent>(Action<TEvent>? check = null) where TEvent : ExerciseEvent
    {
        Assert.Null(Rejection);
        var found = Assert.Single(Last.OfType<TEvent>());
        check?.Invoke(found);
        return this;
    }

    public Given ThenRefused(string code)
    {
        Assert.Equal(code, Rejection?.Code);
        return this;
    }

    public Given ThenState(Action<ExerciseState> check)
    {
        check(State);
        return this;
    }

    public Scorecard Score(double minute)
    {
        var given = Until(minute);
        return Scorecards.Of(given.State, ExerciseTime.FromMinutes(minute));
    }

    private Given Conditional(ExerciseTime now)
    {
        var given = this;
        while (given.State.Status == ExerciseStatus.Running && Timeline.TakeConditions(given.State, now) is { IsEmpty: false } events)
            given = given.Record(now, new Cause("clock", "clock", Office.System, null), events);
        return given;
    }

    private Given Record(ExerciseTime at, Cause cause, ImmutableArray<ExerciseEvent> events)
    {
        var (state, log) = (State, Log);
        foreach (var one in events)
        {
            var recorded = new RecordedEvent(state.Version + 1, at, cause, one);
            state = Exercise.Evolve(state, recorded);
            log = log.Add(recorded);
        }
        return this with { State = state, Log = log };
    }
}
