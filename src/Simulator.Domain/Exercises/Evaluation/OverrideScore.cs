using System.Globalization;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Exercises.Evaluation;

/// <summary>
/// Sets the points of one score line by hand, or rates a line only evaluators rate; a reason is required. Null points take one's own word back.
/// What several evaluators say is all kept; the scenario's rule decides what counts.
/// </summary>
public sealed record OverrideScore(string Line, double? Points, string Reason) : EvaluatorCommand
{
    public override string Kind => "override-score";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Acts.Texts.Missing(("Reason", Reason)) is { } missing) return missing;
        var limit = state.Earlier.Append(state).SelectMany(s => s.Subject.Criteria).FirstOrDefault(c => c.Id == Line)?.Points;
        if (limit is null) return new Rejection("NoSuchLine");
        if (Points is { } points && (points < 0 || points > limit || double.IsNaN(points))) return new Rejection("BadPoints", limit.Value.ToString(CultureInfo.InvariantCulture));
        if (Points is null && !state.Overrides.Any(o => o.Line == Line && o.Person == context.Actor.Person)) return new Rejection("NothingOfYours");
        return Decision.Of(new ScoreOverridden(Line, Points, Reason.Trim()) { Own = true });
    }
}

public sealed record ScoreOverridden(string Line, double? Points, string Reason) : EvaluationEvent
{
    /// <summary>Concerns the word of whoever sent it. In logs written before, the newest word replaced whatever was there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Own { get; init; }

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var person = recorded.Cause.Person;
        var others = state.Overrides.RemoveAll(o => o.Line == Line && (!Own || o.Person == person));
        return state with { Overrides = Points is { } points ? others.Add(new ScoreOverride(Line, points, Reason, person, recorded.Version) { At = recorded.At }) : others };
    }
}

/// <summary>Control names the chief evaluator, whose word counts where the scenario says so; an empty person takes it back.</summary>
public sealed record NameChiefEvaluator(string Person) : ExerciseCommand
{
    private const int LongestPerson = 100;
    public override string Kind => "name-chief-evaluator";

    public override Decision Decide(ExerciseState state, CommandContext context) =>
        (Person?.Trim().Length ?? 0) > LongestPerson ? new Rejection("BadChoice") : Decision.Of(new ChiefEvaluatorNamed(Person?.Trim() ?? ""));
}

public sealed record ChiefEvaluatorNamed(string Person) : EvaluationEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { ChiefEvaluator = Person };
}
