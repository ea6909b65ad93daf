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

/// <summary>Commands by kind, as the hub, playbooks and rights name them.</summary>
public static class CommandTypes
{
    public static readonly FrozenDictionary<string, Type> ByKind = new Dictionary<string, Type>
    {
        ["board-fact"] = typeof(AddBoardFact),
        ["answer-order"] = typeof(AnswerOrder),
        ["mark-handled"] = typeof(MarkHandled),
        ["submit-statement"] = typeof(SubmitStatement),
        ["approve-statement"] = typeof(ApproveStatement),
        ["return-statement"] = typeof(ReturnStatement),
        ["assign-task"] = typeof(AssignTask),
        ["finish-task"] = typeof(FinishTask),
        ["other-measure"] = typeof(TakeOtherMeasure),
        ["draft-statement"] = typeof(DraftStatement),
        ["file-report"] = typeof(FileReport),
        ["judge-item"] = typeof(JudgeItem),
        ["note-item"] = typeof(NoteItem),
        ["propose-level"] = typeof(ProposeLevel),
        ["set-level"] = typeof(SetLevel),
        ["activate-plan"] = typeof(ActivatePlan),
        ["log-call"] = typeof(LogCall),
        ["order-measure"] = typeof(OrderMeasure),
        ["request-platform"] = typeof(RequestPlatform),
        ["publish-statement"] = typeof(PublishStatement),
        ["register-item"] = typeof(RegisterItem),
        ["reply-post"] = typeof(ReplyPost),
        ["post-notice"] = typeof(PostNotice),
        ["request-verification"] = typeof(RequestVerification),
        ["send-message"] = typeof(SendMessage),
        ["instruct"] = typeof(Instruct),
        ["sign-in"] = typeof(SignIn),
        ["file-roster"] = typeof(FileRoster),
        ["check-comms"] = typeof(CheckComms),
        ["file-form"] = typeof(FileForm),
        ["approve-form"] = typeof(ApproveForm),
        ["return-form"] = typeof(ReturnForm),
        ["open-briefing"] = typeof(OpenBriefing),
        ["close-briefing"] = typeof(CloseBriefing),
        ["begin-answer"] = typeof(BeginAnswer),
        ["answer-question"] = typeof(AnswerQuestion),
        ["enter-ledger"] = typeof(EnterLedger),
        ["update-ledger"] = typeof(UpdateLedger),
        ["propose-measure"] = typeof(ProposeMeasure),
        ["decide-measure"] = typeof(DecideMeasure),
        ["end-response"] = typeof(EndResponse),
        ["end-subject"] = typeof(EndSubject),
        ["begin-subject"] = typeof(BeginSubject),
        ["start"] = typeof(StartExercise),
        ["pause"] = typeof(PauseExercise),
        ["resume"] = typeof(ResumeExercise),
        ["set-speed"] = typeof(SetSpeed),
        ["jump"] = typeof(JumpTo),
        ["end"] = typeof(EndExercise),
        ["release-inject"] = typeof(ReleaseInject),
        ["hold-inject"] = typeof(HoldInject),
        ["skip-inject"] = typeof(SkipInject),
        ["move-inject"] = typeof(MoveInject),
        ["write-inject"] = typeof(WriteInject),
        ["start-wave"] = typeof(StartWave),
        ["answer-verification"] = typeof(AnswerVerification),
        ["answer-other-measure"] = typeof(AnswerOtherMeasure),
        ["release-results"] = typeof(ReleaseResults),
        ["rule-on-reading"] = typeof(RuleOnReading),
        ["override-score"] = typeof(OverrideScore),
        ["comment-as-observer"] = typeof(CommentAsObserver),
        ["rate-outcome"] = typeof(RateOutcome),
        ["take-note"] = typeof(TakeNote),
        ["write-debrief-item"] = typeof(WriteDebriefItem),
        ["move-debrief-item"] = typeof(MoveDebriefItem),
        ["answer-questionnaire"] = typeof(AnswerQuestionnaire),
        ["add-bookmark"] = typeof(AddBookmark),
        ["remove-bookmark"] = typeof(RemoveBookmark),
        ["name-chief-evaluator"] = typeof(NameChiefEvaluator),
        ["write-commentary"] = typeof(WriteCommentary),
        ["open"] = typeof(OpenExercise),
        ["join"] = typeof(JoinExercise),
        ["admit"] = typeof(AdmitParticipant),
        ["take-post"] = typeof(TakePost),
        ["take-seat"] = typeof(TakeSeat),
        ["leave-seat"] = typeof(LeaveSeat),
        ["remove"] = typeof(RemoveParticipant),
        ["lock"] = typeof(LockExercise),
        ["give-seat-to-bot"] = typeof(GiveSeatToBot),
        ["freeze-seat"] = typeof(FreezeSeat),
        ["stop-for-real"] = typeof(StopForReal),
        ["lift-stop"] = typeof(LiftStop),
        ["readmit"] = typeof(ReadmitParticipant),
        ["recognise"] = typeof(RecognisePerson),
        ["rename"] = typeof(RenameParticipant),
        ["lock-seat"] = typeof(LockSeat),
        ["set-lead"] = typeof(SetLead),
        ["fork"] = typeof(ForkExercise),
    }.ToFrozenDictionary();
}
