using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Web.Features.Console.Assessment;
using Simulator.Web.Features.Console.Leading;
using Simulator.Web.Features.Console.Ledgers;
using Simulator.Web.Features.Console.NewsCenter;
using Simulator.Web.Features.Console.Paperwork;
using Simulator.Web.Features.Console.Police;
using Simulator.Web.Features.Console.PressRoom;

namespace Simulator.Web.Features.Console;

/// <summary>A sheet of a console: its name, sign, content, and how many things lie on it.</summary>
public sealed record DeskTab(string Key, string Icon, Type Body, Func<SeatView, int?> Count)
{
    /// <summary>Acts of which a seat needs one to have this sheet at all; none: every seat has it where its console shows it.</summary>
    public string[] For { get; init; } = [];

    public bool IsFor(SeatView view) => For.Length == 0 || For.Any(view.May);
}

/// <summary>Which sheets a console has, the main one first. A console nobody drew gets the sheets its acts call for: a new seat is content.</summary>
public static class ConsoleLayouts
{
    private static readonly DeskTab Items = new("items", "pin", typeof(ItemsDesk), v => v.Items.Length);
    private static readonly DeskTab Board = new("board", "board", typeof(BoardDesk), v => v.Board.Length);
    private static readonly DeskTab Asks = new("asks", "phone", typeof(AsksDesk), v => v.Verifications.Length);
    private static readonly DeskTab Reports = new("reports", "paper", typeof(ReportsDesk), v => v.Reports.Length);
    private static readonly DeskTab State = new("situation", "chart", typeof(SituationDesk), _ => null);
    private static readonly DeskTab Papers = new("papers", "paper", typeof(PapersDesk), v => v.Statements.Count(s => s.Seat == v.Seat));
    private static readonly DeskTab Calls = new("calls", "phone", typeof(CallsDesk), v => v.Done.Count(a => a.Kind == "log-call"));
    private static readonly DeskTab Measures = new("measures", "scales", typeof(MeasuresDesk), v => v.MeasureProposals.Length + v.Done.Count(a => a.Kind is "order-measure" or "request-platform"));
    private static readonly DeskTab Approvals = new("approvals", "paper", typeof(ApprovalsDesk), v => ToDecide.Count(v));
    private static readonly DeskTab Tasks = new("tasks", "list", typeof(TasksDesk), v => v.Tasks.Count(t => t.DoneAt is null));
    private static readonly DeskTab Messages = new("messages", "mail", typeof(MessagesDesk), v => v.Messages.Length + v.Inbox.Length);
    private static readonly DeskTab More = new("more", "more", typeof(ActsDesk), _ => null);
    private static readonly DeskTab Filled = new("forms", "pen", typeof(FormsDesk), v => v.Forms.Length) { For = ["file-form"] };
    private static readonly DeskTab Press = new("briefing", "mic", typeof(BriefingDesk), Unanswered) { For = ["open-briefing", "begin-answer", "answer-question"] };
    private static readonly DeskTab Ledger = new("ledger", "list", typeof(LedgerDesk), v => v.Ledger.Count(e => e.ClosedAt is null)) { For = ["enter-ledger", "update-ledger"] };

    public static IReadOnlyList<DeskTab> Of(SeatView view) => view.Console switch
    {
        "assessment" => Sheets(view, Items, Board, Asks, Reports, State, Ledger, Filled, Messages, Tasks, More),
        "news" => Sheets(view, Papers, Board, Asks, Reports, Press, Ledger, Filled, Items, Messages, Tasks, More),
        "police" => Sheets(view, Calls, Items, Measures, Papers, Board, Filled, Press, Asks, Reports, Messages, More),
        "leading" => Sheets(view, Approvals, State, Tasks, Board, Reports, Measures, Ledger, Filled, Messages, More),
        _ => [.. ByActs(view)],
    };

    /// <summary>Whether the feed starts folded and the situation stands in its place.</summary>
    public static bool SituationBeside(SeatView view) => view.Console == "leading";

    public static string IconOf(string console) => console switch { "assessment" => "search", "news" => "speaker", "police" => "shield", "leading" => "flag", _ => "person" };

    private static DeskTab[] Sheets(SeatView view, params ReadOnlySpan<DeskTab> sheets)
    {
        var shown = new List<DeskTab>();
        foreach (var sheet in sheets)
            if (sheet.IsFor(view)) shown.Add(sheet);
        return [.. shown];
    }

    private static int? Unanswered(SeatView view) =>
        view.Inbox.Count(i => i.Kind == "question" && view.BriefingAnswers.All(a => a.Inject != i.Id || a.AnsweredAt is null));

    private static IEnumerable<DeskTab> ByActs(SeatView view)
    {
        if (view.May("approve-statement") || view.May("approve-form") || view.May("decide-measure")) yield return Approvals;
        if (view.May("draft-statement")) yield return Papers;
        if (view.May("judge-item") || view.May("register-item")) yield return Items;
        if (view.May("log-call")) yield return Calls;
        yield return Board;
        if (view.May("request-verification")) yield return Asks;
        if (view.May("order-measure") || view.May("propose-measure") || view.May("request-platform")) yield return Measures;
        foreach (var sheet in new[] { Press, Ledger, Filled })
            if (sheet.IsFor(view)) yield return sheet;
        if (view.May("file-report")) yield return Reports;
        if (view.May("assign-task") || view.May("finish-task")) yield return Tasks;
        yield return Messages;
        yield return More;
    }
}
