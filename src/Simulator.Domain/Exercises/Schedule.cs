using System.Collections.Immutable;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>
/// Says when the <see cref="Timeline"/> is worth asking: the same answers, without walking every inject and condition each second.
/// Belongs to one writer; holds nothing that does not follow from the state.
/// </summary>
public sealed class Schedule
{
    private (object? Injects, object? Verifications, int Statements, ExerciseTime? At) _scripted;
    private (ConditionInputs? Inputs, ExerciseTime? Until) _quiet;

    /// <summary><see cref="Timeline.NextScripted"/>, asked again only when injects, requests or what was said changed, or the moment has come.</summary>
    public ExerciseTime? NextScripted(ExerciseState state, ExerciseTime cursor)
    {
        var same = ReferenceEquals(_scripted.Injects, state.Injects) && ReferenceEquals(_scripted.Verifications, state.Verifications) && _scripted.Statements == state.RumorActions.Count;
        if (!same || _scripted.At <= cursor) _scripted = (state.Injects, state.Verifications, state.RumorActions.Count, Timeline.NextScripted(state, cursor));
        return _scripted.At;
    }

    /// <summary><see cref="Timeline.TakeConditions"/>, passed over while nothing that conditions look at has changed and no time they name has come.</summary>
    public ImmutableArray<ExerciseEvent> TakeConditions(ExerciseState state, ExerciseTime now)
    {
        var inputs = ConditionInputs.Of(state);
        if (_quiet.Inputs == inputs && (_quiet.Until is not { } until || now < until)) return [];
        var met = Timeline.TakeConditions(state, now);
        _quiet = met.IsEmpty ? (inputs, NextTime(state, now)) : default;
        return met;
    }

    /// <summary>The earliest later moment named by a condition: before it, time alone changes nothing.</summary>
    private static ExerciseTime? NextTime(ExerciseState state, ExerciseTime now)
    {
        var subject = state.Subject;
        var conditions = subject.Injects.Select(i => i.When).Concat(subject.Consequences.Select(c => c.When)).Concat(subject.Alarms.Select(a => a.When)).OfType<Condition>();
        var times = conditions.SelectMany(c => Times(c, state)).Concat(subject.Injects.Select(i => i.NotBefore).OfType<ExerciseTime>()).Where(t => t > now).Order().ToArray();
        return times.Length == 0 ? null : times[0];
    }

    private static IEnumerable<ExerciseTime> Times(Condition condition, ExerciseState state) => condition switch
    {
        AllOf all => all.Of.SelectMany(c => Times(c, state)),
        AnyOf any => any.Of.SelectMany(c => Times(c, state)),
        Not not => Times(not.Of, state),
        TimeReached time => [time.At],
        SinceInject since => state.Injects.GetValueOrDefault(since.Inject)?.DeliveredAt is { } at ? [at + since.Delay] : [],
        _ => [],
    };

    /// <summary>Everything of a state that <see cref="Conditions.Holds"/> looks at; collections by identity, since they never change in place.</summary>
    private sealed record ConditionInputs(object Acts, object Injects, object Known, object Board, object Rulings, object Happened, string Level, Gauges Gauges)
    {
        public static ConditionInputs Of(ExerciseState s) => new(s.Acts, s.Injects, s.Known, s.Board, s.Rulings, s.Happened, s.Level, s.Gauges);
    }
}
