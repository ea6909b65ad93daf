using System.Collections.Frozen;
using Simulator.Web.Features.Console.Ledgers;
using Simulator.Web.Features.Console.Paperwork;
using Simulator.Web.Features.Console.PressRoom;

namespace Simulator.Web.Features.Console.Acts;

/// <summary>Which form an act has. A new act needs one line here and one file beside it.</summary>
public static class ActForms
{
    private static readonly FrozenDictionary<string, (Type Form, string Icon)> Forms = new Dictionary<string, (Type, string)>
    {
        ["sign-in"] = (typeof(SignInForm), "check"), ["file-roster"] = (typeof(RosterForm), "person"), ["check-comms"] = (typeof(CommsForm), "chat"),
        ["log-call"] = (typeof(LogCallForm), "phone"), ["register-item"] = (typeof(RegisterForm), "pin"), ["judge-item"] = (typeof(JudgeForm), "search"),
        ["note-item"] = (typeof(NoteForm), "bookmark"), ["request-verification"] = (typeof(VerifyForm), "phone"), ["board-fact"] = (typeof(BoardForm), "board"),
        ["file-report"] = (typeof(ReportForm), "paper"), ["draft-statement"] = (typeof(NewsCenter.Composer), "pen"), ["reply-post"] = (typeof(ReplyForm), "chat"),
        ["post-notice"] = (typeof(NoticeForm), "speaker"), ["send-message"] = (typeof(MessageForm), "send"), ["instruct"] = (typeof(InstructForm), "pen"),
        ["propose-level"] = (typeof(LevelForm), "flag"), ["set-level"] = (typeof(LevelForm), "flag"), ["activate-plan"] = (typeof(PlanForm), "flag"),
        ["answer-order"] = (typeof(OrderForm), "scales"), ["mark-handled"] = (typeof(HandledForm), "check"), ["order-measure"] = (typeof(MeasureForm), "scales"),
        ["request-platform"] = (typeof(PlatformForm), "send"), ["assign-task"] = (typeof(TaskForm), "list"), ["finish-task"] = (typeof(FinishForm), "check"),
        ["other-measure"] = (typeof(OtherForm), "more"), ["file-form"] = (typeof(FormSheet), "paper"),
        ["enter-ledger"] = (typeof(EnterLedgerForm), "list"), ["update-ledger"] = (typeof(UpdateLedgerForm), "right"),
        ["open-briefing"] = (typeof(OpenBriefingForm), "mic"), ["close-briefing"] = (typeof(CloseBriefingForm), "check"),
        ["begin-answer"] = (typeof(AnswerForm), "mic"), ["answer-question"] = (typeof(AnswerForm), "chat"),
        ["propose-measure"] = (typeof(MeasureForm), "scales"), ["decide-measure"] = (typeof(DecideForm), "scales"), ["end-response"] = (typeof(EndResponseForm), "flag"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Acts done on a paper or item that lies open, not by a form of their own.</summary>
    public static readonly FrozenSet<string> OnPaper = new[] { "submit-statement", "publish-statement", "approve-statement", "return-statement", "approve-form", "return-form" }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> Kinds => Forms.Keys;
    public static Type? Of(string kind) => Forms.TryGetValue(kind, out var form) ? form.Form : null;
    public static string IconOf(string kind) => Forms.TryGetValue(kind, out var form) ? form.Icon : "more";

    /// <summary>Whether the form stands on its own, or only about something that came in.</summary>
    public static bool NeedsSubject(string kind) => kind is "log-call" or "judge-item" or "note-item" or "answer-order" or "mark-handled" or "reply-post"
        or "begin-answer" or "answer-question" or "update-ledger" or "decide-measure";
}
