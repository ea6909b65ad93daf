using System.Collections.Immutable;

namespace Simulator.Domain.Exercises;

public enum FormStatus { Filed, InReview, Approved, Returned }

/// <summary>An official form as it was filled in. Values: by field id. Filed: nobody has to approve it.</summary>
public sealed record FiledForm(string Id, int Number, string Form, string Seat, ExerciseTime At, ImmutableSortedDictionary<string, string> Values, string? About)
{
    public FormStatus Status { get; init; } = FormStatus.Filed;
    public string? Approver { get; init; }
    public TimeSpan? ApprovalLimit { get; init; }
    public ExerciseTime? DecidedAt { get; init; }
    public string? Remark { get; init; }
    /// <summary>Facts whoever filed it has found out by himself.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];
    /// <summary>Good for what it is for: filed without approval, or approved.</summary>
    public bool Valid => Status is FormStatus.Filed or FormStatus.Approved;
}

/// <summary>A press briefing, opened on an approved plan (a form). Number: 1, 2, … in the exercise.</summary>
public sealed record Briefing(int Number, string Plan, string Seat, ExerciseTime OpenedAt)
{
    public ExerciseTime? ClosedAt { get; init; }
}

/// <summary>A journalist's question being answered. Begun: when somebody began to speak; null text: not finished. Spoken: marked by the operator.</summary>
public sealed record BriefingAnswer(string Inject, string Seat, ExerciseTime BegunAt)
{
    public string? Text { get; init; }
    public bool Spoken { get; init; }
    public ExerciseTime? AnsweredAt { get; init; }
}

/// <summary>An entry of a ledger (台账): rumor, demand, hazard, or a citizen's message. It holds matters, never persons.</summary>
public sealed record LedgerEntry(string Id, int Number, string Kind, string Seat, string Title, string Unit, string Owner, ExerciseTime At, ExerciseTime? Due, string? About)
{
    /// <summary>registered, accepted (受理), transferred (转办), answered (答复), closed (办结).</summary>
    public string Status { get; init; } = "registered";
    public ExerciseTime? ClosedAt { get; init; }
    public ImmutableArray<LedgerStep> Steps { get; init; } = [];
}

public sealed record LedgerStep(ExerciseTime At, string Seat, string Status, string Unit, string Text);

public enum ProposalStatus { Waiting, Approved, Returned }

/// <summary>A measure that needs approval before it may be ordered.</summary>
public sealed record MeasureProposal(string Id, int Number, string Seat, string Measure, string Target, string LegalBasis, string Necessity, ExerciseTime At, string Approver)
{
    public ProposalStatus Status { get; init; } = ProposalStatus.Waiting;
    public TimeSpan? ApprovalLimit { get; init; }
    public ExerciseTime? DecidedAt { get; init; }
    public string? Remark { get; init; }
    public string? About { get; init; }
}
