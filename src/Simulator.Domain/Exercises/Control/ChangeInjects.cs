using System.Collections.Immutable;
using Simulator.Domain.Exercises.Injects;

namespace Simulator.Domain.Exercises.Control;

/// <summary>
/// Changes what a planned inject will say, to whom it goes and how long its seats have. Null (for seats: default) leaves a part as it is.
/// Nothing of what it brings about besides (spreading, facts, effects) changes.
/// </summary>
public sealed record EditInject(string Inject, string? Text = null, ImmutableArray<string> To = default, TimeSpan? Limit = null) : ExerciseCommand
{
    public override string Kind => "edit-inject";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Planned.Refuse(state, Inject) is { } refused) return refused;
        var content = InjectContent.Of(state, Inject, context.Now) is var planned && Text is null ? planned : planned with { Text = Text!.Trim() };
        content = content with { To = To.IsDefault ? content.To : [.. To.Distinct()], Limit = Limit ?? content.Limit };
        return content.Refuse(state) is { } flaw ? flaw : Decision.Of(new InjectEdited(Inject, content.Text, content.To, content.Limit));
    }
}

/// <summary>What an inject will bring instead of what the script says.</summary>
public sealed record InjectEdited(string Inject, string Text, ImmutableArray<string> To, TimeSpan? Limit) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        InjectPlan.Set(state, Inject, i => i with { Edited = true, Text = Text, To = To, Limit = Limit });
}

/// <summary>Plans the content of an inject once more, as a live inject: planned, delivered or skipped, wherever it stands. What it set off (a root, effects) does not come again.</summary>
public sealed record DuplicateInject(string Inject, TimeSpan In) : ExerciseCommand
{
    public override string Kind => "duplicate-inject";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!state.Injects.ContainsKey(Inject)) return new Rejection("NoSuchInject");
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
        if (state.Scenario.Channel(inject.Channel)?.Kind == "public") return new Rejection("PublicAlready");
        if (To.IsDefaultOrEmpty || To.Any(s => !inject.To.Contains(s))) return new Rejection("NoAddressee");
        return new Decision(Delivery.Live(state, InjectContent.NextId(state), inject.Text, inject.Channel, inject.Sender, inject.Kind, [.. To.Distinct()], inject.Limit, inject.Facts));
    }
}

/// <summary>Takes a planned live inject back for good. One of the script is skipped instead: it belongs to the plan.</summary>
public sealed record RetractInject(string Inject) : ExerciseCommand
{
    public override string Kind => "retract-inject";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Planned.Refuse(state, Inject) is { } refused ? refused
            : !state.Injects[Inject].Live ? new Rejection("SkipInstead")
            : state.Injects[Inject].Status == InjectStatus.Retracted ? Decision.Nothing : Decision.Of(new InjectRetracted(Inject));
}

public sealed record InjectRetracted(string Inject) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => InjectPlan.Set(state, Inject, i => i with { Status = InjectStatus.Retracted, Asks = false });
}

/// <summary>A conditional inject that was held or skipped waits for its condition again.</summary>
public sealed record ArmInject(string Inject) : ExerciseCommand
{
    public override string Kind => "arm-inject";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Planned.Refuse(state, Inject) is { } refused ? refused
            : state.Subject.Inject(Inject)?.When is null ? new Rejection("NoCondition")
            : state.Injects[Inject].Status == InjectStatus.Waiting ? Decision.Nothing : Decision.Of(new InjectArmed(Inject));
}

public sealed record InjectArmed(string Inject) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => InjectPlan.Set(state, Inject, i => i with { Status = InjectStatus.Waiting, Due = null, Asks = false });
}
