using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>
/// Writes or rewrites a paper of the statement desk (<see cref="StatementKinds"/>).
/// A rewrite of an approved paper makes it a draft again. Basis: the revision the rewrite began from; when somebody has saved another one
/// meanwhile it is refused, so that nobody's text is written over unseen. Null asks for no such care.
/// </summary>
public sealed record DraftStatement(
    string? Statement, string StatementKind, string Title, string Text, ImmutableArray<string> Channels,
    ImmutableArray<string> Chips = default, ImmutableArray<string> Struck = default, string? About = null, string? Corrects = null, int? Basis = null) : Act
{
    public static readonly ImmutableArray<string> Kinds = StatementKinds.All;
    public override string Kind => "draft-statement";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!Kinds.Contains(StatementKind)) return new Rejection("BadChoice");
        if (Texts.Missing(("Title", Title), ("Text", Text)) is { } missing) return missing;
        if (!Channels.IsDefaultOrEmpty && Channels.Any(c => state.Scenario.Channel(c)?.Kind != "official")) return new Rejection("BadChannel");
        if (Statement is not null && Refuse(state.Statement(Statement), context.Seat) is { } refused) return refused;
        if (Corrects is not null && state.Statement(Corrects)?.Seat is { } author && author != context.Seat) return new Rejection("NotYourPaper");
        if (Basis is { } basis && Statement is not null && state.Statement(Statement)!.Revision != basis) return new Rejection("PaperChanged");
        if (Corrects is not null && state.Statement(Corrects)?.Status is not (StatementStatus.Published or StatementStatus.Corrected)) return new Rejection("NotPublished");
        var id = Statement ?? Texts.Next(state, "paper-", state.Statements.Count);
        return Decision.Of(new StatementDrafted(context.Seat, id, StatementKind, Title.Trim(), Text.Trim(), Channels.IsDefault ? [] : Channels,
            Texts.Read(state, Text.Trim(), Chips, Struck), About, Corrects));
    }

    private static Rejection? Refuse(Statement? existing, string seat) => existing switch
    {
        null => new Rejection("NoSuchPaper"),
        // First of all: what has become of another seat's paper is not told.
        _ when existing.Seat != seat => new Rejection("NotYourPaper"),
        { Status: StatementStatus.InReview } => new Rejection("InReview"),
        { Status: StatementStatus.Published or StatementStatus.Corrected } => new Rejection("AlreadyPublished"),
        _ => null,
    };
}

public sealed record StatementDrafted(
    string Seat, string Statement, string StatementKind, string Title, string Text, ImmutableArray<string> Channels,
    ImmutableArray<Reading> Readings, string? About, string? Corrects) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var index = state.Statements.FindIndex(s => s.Id == Statement);
        var before = index < 0 ? new Statement(Statement, state.Statements.Count + 1, StatementKind, Seat, Title, Text, recorded.At) { Revision = 0 } : state.Statements[index];
        var after = before with
        {
            Kind = StatementKind, Title = Title, Text = Text, At = recorded.At, Channels = Channels, Readings = Readings, About = About, Corrects = Corrects,
            Author = recorded.Cause.Person, Revision = before.Revision + 1, Status = StatementStatus.Draft, ApprovedText = null, SubmittedAt = null, DecidedAt = null,
        };
        return state with { Statements = index < 0 ? state.Statements.Add(after) : state.Statements.SetItem(index, after) };
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "draft-statement") with
    {
        About = Texts.Ids(Statement, About, Corrects), Choice = StatementKind, Text = Text, Readings = Readings, Known = state.KnownTo(Seat), Paper = Statement,
        Fields = Ordinal.Map<string>().Add("kind", StatementKind),
    };
}
