using System.Collections.Immutable;
using System.Globalization;

namespace Simulator.Domain.Exercises.Evaluation;

/// <summary>
/// An evaluator rates an outcome heading of the score sheet for one subject: P performed without challenges, S with some, M with major
/// challenges, U unable to be performed; null takes the rating back. Subject null: the running one.
/// </summary>
public sealed record RateOutcome(string Outcome, string? Grade, string Remark, int? Subject = null) : EvaluatorCommand
{
    public static readonly ImmutableArray<string> Grades = ["P", "S", "M", "U"];
    public override string Kind => "rate-outcome";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Scenario.ScoreSheet?.Outcomes.Any(o => o.Id == Outcome) != true) return new Rejection("NoSuchLine");
        if (Grade is not null && !Grades.Contains(Grade)) return new Rejection("BadChoice");
        return Acts.Texts.TooLong(Remark) is { } tooLong ? tooLong : Decision.Of(new OutcomeRated(Outcome, Grade, Acts.Texts.Clean(Remark), Subject ?? state.Subject.Number));
    }
}

public sealed record OutcomeRated(string Outcome, string? Grade, string Remark, int Subject) : EvaluationEvent
{
    public static string Key(int subject, string outcome) => string.Create(CultureInfo.InvariantCulture, $"{subject}:{outcome}");

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    {
        OutcomeRatings = Grade is { } grade ? state.OutcomeRatings.SetItem(Key(Subject, Outcome), new OutcomeRating(grade, Remark, recorded.Cause.Person)) : state.OutcomeRatings.Remove(Key(Subject, Outcome)),
    };
}

/// <summary>Grade: P, S, M, U.</summary>
public sealed record OutcomeRating(string Grade, string Remark, string Person);
