using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Scoring;

/// <summary>Makes one word of several evaluators' by the scenario's rule (<see cref="EvaluatorRules"/>). All their words stay in the state.</summary>
public static class EvaluatorWords
{
    /// <summary>The points that count for a line; null while no evaluator has spoken. Person is empty where it is the mean of several.</summary>
    public static OverrideScoreNote? Points(ExerciseState state, string line)
    {
        ImmutableArray<ScoreOverride> said = [.. state.Overrides.Where(o => o.Line == line)];
        if (said.IsEmpty) return null;
        if (IsMean(state, said.Length))
            return new OverrideScoreNote(LineScoring.Points(said.Average(o => o.Points)), string.Join(" / ", said.Select(o => o.Reason)), "", said[^1].Version);
        var word = Deciding(state, said, o => o.Person);
        return new OverrideScoreNote(word.Points, word.Reason, word.Person, word.Version);
    }

    /// <summary>The ratings that count, by heading. The mean of grades that lie between two is the worse of them.</summary>
    public static ImmutableSortedDictionary<string, OutcomeRating> Ratings(ExerciseState state) =>
        state.Ratings.GroupBy(r => r.Heading).ToImmutableSortedDictionary(g => g.Key, g => Rating(state, [.. g]), StringComparer.Ordinal);

    /// <summary>Who has evaluated anything, in order of the first word that still stands; who only took notes comes after.</summary>
    public static ImmutableArray<string> Persons(ExerciseState state) =>
        [.. state.Overrides.Select(o => (o.Version, o.Person)).Concat(state.Ratings.Select(r => (r.Version, r.Person))).Concat(state.Commentaries.Select(c => (c.Version, c.Person)))
            .OrderBy(w => w.Version).Select(w => w.Person).Concat(state.Notes.Select(n => n.Person)).Distinct()];

    private static OutcomeRating Rating(ExerciseState state, ImmutableArray<GivenRating> said)
    {
        if (!IsMean(state, said.Length))
        {
            var word = Deciding(state, said, r => r.Person);
            return new OutcomeRating(word.Grade, word.Remark, word.Person);
        }
        var mean = (int)Math.Ceiling(said.Average(r => RateOutcome.Grades.IndexOf(r.Grade)));
        return new OutcomeRating(RateOutcome.Grades[mean], string.Join(" / ", said.Select(r => r.Remark).Where(r => r.Length > 0)), "");
    }

    private static bool IsMean(ExerciseState state, int said) => said > 1 && EvaluatorRules.Of(state.Scenario) == EvaluatorRules.Mean;

    // Oldest first, so the last one is the newest.
    private static T Deciding<T>(ExerciseState state, ImmutableArray<T> said, Func<T, string> person) where T : class =>
        (EvaluatorRules.Of(state.Scenario) == EvaluatorRules.Chief ? said.LastOrDefault(s => person(s) == state.ChiefEvaluator) : null) ?? said[^1];
}
