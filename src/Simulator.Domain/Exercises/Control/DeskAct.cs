using System.Collections.Immutable;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;

namespace Simulator.Domain.Exercises.Control;

/// <summary>
/// One thing a controller did at the desk, as it is told afterwards, whether it can be taken back or not: which command, about which injects or seats
/// (in the order of the log), and who. Version and Last: of the first and the last event it brought about. Person: the opaque id the log holds.
/// </summary>
public sealed record DeskAct(long Version, long Last, ExerciseTime At, string Person, string Command, ImmutableArray<string> Injects)
{
    public ImmutableArray<string> Seats { get; init; } = [];
    /// <summary>Version of the act that this one took back; null when it did something itself.</summary>
    public long? Undoes { get; init; }
    /// <summary>The command that was taken back.</summary>
    public string? Undone { get; init; }
}

/// <summary>What control did, one act a command, folded from the causes of the events.</summary>
internal static class DeskActs
{
    public static ImmutableList<DeskAct> Enter(ImmutableList<DeskAct> acts, RecordedEvent recorded)
    {
        var cause = recorded.Cause;
        if (cause.Office != Office.Controller || Begin(recorded) is not { } act) return acts;
        return acts is [.., var last] && Continues(last, recorded, act) ? acts.SetItem(acts.Count - 1, Joined(last, recorded, act)) : acts.Add(act);
    }

    // Commands that bring several such events begin with one that says so; of any other each event is an act by itself. Deadlines of several seats on one inject are one act.
    private static bool Continues(DeskAct last, RecordedEvent recorded, DeskAct act) =>
        last.Command == act.Command && last.Person == act.Person && act.Command switch
        {
            "postpone-rest" or "decide-overdue" or "undo-control" => recorded.Event is not (RestPostponed or OverdueDecided or ControlUndone),
            "let-deadline-pass" => last.Last == recorded.Version - 1 && last.Injects.SequenceEqual(act.Injects),
            _ => false,
        };

    private static DeskAct Joined(DeskAct last, RecordedEvent recorded, DeskAct act) => last with
    {
        Last = recorded.Version,
        Injects = [.. last.Injects.Union(act.Injects)],
        Seats = [.. last.Seats.Union(act.Seats)],
    };

    private static DeskAct? Begin(RecordedEvent recorded)
    {
        DeskAct Act(string? inject = null, string? seat = null) => new(recorded.Version, recorded.Version, recorded.At, recorded.Cause.Person, recorded.Cause.Command, inject is null ? [] : [inject]) { Seats = seat is null ? [] : [seat] };
        return recorded.Event switch
        {
            ControlUndone x => Act() with { Undoes = x.Undone, Undone = x.Act },
            SeatFrozen x => Act(seat: x.Seat),
            SeatLocked x => Act(seat: x.Seat),
            SeatGivenToBot x => Act(seat: x.Seat),
            RestPostponed or OverdueDecided or ExerciseLocked or ExercisePaused or ExerciseResumed or SpeedSet or ClockJumped or ExerciseEnded
                or CommentAppeared or VerificationAnswered or OtherMeasureAnswered => Act(),
            _ => Inject(recorded.Event) is { } inject ? Act(inject) : null,
        };
    }

    /// <summary>The inject an event of the plan is about; null for everything else (posts, people, evaluation).</summary>
    private static string? Inject(ExerciseEvent e) => e switch
    {
        InjectDelivered x => x.Inject,
        InjectHeld x => x.Inject,
        InjectSkipped x => x.Inject,
        InjectMoved x => x.Inject,
        InjectEdited x => x.Inject,
        InjectRestored x => x.Inject,
        InjectRetracted x => x.Inject,
        InjectArmed x => x.Inject,
        LiveInjectPlanned x => x.Inject,
        DeadlineExtended x => x.Inject,
        DeadlinePassed x => x.Inject,
        DeadlinePutOff x => x.Inject,
        _ => null,
    };
}
