using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

public sealed record SubmitStatement(string Statement) : Act
{
    public override string Kind => "submit-statement";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Statement(Statement) is not { } paper) return new Rejection("NoSuchPaper");
        if (paper.Seat != context.Seat) return new Rejection("NotYourPaper");
        if (paper.Status != StatementStatus.Draft) return new Rejection("NotADraft");
        return Tiers.RuleFor(state, paper.Kind) is not { } rule ? new Rejection("NoApprover") : Decision.Of(new StatementSubmitted(context.Seat, Statement, rule.Seat, rule.Limit));
    }
}

public sealed record StatementSubmitted(string Seat, string Statement, string Approver, TimeSpan Limit) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state.WithStatement(Statement, s => s with
    { Status = StatementStatus.InReview, SubmittedAt = recorded.At, Approver = Approver, ApprovalLimit = Limit });
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => Papers.Entry(state, recorded, this, "submit-statement", Statement);
}

public sealed record ApproveStatement(string Statement, string Remark) : Act
{
    public override string Kind => "approve-statement";

    public override Decision Decide(ExerciseState state, CommandContext context) =>
        (Papers.RefuseDecision(state.Statement(Statement), context.Seat) ?? Texts.TooLong(Remark)) is { } refused ? refused
            : Decision.Of(new StatementApproved(context.Seat, Statement, Texts.Clean(Remark)));
}

public sealed record StatementApproved(string Seat, string Statement, string Remark) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state.WithStatement(Statement, s => s with
    { Status = StatementStatus.Approved, DecidedAt = recorded.At, Remark = Remark, ApprovedText = s.Text });
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => Papers.Entry(state, recorded, this, "approve-statement", Statement, Remark);
}

/// <summary>Sends a paper back; a reason is required.</summary>
public sealed record ReturnStatement(string Statement, string Reason) : Act
{
    public override string Kind => "return-statement";

    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Papers.RefuseDecision(state.Statement(Statement), context.Seat) is { } refused ? refused
            : Texts.Missing(("Reason", Reason)) is { } missing ? missing
            : Decision.Of(new StatementReturned(context.Seat, Statement, Reason.Trim()));
}

public sealed record StatementReturned(string Seat, string Statement, string Reason) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state.WithStatement(Statement, s => s with
    { Status = StatementStatus.Draft, DecidedAt = recorded.At, Remark = Reason });
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => Papers.Entry(state, recorded, this, "return-statement", Statement, Reason);
}

internal static class Papers
{
    public static Rejection? RefuseDecision(Statement? paper, string seat) => paper switch
    {
        null => new Rejection("NoSuchPaper"),
        { Status: not StatementStatus.InReview } => new Rejection("NotInReview"),
        _ when paper.Approver != seat => new Rejection("NotYourApproval"),
        _ => null,
    };

    public static ExerciseState WithStatement(this ExerciseState state, string id, Func<Statement, Statement> change)
    {
        var index = state.Statements.FindIndex(s => s.Id == id);
        return state with { Statements = state.Statements.SetItem(index, change(state.Statements[index])) };
    }

    public static ActEntry Entry(ExerciseState state, RecordedEvent recorded, ActEvent act, string kind, string id, string? remark = null)
    {
        var paper = state.Statement(id);
        return recorded.Entry(act, kind) with
        {
            About = Texts.Ids(id, paper?.About, paper?.Corrects), Choice = paper?.Kind, Text = remark ?? paper?.Text ?? "", Paper = id,
            Readings = paper?.Readings ?? [], Known = state.KnownTo(act.Seat),
            Fields = Ordinal.Map<string>().Add("kind", paper?.Kind ?? ""),
        };
    }
}
