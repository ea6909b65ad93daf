using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>Asks for a measure that somebody above has to agree to. Legal basis and necessity are mandatory.</summary>
public sealed record ProposeMeasure(string Measure, string Target, string LegalBasis, string Necessity, string? About = null) : Act
{
    public override string Kind => "propose-measure";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Scenario.Measures.All(m => m.Id != Measure)) return new Rejection("NoSuchMeasure");
        if (Texts.Missing(("Target", Target), ("LegalBasis", LegalBasis), ("Necessity", Necessity)) is { } missing) return missing;
        if (MeasureGates.Rule(state) is not { } rule) return new Rejection("NoApprover");
        return Decision.Of(new MeasureProposed(context.Seat, Texts.Next(state, "proposal-", state.MeasureProposals.Count), Measure, Target.Trim(), LegalBasis.Trim(), Necessity.Trim(), About, rule.Seat,
            LegalBases.Names(state, LegalBasis)) { Limit = rule.Limit });
    }
}

/// <summary>Lawful: the basis names a document of the scenario that is not repealed.</summary>
public sealed record MeasureProposed(string Seat, string Proposal, string Measure, string Target, string LegalBasis, string Necessity, string? About, string Approver, bool Lawful) : ActEvent(Seat)
{
    public TimeSpan? Limit { get; init; }

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    {
        MeasureProposals = state.MeasureProposals.Add(new MeasureProposal(Proposal, state.MeasureProposals.Count + 1, Seat, Measure, Target, LegalBasis, Necessity, recorded.At, Approver) { About = About, ApprovalLimit = Limit }),
    };

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "propose-measure") with
    {
        About = [.. Texts.Ids(Proposal, Measure), .. Texts.ItemIds(state, About)], Choice = Measure, Text = $"{Target} {Necessity}", Paper = Proposal, Known = state.KnownTo(Seat),
        Fields = Ordinal.Map<string>().Add("basis", LegalBasis).Add("necessity", Necessity).Add("target", Target).Add("lawful", Lawful ? "yes" : "no"),
    };
}

/// <summary>Agrees to a proposed measure, or sends it back with a reason. Choice: approve, return.</summary>
public sealed record DecideMeasure(string Proposal, string Choice, string Remark) : Act
{
    public static readonly ImmutableArray<string> Choices = ["approve", "return"];
    public override string Kind => "decide-measure";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!Choices.Contains(Choice)) return new Rejection("BadChoice");
        if (state.MeasureProposals.FirstOrDefault(p => p.Id == Proposal) is not { } proposal) return new Rejection("NoSuchPaper");
        if (proposal.Status != ProposalStatus.Waiting) return new Rejection("NotInReview");
        if (proposal.Approver != context.Seat) return new Rejection("NotYourApproval");
        return (Choice == "return" ? Texts.Missing(("Reason", Remark)) : Texts.TooLong(Remark)) is { } refused ? refused
            : Decision.Of(new MeasureDecided(context.Seat, Proposal, Choice == "approve", Texts.Clean(Remark)));
    }
}

public sealed record MeasureDecided(string Seat, string Proposal, bool Approved, string Remark) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var index = state.MeasureProposals.FindIndex(p => p.Id == Proposal);
        var decided = state.MeasureProposals[index] with { Status = Approved ? ProposalStatus.Approved : ProposalStatus.Returned, DecidedAt = recorded.At, Remark = Remark };
        return state with { MeasureProposals = state.MeasureProposals.SetItem(index, decided) };
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded)
    {
        var proposal = state.MeasureProposals.First(p => p.Id == Proposal);
        return recorded.Entry(this, "decide-measure") with
        {
            About = [.. Texts.Ids(Proposal, proposal.Measure), .. Texts.ItemIds(state, proposal.About)], Choice = Approved ? "approve" : "return", Text = Remark, Paper = Proposal,
            Known = state.KnownTo(Seat), Readings = Texts.Read(state, Remark, default, default), Fields = Ordinal.Map<string>().Add("measure", proposal.Measure),
        };
    }
}

/// <summary>Which measures may be ordered now. The gate of a measure says what must come first.</summary>
internal static class MeasureGates
{
    /// <summary>The name measures have in the scenario's approvals.</summary>
    public const string Paper = "measure";

    public static Scenarios.ApprovalRule? Rule(ExerciseState state) => state.Scenario.Approvals.FirstOrDefault(a => a.Paper == Paper);

    /// <summary>Null when the gate is open for this seat. Where nobody is named to approve measures, the seat decides for itself.</summary>
    public static Rejection? Refuse(ExerciseState state, Scenarios.MeasureSpec measure, string seat) => measure.Gate switch
    {
        // The newest counts: one that was sent back, or is being read again, opens nothing.
        "assessment" when state.Forms.LastOrDefault(f => f.Form == Assessment)?.Status != FormStatus.Approved => new Rejection("NeedsAssessment"),
        "approval" when Rule(state)?.Seat is { } approver && approver != seat
            && !state.MeasureProposals.Any(p => p.Measure == measure.Id && p.Status == ProposalStatus.Approved) => new Rejection("NeedsApproval"),
        _ => null,
    };

    /// <summary>The form that is the assessment of social stability.</summary>
    public const string Assessment = "stability-assessment";
}

/// <summary>Checks a legal basis as far as a machine can: whether it names a document the exercise rests on.</summary>
public static class LegalBases
{
    // Where the name of a document ends: colon and bracket, also in their full-width forms, or the number of an article.
    private static readonly char[] Ends = [':', '\uFF1A', '(', '\uFF08', ','];
    private const char Open = '\u300A', Close = '\u300B';

    /// <summary>True when the words name a document of the scenario's basis that is not repealed, by its title or its source.</summary>
    public static bool Names(ExerciseState state, string basis) => state.Scenario.Basis.Where(b => b.Status != "repealed")
        .Any(b => Names(basis, Core(state.Text(b.Title))) || Names(basis, Core(state.Text(b.Source))));

    private static bool Names(string basis, string name) => name.Length > 3 && basis.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static string Core(string title)
    {
        var (from, to) = (title.IndexOf(Open, StringComparison.Ordinal), title.IndexOf(Close, StringComparison.Ordinal));
        if (from >= 0 && to > from) return title[(from + 1)..to].Trim();
        var end = title.IndexOfAny(Ends);
        return (end > 0 ? title[..end] : title).Trim();
    }
}
