using System.Collections.Frozen;
using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Exercises.Sequence;

namespace Simulator.Domain.Replays.Inputs;

/// <summary>
/// Commands are not stored, only what they led to. Every type of event either has its way back to the command that was sent, or is declared
/// what it is: a consequence, or evaluation after the fact. A new event belongs into one of the three; a test holds it.
/// </summary>
internal static class WaysBack
{
    private static readonly FrozenDictionary<Type, WayBack> All =
        new[] { ActWays.All, PaperWays.All, ControlWays.All, PeopleWays.All }.SelectMany(w => w).ToFrozenDictionary(p => p.Key, p => p.Value);

    /// <summary>Follow from a command, from time or from the spreading; sent by nobody.</summary>
    public static readonly FrozenSet<Type> Consequences = new[]
    {
        typeof(PostAppeared), typeof(PostRemoved), typeof(RumorActed), typeof(GaugesRead), typeof(TopicCleared),
        typeof(InjectPutOff), typeof(DeadlinePutOff), typeof(InjectRestored), typeof(ConditionMet), typeof(NightPassed), typeof(SameNameNoticed), typeof(ExerciseForked),
    }.ToFrozenSet();

    /// <summary>After the fact: nothing in play follows from them, they are carried over as they are.</summary>
    public static bool IsEvaluation(Type type) => type.IsSubclassOf(typeof(EvaluationEvent)) && type != typeof(ReadingRuled) || type == typeof(ResultsReleased);

    public static bool Has(Type type) => All.ContainsKey(type);

    /// <exception cref="InvalidOperationException">An event nobody declared: a bug that the tests find.</exception>
    public static ExerciseCommand? Of(Told told)
    {
        var e = told.Recorded.Event;
        if (All.TryGetValue(e.GetType(), out var way)) return way(e, told);
        return Consequences.Contains(e.GetType()) || IsEvaluation(e.GetType()) ? null : throw new InvalidOperationException($"{e.GetType().Name} has no way back to a command.");
    }

    public static KeyValuePair<Type, WayBack> Way<T>(Func<T, Told, ExerciseCommand?> back) where T : ExerciseEvent => new(typeof(T), (e, told) => back((T)e, told));
    public static KeyValuePair<Type, WayBack> Way<T>(Func<T, ExerciseCommand?> back) where T : ExerciseEvent => new(typeof(T), (e, _) => back((T)e));
}
