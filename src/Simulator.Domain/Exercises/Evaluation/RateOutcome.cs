using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Exercises.Evaluation;

/// <summary>
/// An evaluator rates an outcome heading of the score sheet for one subject: P performed without challenges, S with some, M with major
/// challenges, U unable to be performed; null takes his own rating back. Subject null: the running one. What several evaluators say is all kept.
/// </summary>
public sealed record RateOutcome(string Outcome, string? Grade, string Remark, int? Subject = null) : EvaluatorCommand
{
    /// <summary>From best to worst.</summary>
    public static readonly ImmutableArray<string> Grades = ["P", "S", "M", "U"];
    public override string Kind => "rate-outcome";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Scenario.ScoreSheet?.Outcomes.Any(o => o.Id == Outcome) != true) return new Rejection("NoSuchLine");
        if (Grade is not null && !Grades.Contains(Grade)) return new Rejection("BadChoice");
        if (Acts.Texts.TooLong(Remark) is { } tooLong) return tooLong;
        var subject = Subject ?? state.Subject.Number;
        var key = OutcomeRated.Key(subject, Outcome);
        if (Grade is null && !state.Ratings.Any(r => r.Heading == key && r.Person == context.Actor.Person)) return new Rejection("NothingOfYours");
        return Decision.Of(new OutcomeRated(Outcome, Grade, Acts.Texts.Clean(Remark), subject) { Own = true });
    }
}

public sealed record OutcomeRated(string Outcome, string? Grade, string Remark, int Subject) : EvaluationEvent
{
    /// <summary>Concerns the rating of whoever sent it. In logs written before, the newest rating replaced whatever was there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Own { get; init; }

    public static string Key(int subject, string outcome) => string.Create(CultureInfo.InvariantCulture, $"{subject}:{outcome}");

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var (heading, person) = (Key(Subject, Outcome), recorded.Cause.Person);
        var others = state.Ratings.RemoveAll(r => r.Heading == heading && (!Own || r.Person == person));
        return state with { Ratings = Grade is { } grade ? others.Add(new GivenRating(heading, grade, Remark, person, recorded.At, recorded.Version)) : others };
    }
}

/// <summary>What one evaluator says of one outcome. Heading: <see cref="OutcomeRated.Key"/>. Grade: P, S, M, U. At: exercise time.</summary>
public sealed record GivenRating(string Heading, string Grade, string Remark, string Person, ExerciseTime At, long Version);

/// <summary>The rating that counts by the scenario's rule. Grade: P, S, M, U. Person: empty where it is the mean of several.</summary>
public sealed record OutcomeRating(string Grade, string Remark, string Person);
