using System.Collections.Immutable;

namespace Simulator.Domain.Exercises;

/// <summary>Two seats that say opposite things about a fact, to the public or upward: found by what their texts are read as.</summary>
public static class Contradictions
{
    private static readonly ImmutableArray<string> Outward = [.. Publicity.Acts, "file-report", "update-ledger"];

    /// <summary>The first pair in the running subject, in order; empty when there is none.</summary>
    /// <param name="fact">Id of the fact.</param>
    /// <param name="state">The exercise.</param>
    /// <param name="certainOnly">Only readings that are certain or confirmed.</param>
    public static ImmutableArray<ActEntry> Of(string fact, ExerciseState state, bool certainOnly)
    {
        var stated = new List<ActEntry>();
        var denied = new List<ActEntry>();
        foreach (var act in state.Acts.Where(a => a.At >= state.Began && !a.Refused && Outward.Contains(a.Kind)))
        {
            var states = Says(state, act, fact, Verdict.States, certainOnly);
            var denies = Says(state, act, fact, Verdict.Denies, certainOnly);
            if (states && denied.Find(d => d.Seat != act.Seat) is { } denial) return [denial, act];
            if (denies && stated.Find(s => s.Seat != act.Seat) is { } statement) return [statement, act];
            if (states) stated.Add(act);
            if (denies) denied.Add(act);
        }
        return [];
    }

    private static bool Says(ExerciseState state, ActEntry act, string fact, Verdict verdict, bool certainOnly) =>
        act.Readings.Any(r => r.Topic == fact && r.Verdict == verdict && Conditions.Counts(state, act, r, certainOnly));
}
