using System.Collections.Immutable;

namespace Simulator.Domain.Exercises;

/// <summary>A fact somebody in the exercise knows, and whether the public was told. Seats: who knows it, in the order of the scenario. Since: when the first of them learned it.</summary>
public sealed record KnownFact(string Fact, ExerciseTime Since, ImmutableArray<string> Seats, ExerciseTime? PublishedAt);

/// <summary>What the teams know against what they have told the public: a fold over the acts.</summary>
public static class Publicity
{
    /// <summary>The acts that tell the public something.</summary>
    public static readonly ImmutableArray<string> Acts = ["publish-statement", "reply-post", "post-notice", "answer-question"];

    /// <summary>Every fact a seat was given or found out, in the order in which it was learned.</summary>
    public static ImmutableArray<KnownFact> Of(ExerciseState state)
    {
        var told = Told(state);
        var known = state.Scenario.Seats.SelectMany(s => (state.Known.GetValueOrDefault(s.Id) ?? Ordinal.Map<ExerciseTime>()).Select(f => (Seat: s.Id, Fact: f.Key, At: f.Value)));
        return [.. known.GroupBy(k => k.Fact, StringComparer.Ordinal)
            .Select(g => new KnownFact(g.Key, g.Min(k => k.At), [.. g.Select(k => k.Seat)], told.TryGetValue(g.Key, out var at) ? at : null))
            .OrderBy(k => k.Since).ThenBy(k => k.Fact, StringComparer.Ordinal)];
    }

    /// <summary>Known and never told: what has to be decided on when the exercise is summed up.</summary>
    public static ImmutableArray<KnownFact> Unpublished(ExerciseState state) => [.. Of(state).Where(k => k.PublishedAt is null)];

    private static Dictionary<string, ExerciseTime> Told(ExerciseState state)
    {
        var told = new Dictionary<string, ExerciseTime>(StringComparer.Ordinal);
        foreach (var act in state.Acts.Where(a => !a.Refused && Acts.Contains(a.Kind)))
            foreach (var reading in act.Readings.Where(r => r.Verdict == Verdict.States && Conditions.Counts(state, act, r, false)))
                told.TryAdd(reading.Topic, act.At);
        return told;
    }
}
