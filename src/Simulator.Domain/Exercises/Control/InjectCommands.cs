using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Domain.Exercises.Injects;

namespace Simulator.Domain.Exercises.Control;

/// <summary>Delivers a planned inject now.</summary>
public sealed record ReleaseInject(string Inject) : ExerciseCommand
{
    public override string Kind => "release-inject";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Planned.Refuse(state, Inject) is { } refused ? refused : new Decision(Delivery.Events(state, Inject, context.Now));
}

public sealed record HoldInject(string Inject) : ExerciseCommand
{
    public override string Kind => "hold-inject";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Planned.Refuse(state, Inject) is { } refused ? refused : Decision.Of(new InjectHeld(Inject));
}

public sealed record SkipInject(string Inject) : ExerciseCommand
{
    public override string Kind => "skip-inject";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Planned.Refuse(state, Inject) is { } refused ? refused : Decision.Of(new InjectSkipped(Inject));
}

/// <summary>Gives an inject another time; also takes a held or skipped one back on the plan.</summary>
public sealed record MoveInject(string Inject, ExerciseTime Due) : ExerciseCommand
{
    public override string Kind => "move-inject";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Planned.Refuse(state, Inject) is { } refused ? refused
            : Due <= context.Now || Due > state.End ? new Rejection("BadTime") : Decision.Of(new InjectMoved(Inject, Due));
}

internal static class Planned
{
    public static Rejection? Refuse(ExerciseState state, string inject) => state.Injects.GetValueOrDefault(inject) switch
    {
        null => new Rejection("NoSuchInject"),
        { Status: InjectStatus.Delivered } => new Rejection("AlreadyDelivered"),
        { Status: InjectStatus.Retracted } => new Rejection("WasRetracted"),
        // The script of a subject that is over says nothing any more.
        { Live: false } when state.Subject.Inject(inject) is null => new Rejection("OfEarlierSubject"),
        _ => null,
    };
}

/// <summary>
/// A live inject by control, as any persona, department or caller, now or later. Kind: post (public channel), call, letter, message, answer, walk-in, order.
/// </summary>
public sealed record WriteInject(
    string InjectKind, string Channel, string Sender, string Text, ImmutableArray<string> To, TimeSpan? Limit, ImmutableArray<string> Facts, TimeSpan? In = null) : ExerciseCommand
{
    public static readonly ImmutableArray<string> Kinds = ["control", "post", "call", "letter", "message", "answer", "monitor", "walk-in", "order", "paper", "question"];
    public override string Kind => "write-inject";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Acts.Texts.Missing(("Text", Text), ("Sender", Sender)) is { } missing) return missing;
        if (!Kinds.Contains(InjectKind)) return new Rejection("BadChoice");
        if (state.Scenario.Channel(Channel) is not { } channel) return new Rejection("BadChannel");
        if (!To.IsDefault && To.Any(s => state.Scenario.Seat(s) is null)) return new Rejection("NoAddressee");
        if (channel.Kind != "public" && To.IsDefaultOrEmpty) return new Rejection("NoAddressee");
        if (Limit is { } limit && (limit <= TimeSpan.Zero || limit > state.Subject.Duration)) return new Rejection("BadDue");
        if (In is { } wait && context.Now + wait > state.End) return new Rejection("BadDue");
        var facts = Facts.IsDefault ? [] : Facts;
        if (facts.Any(f => state.Scenario.Fact(f) is null)) return new Rejection("NoSuchFact");
        var id = $"L-{state.LiveInjects + 1:00}";
        return In is { } delay && delay > TimeSpan.Zero
            ? Decision.Of(new LiveInjectPlanned(id, Text.Trim(), Channel, Sender.Trim(), InjectKind, To.IsDefault ? [] : To, Limit, facts, context.Now + delay))
            : new Decision(Delivery.Live(state, id, Text.Trim(), Channel, Sender.Trim(), InjectKind, To.IsDefault ? [] : To, Limit, facts));
    }
}

/// <summary>
/// Control answers a verification request as the department; the answer may carry facts. Prepared: the answer of the scenario that is given with
/// it, whatever was changed in its words; it is not given again by itself.
/// </summary>
public sealed record AnswerVerification(string Request, string Text, ImmutableArray<string> Facts, string? Prepared = null) : ExerciseCommand
{
    public override string Kind => "answer-verification";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        var request = state.Verifications.FirstOrDefault(v => v.Id == Request);
        if (request is null) return new Rejection("NoSuchRequest");
        if (request.AnsweredAt is not null) return new Rejection("AlreadyAnswered");
        if (Acts.Texts.Missing(("Text", Text)) is { } missing) return missing;
        var facts = Facts.IsDefault ? [] : Facts;
        if (Prepared is not null && !PreparedAnswers.Exists(state, Prepared)) return new Rejection("BadChoice");
        return facts.Any(f => state.Scenario.Fact(f) is null) ? new Rejection("NoSuchFact") : Decision.Of(new VerificationAnswered(Request, Text.Trim(), facts) { Prepared = Prepared });
    }
}

/// <summary>Control answers a free measure of a seat, in its own words or with a prepared answer; the answer may carry facts.</summary>
public sealed record AnswerOtherMeasure(string Measure, string Text, ImmutableArray<string> Facts = default, string? Prepared = null) : ExerciseCommand
{
    public override string Kind => "answer-other-measure";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.OtherMeasures.All(m => m.Id != Measure)) return new Rejection("NoSuchRequest");
        if (!Facts.IsDefault && Facts.Any(f => state.Scenario.Fact(f) is null)) return new Rejection("NoSuchFact");
        if (Prepared is not null && !PreparedAnswers.Exists(state, Prepared)) return new Rejection("BadChoice");
        if (Acts.Texts.Missing(("Text", Text)) is { } missing) return missing;
        return Decision.Of(new OtherMeasureAnswered(Measure, Text.Trim()) { Facts = Facts.IsDefaultOrEmpty ? default : [.. Facts.Distinct()], Prepared = Prepared });
    }
}

public sealed record OtherMeasureAnswered(string Measure, string Text) : ExerciseEvent
{
    /// <summary>Facts that travel with the answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] // what was stored before this existed keeps its bytes
    public ImmutableArray<string> Facts { get; init; }

    /// <summary>The scenario's answer that was given with it.</summary>
    public string? Prepared { get; init; }

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var index = state.OtherMeasures.FindIndex(m => m.Id == Measure);
        var answered = state.OtherMeasures[index] with { Answer = Text, AnsweredAt = recorded.At, Facts = Facts.IsDefault ? [] : Facts, Prepared = Prepared };
        state = state with { OtherMeasures = state.OtherMeasures.SetItem(index, answered) };
        return answered.Facts.IsEmpty ? state : Ledger.Give(state, [answered.Seat], answered.Facts, recorded.At);
    }
}

/// <summary>After the end: lets players see the replay, or the score.</summary>
public sealed record ReleaseResults(bool Replay, bool Score) : ExerciseCommand
{
    public override string Kind => "release-results";
    public override Decision Decide(ExerciseState state, CommandContext context) => Decision.Of(new ResultsReleased(Replay, Score));
}

public sealed record ResultsReleased(bool Replay, bool Score) : ExerciseEvent
{
    public override bool InDigest => false;
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { ReplayReleased = Replay, ScoreShown = Score };
}
