using System.Collections.Immutable;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Injects;

namespace Simulator.Domain.Exercises.Control;

/// <summary>
/// One thing a controller did to the plan or the clock: which command, about which injects (in the order of the log, none where it concerns none), and who.
/// Version and Last: of the first and the last event it brought about. Person: the opaque id the log holds.
/// </summary>
public sealed record DeskAct(long Version, long Last, ExerciseTime At, string Person, string Command, ImmutableArray<string> Injects);

/// <summary>What control did, one act a command, folded from the causes of the events.</summary>
internal static class DeskActs
{
    // Commands of which one brings several such events; of any other each event is an act by itself.
    private static readonly ImmutableHashSet<string> Several = ["postpone-rest", "let-deadline-pass", "decide-asking", "undo-control"];

    public static ImmutableList<DeskAct> Enter(ImmutableList<DeskAct> acts, RecordedEvent recorded)
    {
        var cause = recorded.Cause;
        if (cause.Office != Office.Controller || About(recorded.Event) is not { } about) return acts;
        if (acts is [.., var last] && Continues(last, recorded, about))
            return acts.SetItem(acts.Count - 1, last with { Last = recorded.Version, Injects = about.Length == 0 || last.Injects.Contains(about) ? last.Injects : last.Injects.Add(about) });
        return acts.Add(new DeskAct(recorded.Version, recorded.Version, recorded.At, cause.Person, cause.Command, about.Length == 0 ? [] : [about]));
    }

    // Deadlines of several seats on one inject are one act; an inject that is moved again is another.
    private static bool Continues(DeskAct last, RecordedEvent recorded, string about) =>
        Several.Contains(last.Command) && last.Command == recorded.Cause.Command && last.Person == recorded.Cause.Person && last.At == recorded.At
            && last.Last == recorded.Version - 1 && (recorded.Event is DeadlinePassed || !last.Injects.Contains(about));

    /// <summary>The inject an event of the plan is about, empty for the clock's; null for everything else (posts, people, evaluation).</summary>
    private static string? About(ExerciseEvent e) => e switch
    {
        InjectDelivered x => x.Inject,
        InjectHeld x => x.Inject,
        InjectSkipped x => x.Inject,
        InjectMoved x => x.Inject,
        InjectEdited x => x.Inject,
        InjectRetracted x => x.Inject,
        InjectArmed x => x.Inject,
        LiveInjectPlanned x => x.Inject,
        DeadlineExtended x => x.Inject,
        DeadlinePassed x => x.Inject,
        ExercisePaused or ExerciseResumed or SpeedSet or ClockJumped or ExerciseEnded or CommentAppeared or VerificationAnswered or OtherMeasureAnswered => "",
        _ => null,
    };
}
