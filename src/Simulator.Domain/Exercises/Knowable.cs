using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>
/// From when on a fact could be known by the teams: given to a seat, on the board, to be learned by asking (<see cref="Fact.OnRequest"/>) or public
/// (<see cref="Fact.Public"/>), whichever came first. Facts of an earlier subject are known from the start, those of a later one not yet.
/// </summary>
public static class Knowable
{
    /// <summary>Null: not in this exercise so far.</summary>
    public static ExerciseTime? Since(ExerciseState state, string fact)
    {
        if (state.Scenario.Fact(fact) is not { } known || known.Subject > state.Subject.Number) return Had(state, fact);
        if (known.Subject < state.Subject.Number) return state.Began;
        return Earlier(Had(state, fact), Earlier(known.OnRequest, known.Public));
    }

    /// <summary>When somebody in the exercise first had it: given by provenance, or on the board; null: nobody had.</summary>
    public static ExerciseTime? Had(ExerciseState state, string fact)
    {
        ExerciseTime? first = state.Board.Where(b => b.Facts.Contains(fact)).Select(b => (ExerciseTime?)b.At).Min();
        foreach (var known in state.Known.Values)
            if (known.TryGetValue(fact, out var at)) first = Earlier(first, at);
        return first;
    }

    /// <summary>Whether a text was written before the fact could be known. What a seat knew when it acted was knowable.</summary>
    public static bool IsAhead(ExerciseState state, ActEntry act, string fact) => !act.Known.Contains(fact) && !(Since(state, fact) <= act.At);

    private static ExerciseTime? Earlier(ExerciseTime? a, ExerciseTime? b) => a is null ? b : b is null || a <= b ? a : b;
}
