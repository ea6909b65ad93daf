using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Reports.Debriefs;

namespace Simulator.Domain.Exercises.Debriefs;

/// <summary>
/// Writes a new item of a list (Id null) or changes one. Proposal: key of a <see cref="DebriefProposal"/> it is taken over from; what that rests on comes
/// from the log, not from the sender. Allowed long after the end.
/// </summary>
public sealed record WriteDebriefItem(DebriefList List, string? Id, string? Proposal, string Text, string Reason, string For, DateOnly? Due, ImmutableArray<string> Merits) : EvaluatorCommand
{
    /// <summary>A list nobody reads any more.</summary>
    public const int Most = 500;
    public override string Kind => "write-debrief-item";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Texts.Missing(("Text", Text)) is { } missing) return missing;
        if (!Merits.IsDefaultOrEmpty && Merits.Any(m => !DebriefMerits.All.Contains(m))) return new Rejection("BadChoice");
        if (List == DebriefList.Commendation && !Units.Has(state.Scenario, For)) return new Rejection("NoSuchUnit");
        return Id is null ? New(state, context) : Change(state, Id, context);
    }

    private Decision New(ExerciseState state, CommandContext context)
    {
        if (state.Debrief.Items.Count >= Most) return new Rejection("TooMany", Most.ToString(CultureInfo.InvariantCulture));
        if (string.IsNullOrEmpty(Proposal)) return Written(Texts.Next(state, "debrief-", state.Debrief.Items.Count), "", Grounds.None, context);
        if (state.Debrief.Of(List).Any(i => i.Proposal == Proposal)) return new Rejection("ProposalTaken");
        return DebriefProposals.Of(state, List).FirstOrDefault(p => p.Key == Proposal) is { } proposal
            ? Written(Texts.Next(state, "debrief-", state.Debrief.Items.Count), proposal.Key, proposal.Grounds, context) : new Rejection("NoSuchProposal");
    }

    private Decision Change(ExerciseState state, string id, CommandContext context)
    {
        if (state.Debrief.Item(id) is not { } item || item.List != List) return new Rejection("NoSuchDebriefItem");
        if (item.Closed) return new Rejection("DebriefItemClosed");
        var written = Event(id, item.Proposal, item.Grounds, context);
        return written.ChangesTo(item).IsEmpty ? Decision.Nothing : Decision.Of(written);
    }

    private Decision Written(string id, string proposal, Grounds grounds, CommandContext context) => Decision.Of(Event(id, proposal, grounds, context));

    private DebriefItemWritten Event(string id, string proposal, Grounds grounds, CommandContext context) =>
        new(List, id, Text.Trim(), Texts.Clean(Reason), Texts.Clean(For), Due, Merits.IsDefault ? [] : [.. DebriefMerits.All.Where(Merits.Contains)], grounds, proposal, context.Today);
}

/// <summary>An item as it reads from now on. On: the day on the calendar of the server.</summary>
public sealed record DebriefItemWritten(DebriefList List, string Id, string Text, string Reason, string For, DateOnly? Due, ImmutableArray<string> Merits, Grounds Grounds, string Proposal, DateOnly On) : EvaluationEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var before = state.Debrief.Item(Id);
        var item = (before ?? new DebriefItem(List, Id, "", "", "", null, [], DebriefStates.First(List), Grounds)) with { Text = Text, Reason = Reason, For = For, Due = Due, Merits = Merits, Proposal = Proposal };
        var step = new DebriefStep(recorded.Version, On, recorded.Cause.Office, item.State, "", before is null ? [] : ChangesTo(before));
        return state with { Debrief = state.Debrief.With(item with { History = item.History.Add(step) }) };
    }

    internal ImmutableArray<DebriefChange> ChangesTo(DebriefItem item) =>
    [
        .. new[] { new DebriefChange("text", item.Text, Text), new("reason", item.Reason, Reason), new("for", item.For, For), new("due", Day(item.Due), Day(Due)), new("merits", string.Join(' ', item.Merits), string.Join(' ', Merits)) }
            .Where(c => c.From != c.To),
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Moves an item to another state: taken up, done, checked, taken up again. Steps back need a remark.</summary>
public sealed record MoveDebriefItem(string Id, string State, string Remark) : EvaluatorCommand
{
    public override string Kind => "move-debrief-item";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Debrief.Item(Id) is not { } item) return new Rejection("NoSuchDebriefItem");
        if (!DebriefStates.Next(item.List, item.State).Contains(State)) return new Rejection("NoSuchStep");
        if (DebriefStates.NeedsRemark(item.List, item.State, State) && Texts.Missing(("Reason", Remark)) is { } missing) return missing;
        return Decision.Of(new DebriefItemMoved(Id, State, Texts.Clean(Remark), context.Today));
    }
}

public sealed record DebriefItemMoved(string Id, string State, string Remark, DateOnly On) : EvaluationEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state.Debrief.Item(Id) is not { } item ? state : state with
    {
        Debrief = state.Debrief.With(item with { State = State, History = item.History.Add(new DebriefStep(recorded.Version, On, recorded.Cause.Office, State, Remark, [])) }),
    };
}
