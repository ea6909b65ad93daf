using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Exercises.Replaying;
using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Exercises;
using System.Collections.Frozen;

namespace Simulator.Domain.Logs;

/// <summary>Stable names of events, as stored for ever. Renaming a class must not rename an event; add here, never change.</summary>
public static class EventTypes
{
    public static readonly FrozenDictionary<string, Type> ByName = new Dictionary<string, Type>
    {
        ["board-fact-added"] = typeof(BoardFactAdded),
        ["order-answered"] = typeof(OrderAnswered),
        ["handled-marked"] = typeof(HandledMarked),
        ["statement-submitted"] = typeof(StatementSubmitted),
        ["statement-approved"] = typeof(StatementApproved),
        ["statement-returned"] = typeof(StatementReturned),
        ["task-assigned"] = typeof(TaskAssigned),
        ["task-finished"] = typeof(TaskFinished),
        ["other-measure-taken"] = typeof(OtherMeasureTaken),
        ["statement-drafted"] = typeof(StatementDrafted),
        ["report-filed"] = typeof(ReportFiled),
        ["item-judged"] = typeof(ItemJudged),
        ["item-noted"] = typeof(ItemNoted),
        ["level-proposed"] = typeof(LevelProposed),
        ["level-set"] = typeof(LevelSet),
        ["plan-activated"] = typeof(PlanActivated),
        ["call-logged"] = typeof(CallLogged),
        ["measure-ordered"] = typeof(MeasureOrdered),
        ["platform-requested"] = typeof(PlatformRequested),
        ["publication-refused"] = typeof(PublicationRefused),
        ["statement-published"] = typeof(StatementPublished),
        ["item-registered"] = typeof(ItemRegistered),
        ["post-replied"] = typeof(PostReplied),
        ["notice-posted"] = typeof(NoticePosted),
        ["verification-requested"] = typeof(VerificationRequested),
        ["message-sent"] = typeof(MessageSent),
        ["signed-in"] = typeof(SignedIn),
        ["roster-filed"] = typeof(RosterFiled),
        ["comms-checked"] = typeof(CommsChecked),
        ["form-filed"] = typeof(FormFiled),
        ["form-decided"] = typeof(FormDecided),
        ["briefing-refused"] = typeof(BriefingRefused),
        ["briefing-opened"] = typeof(BriefingOpened),
        ["briefing-closed"] = typeof(BriefingClosed),
        ["answer-begun"] = typeof(AnswerBegun),
        ["question-answered"] = typeof(QuestionAnswered),
        ["ledger-entered"] = typeof(LedgerEntered),
        ["ledger-updated"] = typeof(LedgerUpdated),
        ["measure-proposed"] = typeof(MeasureProposed),
        ["measure-decided"] = typeof(MeasureDecided),
        ["response-ended"] = typeof(ResponseEnded),
        ["subject-ended"] = typeof(SubjectEnded),
        ["subject-begun"] = typeof(SubjectBegun),
        ["night-passed"] = typeof(NightPassed),
        ["exercise-started"] = typeof(ExerciseStarted),
        ["exercise-paused"] = typeof(ExercisePaused),
        ["exercise-resumed"] = typeof(ExerciseResumed),
        ["speed-set"] = typeof(SpeedSet),
        ["clock-jumped"] = typeof(ClockJumped),
        ["exercise-ended"] = typeof(ExerciseEnded),
        ["other-measure-answered"] = typeof(OtherMeasureAnswered),
        ["results-released"] = typeof(ResultsReleased),
        ["reading-ruled"] = typeof(ReadingRuled),
        ["score-overridden"] = typeof(ScoreOverridden),
        ["observer-commented"] = typeof(ObserverCommented),
        ["outcome-rated"] = typeof(OutcomeRated),
        ["note-taken"] = typeof(NoteTaken),
        ["debrief-item-written"] = typeof(DebriefItemWritten),
        ["debrief-item-moved"] = typeof(DebriefItemMoved),
        ["questionnaire-answered"] = typeof(QuestionnaireAnswered),
        ["replay-bookmarked"] = typeof(ReplayBookmarked),
        ["replay-bookmark-removed"] = typeof(ReplayBookmarkRemoved),
        ["chief-evaluator-named"] = typeof(ChiefEvaluatorNamed),
        ["commentary-written"] = typeof(CommentaryWritten),
        ["topic-cleared"] = typeof(TopicCleared),
        ["inject-delivered"] = typeof(InjectDelivered),
        ["deadline-passed"] = typeof(DeadlinePassed),
        ["inject-held"] = typeof(InjectHeld),
        ["inject-skipped"] = typeof(InjectSkipped),
        ["inject-edited"] = typeof(InjectEdited),
        ["inject-retracted"] = typeof(InjectRetracted),
        ["inject-armed"] = typeof(InjectArmed),
        ["inject-put-off"] = typeof(InjectPutOff),
        ["deadline-put-off"] = typeof(DeadlinePutOff),
        ["deadline-extended"] = typeof(DeadlineExtended),
        ["jump-begun"] = typeof(JumpBegun),
        ["inject-moved"] = typeof(InjectMoved),
        ["live-inject-planned"] = typeof(LiveInjectPlanned),
        ["verification-answered"] = typeof(VerificationAnswered),
        ["post-appeared"] = typeof(PostAppeared),
        ["post-removed"] = typeof(PostRemoved),
        ["comment-appeared"] = typeof(CommentAppeared),
        ["rumor-acted"] = typeof(RumorActed),
        ["gauges-read"] = typeof(GaugesRead),
        ["condition-met"] = typeof(ConditionMet),
        ["exercise-opened"] = typeof(ExerciseOpened),
        ["participant-joined"] = typeof(ParticipantJoined),
        ["participant-admitted"] = typeof(ParticipantAdmitted),
        ["seat-asked-for"] = typeof(SeatAskedFor),
        ["post-taken"] = typeof(PostTaken),
        ["seat-taken"] = typeof(SeatTaken),
        ["seat-left"] = typeof(SeatLeft),
        ["participant-removed"] = typeof(ParticipantRemoved),
        ["participant-dismissed"] = typeof(ParticipantDismissed),
        ["participant-readmitted"] = typeof(ParticipantReadmitted),
        ["participant-renamed"] = typeof(ParticipantRenamed),
        ["same-name-noticed"] = typeof(SameNameNoticed),
        ["person-recognised"] = typeof(PersonRecognised),
        ["seat-locked"] = typeof(SeatLocked),
        ["lead-set"] = typeof(LeadSet),
        ["stopped-for-real"] = typeof(StoppedForReal),
        ["stop-lifted"] = typeof(StopLifted),
        ["exercise-locked"] = typeof(ExerciseLocked),
        ["seat-given-to-bot"] = typeof(SeatGivenToBot),
        ["seat-frozen"] = typeof(SeatFrozen),
        ["exercise-forked"] = typeof(ExerciseForked),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, string> Names = ByName.ToFrozenDictionary(p => p.Value, p => p.Key);

    public static string NameOf(Type type) => Names.TryGetValue(type, out var name) ? name : throw new InvalidOperationException($"{type.Name} has no stable name in EventTypes.");
    public static Type? TypeOf(string name) => ByName.GetValueOrDefault(name);
}
