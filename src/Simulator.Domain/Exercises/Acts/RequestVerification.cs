using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>Asks a department: what, whom, until when. A prepared answer comes by itself when its time has come, else control answers.</summary>
public sealed record RequestVerification(string Department, string Question, TimeSpan? DueIn, string? About = null) : Act
{
    public override string Kind => "request-verification";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Scenario.Department(Department) is not { } department) return new Rejection("NoSuchDepartment");
        if (Texts.Missing(("Question", Question)) is { } missing) return missing;
        if (DueIn is { } due && (due <= TimeSpan.Zero || due > state.Subject.Duration)) return new Rejection("BadDue");
        var answer = Prepared(state, department);
        var comes = answer is null ? (ExerciseTime?)null : Later(answer.From, context.Now + answer.Delay);
        var id = Texts.Next(state, "ask-", state.Verifications.Count);
        return Decision.Of(new VerificationRequested(context.Seat, id, Department, Question.Trim(), DueIn is null ? null : context.Now + DueIn.Value, About, answer?.Id, comes));
    }

    // Each prepared answer is given once, the one about what is asked first, then one to whatever is asked: when all are given, control answers.
    private ScriptedAnswer? Prepared(ExerciseState state, Department department)
    {
        var left = department.Answers.Where(a => a.Subject == state.Subject.Number && !Control.PreparedAnswers.IsGiven(state, a.Id)).ToList();
        return left.Find(a => Control.PreparedAnswers.IsAbout(state, a, Question)) ?? left.Find(a => a.Asks is null) ?? left.FirstOrDefault();
    }

    private static ExerciseTime Later(ExerciseTime a, ExerciseTime b) => a > b ? a : b;
}

public sealed record VerificationRequested(
    string Seat, string Request, string Department, string Question, ExerciseTime? Due, string? About, string? ScriptedAnswer, ExerciseTime? AnswerDue) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    {
        Verifications = state.Verifications.Add(new Verification(Request, state.Verifications.Count + 1, Seat, Department, Question, recorded.At, Due, About)
        { ScriptedAnswer = ScriptedAnswer, AnswerDue = AnswerDue }),
    };

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded)
    {
        var fields = Ordinal.Map<string>().Add("department", Department);
        return recorded.Entry(this, "request-verification") with
        {
            About = [.. Texts.Ids(Request, Department), .. Texts.ItemIds(state, About)], Text = Question,
            Fields = Due is { } due ? fields.Add("due", due.ToString()) : fields,
        };
    }
}
