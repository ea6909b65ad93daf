using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Rumors;
using static Simulator.Domain.Replays.Inputs.WaysBack;

namespace Simulator.Domain.Replays.Inputs;

/// <summary>Back from clock, subjects and injects to what control sent. The same event may also come by itself: then its cause is the clock, and nobody sent it.</summary>
internal static class ControlWays
{
    public static readonly ImmutableArray<KeyValuePair<Type, WayBack>> All =
    [
        Way<ExerciseOpened>(e => new OpenExercise(e.Scenario, e.Subject, e.Seed, e.Language, e.Settings, e.Cast, e.Following)),
        Way<ExerciseStarted>(_ => new StartExercise()),
        // A stop for something real pauses as well: the stop is what was sent.
        Way<ExercisePaused>((e, told) => told.Command == "stop-for-real" ? null : new PauseExercise(e.Reason)),
        Way<ExerciseResumed>(_ => new ResumeExercise()),
        Way<SpeedSet>(e => new SetSpeed(e.Speed)),
        Way<JumpBegun>(e => new JumpTo(e.Target, Asks: true)),
        Way<ClockJumped>((e, told) => told.Before.JumpingTo is null ? new JumpTo(e.Target) : null),
        Way<ExerciseEnded>(e => new EndExercise(e.Reason)),
        Way<SubjectEnded>(_ => new EndSubject()),
        Way<SubjectBegun>(_ => new BeginSubject()),
        Way<InjectDelivered>(Delivered),
        Way<RestPostponed>(e => new PostponeRest(e.By)),
        Way<OverdueDecided>(e => new DecideOverdue(e.Choice, e.By)),
        Way<ControlUndone>(e => new UndoControl(e.Undone)),
        Way<AlarmAcknowledged>(e => new AcknowledgeAlarm(e.Alarm)),
        Way<InjectHeld>((e, told) => Followed(told) ? null : new HoldInject(e.Inject)),
        Way<InjectSkipped>((e, told) => Followed(told) ? null : new SkipInject(e.Inject)),
        Way<InjectMoved>((e, told) => Followed(told) ? null : new MoveInject(e.Inject, e.Due)),
        Way<InjectEdited>(e => new EditInject(e.Inject, e.Text, e.To, e.Limit ?? TimeSpan.Zero)),
        Way<InjectArmed>(e => new ArmInject(e.Inject)),
        Way<InjectRetracted>((e, told) => Followed(told) ? null : new RetractInject(e.Inject)),
        Way<DeadlineExtended>((e, told) => Followed(told) ? null : new ExtendDeadline(e.Inject, MoreTime(e, told))),
        Way<DeadlinePassed>((e, told) => told.Command == "let-deadline-pass" && (told.Previous as DeadlinePassed)?.Inject != e.Inject ? new LetDeadlinePass(e.Inject) : null),
        Way<CommentAppeared>((e, told) => told.Command == "speak-in-thread" ? new SpeakInThread(e.Post, e.AuthorId, e.Text) : null),
        Way<LiveInjectPlanned>((e, told) => new WriteInject(e.InjectKind, e.Channel, e.Sender, e.Text, e.To, e.Limit, e.Facts, told.Until(e.Due))),
        Way<VerificationAnswered>(e => new AnswerVerification(e.Request, e.Text, e.Facts, e.Prepared)),
        Way<OtherMeasureAnswered>(e => new AnswerOtherMeasure(e.Measure, e.Text, e.Facts, e.Prepared)),
        // One click rules on a text wherever it was used: the rulings after the first followed from it.
        Way<ReadingRuled>((e, told) => told.Previous is ReadingRuled before && before with { Act = e.Act } == e ? null : new RuleOnReading(e.Act, e.Topic, e.Verdict, e.Confirmed)),
    ];

    // Acts of several events are told by their first.
    private static bool Followed(Told told) => told.Command is "postpone-rest" or "decide-overdue" or "undo-control";

    private static TimeSpan MoreTime(DeadlineExtended e, Told told)
    {
        var inject = told.Before.Injects[e.Inject];
        return inject.DeliveredAt!.Value + e.Limit - (inject.Deadline is { } deadline && deadline > told.At ? deadline : told.At);
    }

    private static ExerciseCommand? Delivered(InjectDelivered e, Told told) => told.Command switch
    {
        "write-inject" => new WriteInject(e.InjectKind, e.Channel, Sender(e, told), e.Text, e.To, e.Limit, e.Facts),
        // It says what the first one said; which one that was is not told, and another sending brings the same.
        "resend-inject" => new WriteInject(e.InjectKind, e.Channel, Sender(e, told), e.Text, e.To, e.Limit, e.Facts),
        "hint-seat" => new HintSeat(e.To[0], e.Text),
        "decide-overdue" => null,
        "start-wave" when told.After.OfType<RumorActed>().Select(r => r.Action).OfType<RootStarted>().FirstOrDefault() is { } root =>
            new StartWave(root.NarrativeId, e.Channel, Sender(e, told), e.Text, root.Most ?? 1, root.Tone),
        _ => new ReleaseInject(e.Inject),
    };

    // The event holds the name people read; the post beside it, or the scenario, says whose it is.
    private static string Sender(InjectDelivered e, Told told) =>
        told.Previous is PostAppeared post && post.Post == e.Inject ? post.AuthorId : Senders.Named(told.Before, e.Sender);
}
