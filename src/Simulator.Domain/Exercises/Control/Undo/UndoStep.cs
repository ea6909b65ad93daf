using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Control;

/// <summary>
/// An act of control that can be taken back. Version: of its first event, which names it for everybody at the desk. Act: kind of the command
/// (hold-inject …). Injects: those it touched; empty where it touched seats.
/// </summary>
public sealed record UndoStep(long Version, string Act, ImmutableArray<string> Injects)
{
    /// <summary>Who did it, and when in the exercise.</summary>
    public string Person { get; init; } = "";
    public ExerciseTime At { get; init; }
    /// <summary>Seats it touched.</summary>
    public ImmutableArray<string> Seats { get; init; } = [];
    /// <summary>Version of the newest event that belongs to it.</summary>
    internal long Last { get; init; }
    internal ImmutableArray<UndoChange> Changes { get; init; } = [];
}

/// <summary>One thing an act changed: how it was, how it became, and the way back.</summary>
internal abstract record UndoChange
{
    /// <summary>Why it cannot be taken back any more; null when it can.</summary>
    public abstract Rejection? Refuse(ExerciseState state);
    public abstract IEnumerable<ExerciseEvent> Back(ExerciseState state, ExerciseTime now);
}

/// <summary>Before is null for a live inject that was planned by the act.</summary>
internal sealed record InjectChange(string Inject, InjectState? Before, InjectState After) : UndoChange
{
    public override Rejection? Refuse(ExerciseState state)
    {
        var now = state.Injects[Inject];
        if (After.Status == InjectStatus.Delivered) return now.Limit == After.Limit && now.DeadlineAsks == After.DeadlineAsks ? null : new Rejection("UndoChanged", Inject);
        if (now.Status == InjectStatus.Delivered) return new Rejection("UndoDelivered", Inject);
        return SamePlan(now, After) ? null : new Rejection("UndoChanged", Inject);
    }

    public override IEnumerable<ExerciseEvent> Back(ExerciseState state, ExerciseTime now)
    {
        if (Before is null) return [new InjectRetracted(Inject)];
        if (After.Status == InjectStatus.Delivered) return Deadline(state, now);
        var settled = Settled(state, now);
        return [new InjectRestored(Inject, settled.Status, settled.Due, settled.Edited, settled.Text, settled.To, settled.Limit, settled.Asks)];
    }

    // What was due in the meantime is not fired by an undo: it is put before control, as after a jump. So is what follows an inject that has come since.
    private InjectState Settled(ExerciseState state, ExerciseTime now)
    {
        var was = Before!;
        if (was.Status != InjectStatus.Waiting) return was;
        var due = was.Due ?? (state.Subject.Inject(Inject)?.After is { } after && state.Injects[after.Inject].DeliveredAt is { } at ? at + after.Delay : null);
        return due is { } time && (time <= now || time > state.End) ? was with { Status = InjectStatus.Held, Due = due, Asks = true } : was with { Due = due };
    }

    private IEnumerable<ExerciseEvent> Deadline(ExerciseState state, ExerciseTime now)
    {
        yield return new DeadlineExtended(Inject, Before!.Limit!.Value);
        if (Before.Deadline <= now && OpenDeadlines.Seats(state.Injects[Inject]).Any()) yield return new DeadlinePutOff(Inject);
    }

    private static bool SamePlan(InjectState a, InjectState b) =>
        a.Status == b.Status && a.Due == b.Due && a.Text == b.Text && a.To.SequenceEqual(b.To) && a.Limit == b.Limit && a.Edited == b.Edited && a.Asks == b.Asks;
}

internal abstract record SeatChange(string Seat) : UndoChange;

internal sealed record FreezeChange(string Seat, bool Was) : SeatChange(Seat)
{
    public override Rejection? Refuse(ExerciseState state) => state.Seat(Seat).Frozen != Was ? null : new Rejection("UndoChanged", state.NameOf(Seat));
    public override IEnumerable<ExerciseEvent> Back(ExerciseState state, ExerciseTime now) => [new People.SeatFrozen(Seat, Was)];
}

internal sealed record SeatLockChange(string Seat, bool Was) : SeatChange(Seat)
{
    public override Rejection? Refuse(ExerciseState state) => state.Seat(Seat).Locked != Was ? null : new Rejection("UndoChanged", state.NameOf(Seat));
    public override IEnumerable<ExerciseEvent> Back(ExerciseState state, ExerciseTime now) => [new People.SeatLocked(Seat, Was)];
}

internal sealed record LockChange(bool Was) : UndoChange
{
    public override Rejection? Refuse(ExerciseState state) => state.Locked != Was ? null : new Rejection("NothingToUndo");
    public override IEnumerable<ExerciseEvent> Back(ExerciseState state, ExerciseTime now) => [new People.ExerciseLocked(Was)];
}

/// <summary>A seat was given to a bot team, to another one, or taken back from it. Somebody who sits there since keeps it.</summary>
internal sealed record BotChange(string Seat, string? Was, string? Is) : SeatChange(Seat)
{
    public override Rejection? Refuse(ExerciseState state) =>
        state.Seat(Seat) is var seat && seat.Bot == Is && (Was is null || seat.Members.IsEmpty) ? null : new Rejection("UndoChanged", state.NameOf(Seat));
    public override IEnumerable<ExerciseEvent> Back(ExerciseState state, ExerciseTime now) => [new People.SeatGivenToBot(Seat, Was)];
}
