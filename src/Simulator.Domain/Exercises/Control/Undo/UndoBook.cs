using System.Collections.Frozen;
using System.Collections.Immutable;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Exercises.Sequence;

namespace Simulator.Domain.Exercises.Control;

/// <summary>Keeps what control's newest acts changed, so that each can be taken back. A fold like everything else: the same after a restart.</summary>
internal static class UndoBook
{
    public const int Most = 20;

    // Acts of several events: those that follow the first belong to it.
    private static readonly FrozenSet<string> Whole = new[] { "postpone-rest", "decide-overdue" }.ToFrozenSet();

    private static readonly FrozenSet<string> Acts = new[]
    {
        "hold-inject", "skip-inject", "move-inject", "edit-inject", "duplicate-inject", "retract-inject", "arm-inject", "write-inject", "extend-deadline",
        "freeze-seat", "lock-seat", "lock", "give-seat-to-bot",
    }.Concat(Whole).ToFrozenSet();

    public static ExerciseState Enter(ExerciseState before, ExerciseState next, RecordedEvent recorded)
    {
        // What was planned of the subject before is over.
        if (recorded.Event is SubjectBegun) return next.ControlActs.IsEmpty ? next : next with { ControlActs = [] };
        if (recorded.Event is ControlUndone undone) return next with { ControlActs = next.ControlActs.RemoveAll(s => s.Version == undone.Undone) };
        if (recorded.Cause.Office != Office.Controller || !Acts.Contains(recorded.Cause.Command)) return next;
        var change = ChangeOf(before, next, recorded.Event);
        var begins = recorded.Event is RestPostponed or OverdueDecided;
        if (Whole.Contains(recorded.Cause.Command) && !begins) return Join(next, recorded, change);
        return change is null && !begins ? next : next with { ControlActs = [Step(recorded, change), .. next.ControlActs.Take(Most - 1)] };
    }

    // An event that changes nothing (deliveries among them) still carries the step on, so that what comes after it is known to belong to it.
    private static ExerciseState Join(ExerciseState next, RecordedEvent recorded, UndoChange? change)
    {
        if (next.ControlActs is not [var step, ..] || step.Act != recorded.Cause.Command || step.Last != recorded.Version - 1) return next;
        return next with { ControlActs = next.ControlActs.SetItem(0, With(step with { Last = recorded.Version }, change)) };
    }

    private static UndoStep Step(RecordedEvent recorded, UndoChange? change) =>
        With(new UndoStep(recorded.Version, recorded.Cause.Command, []) { Person = recorded.Cause.Person, At = recorded.At, Last = recorded.Version }, change);

    private static UndoStep With(UndoStep step, UndoChange? change) => change switch
    {
        null => step,
        InjectChange inject => step with { Changes = step.Changes.Add(change), Injects = step.Injects.Add(inject.Inject) },
        SeatChange seat => step with { Changes = step.Changes.Add(change), Seats = step.Seats.Add(seat.Seat) },
        _ => step with { Changes = step.Changes.Add(change) },
    };

    private static UndoChange? ChangeOf(ExerciseState before, ExerciseState next, ExerciseEvent e) => e switch
    {
        InjectHeld held => Inject(before, next, held.Inject),
        InjectSkipped skipped => Inject(before, next, skipped.Inject),
        InjectMoved moved => Inject(before, next, moved.Inject),
        InjectEdited edited => Inject(before, next, edited.Inject),
        InjectArmed armed => Inject(before, next, armed.Inject),
        InjectRetracted retracted => Inject(before, next, retracted.Inject),
        DeadlineExtended extended => Inject(before, next, extended.Inject),
        LiveInjectPlanned planned => Inject(before, next, planned.Inject),
        SeatFrozen { Seat: var seat } when before.Seat(seat).Frozen != next.Seat(seat).Frozen => new FreezeChange(seat, before.Seat(seat).Frozen),
        SeatLocked { Seat: var seat } when before.Seat(seat).Locked != next.Seat(seat).Locked => new SeatLockChange(seat, before.Seat(seat).Locked),
        SeatGivenToBot { Seat: var seat } when before.Seat(seat).Bot != next.Seat(seat).Bot => new BotChange(seat, before.Seat(seat).Bot, next.Seat(seat).Bot),
        ExerciseLocked when before.Locked != next.Locked => new LockChange(before.Locked),
        _ => null,
    };

    private static InjectChange? Inject(ExerciseState before, ExerciseState next, string id) =>
        before.Injects.GetValueOrDefault(id) is var was && was == next.Injects[id] ? null : new InjectChange(id, was, next.Injects[id]);
}
