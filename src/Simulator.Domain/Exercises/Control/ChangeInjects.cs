using System.Collections.Immutable;
using Simulator.Domain.Exercises.Injects;

namespace Simulator.Domain.Exercises.Control;

/// <summary>
/// Changes what a planned inject will say, to whom it goes and how long its seats have. Null leaves a part as it is; a limit of
/// zero means none. A text may hold the values a scenario's texts may hold: they are filled in on delivery. Without a new text the script's, with its
/// variants, stands. Nothing of what it brings about besides (spreading, facts, effects) changes.
/// </summary>
public sealed record EditInject(string Inject, string? Text = null, ImmutableArray<string>? To = null, TimeSpan? Limit = null) : ExerciseCommand
{
    public override string Kind => "edit-inject";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Planned.Refuse(state, Inject) is { } refused) return refused;
        var planned = InjectContent.Of(state, Inject, context.Now);
        var content = planned with { Text = Text?.Trim() ?? planned.Text, To = To is { IsDefault: false } seats ? [.. seats.Distinct()] : planned.To, Limit = Limit is null ? planned.Limit : Limit == TimeSpan.Zero ? null : Limit };
        return content.Refuse(state) is { } flaw ? flaw : Decision.Of(new InjectEdited(Inject, Text is null ? null : content.Text, content.To, content.Limit));
    }
}

/// <summary>What an inject will bring instead of what the script says. Text: null, it stays as it was.</summary>
public sealed record InjectEdited(string Inject, string? Text, ImmutableArray<string> To, TimeSpan? Limit) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        InjectPlan.Set(state, Inject, i => i with { Edited = true, Text = Text ?? i.Text, To = To, Limit = Limit });
}

/// <summary>Plans the content of an inject once more, as a live inject: planned, delivered or skipped, wherever it stands. What it set off (a root, effects) does not come again.</summary>
public sealed record DuplicateInject(string Inject, TimeSpan In) : ExerciseCommand
{
    public override string Kind => "duplicate-inject";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!state.Injects.TryGetValue(Inject, out var inject)) return new Rejection("NoSuchInject");
        if (inject is { Live: false, DeliveredAt: null } && state.Subject.Inject(Inject) is null) return new Rejection("OfEarlierSubject");
        if (inject.Kind == HintSeat.Hint) return new Rejection("HintInstead");
        if (In <= TimeSpan.Zero || context.Now + In > state.End) return new Rejection("BadTime");
        var content = InjectContent.Of(state, Inject, context.Now);
        return Decision.Of(new LiveInjectPlanned(InjectContent.NextId(state), content.Text, content.Channel, content.Sender, content.Kind, content.To, content.Limit, content.Facts, context.Now + In));
    }
}

/// <summary>Sends what has been delivered to some of its seats again, with a new limit from now on.</summary>
public sealed record ResendInject(string Inject, ImmutableArray<string> To) : ExerciseCommand
{
    public override string Kind => "resend-inject";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Injects.GetValueOrDefault(Inject) is not { } inject) return new Rejection("NoSuchInject");
        if (inject.Status != InjectStatus.Delivered) return new Rejection("NotYetDelivered");
        if (inject.Kind == HintSeat.Hint) return new Rejection("HintInstead");
        if (state.Scenario.Channel(inject.Channel)?.Kind == "public") return new Rejection("PublicAlready");
        if (To.IsDefaultOrEmpty || To.Any(s => !inject.To.Contains(s))) return new Rejection("NoAddressee");
        return new Decision(Delivery.Live(state, InjectContent.NextId(state), inject.Text, inject.Channel, Senders.IdOf(state, inject), inject.Kind, [.. To.Distinct()], inject.Limit, inject.Facts));
    }
}

/// <summary>Takes a planned live inject back for good. One of the script is skipped instead: it belongs to the plan.</summary>
public sealed record RetractInject(string Inject) : ExerciseCommand
{
    public override string Kind => "retract-inject";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.Injects.GetValueOrDefault(Inject) is { Status: InjectStatus.Retracted } ? Decision.Nothing
            : Planned.Refuse(state, Inject) is { } refused ? refused
            : state.Injects[Inject].Live ? Decision.Of(new InjectRetracted(Inject)) : new Rejection("SkipInstead");
}

public sealed record InjectRetracted(string Inject) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => InjectPlan.Set(state, Inject, i => i with { Status = InjectStatus.Retracted, Asks = false });
}

/// <summary>
/// An inject that was held or skipped waits again for what it waits for by the script: its condition, or the inject it follows. To disarm it, hold it;
/// to force it, release it.
/// </summary>
public sealed record ArmInject(string Inject) : ExerciseCommand
{
    public override string Kind => "arm-inject";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Planned.Refuse(state, Inject) is { } refused) return refused;
        var script = state.Subject.Inject(Inject);
        var follows = script?.After is { } after && state.Injects[after.Inject].Status != InjectStatus.Delivered;
        if (script?.When is null && !follows) return new Rejection("NoCondition");
        return state.Injects[Inject] is { Status: InjectStatus.Waiting, Due: null } ? Decision.Nothing : Decision.Of(new InjectArmed(Inject));
    }
}

public sealed record InjectArmed(string Inject) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => InjectPlan.Set(state, Inject, i => i with { Status = InjectStatus.Waiting, Due = null, Asks = false });
}
