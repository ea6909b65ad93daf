using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Web.Features.Console.Assessment;
using Simulator.Web.Features.Console.Leading;
using Simulator.Web.Features.Console.NewsCenter;
using Simulator.Web.Features.Console.Police;

namespace Simulator.Web.Features.Console;

/// <summary>A sheet of a console: its name, sign, content, and how many things lie on it.</summary>
public sealed record DeskTab(string Key, string Icon, Type Body, Func<SeatView, int?> Count);

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
    private static readonly DeskTab Measures = new("measures", "scales", typeof(MeasuresDesk), v => v.Done.Count(a => a.Kind is "order-measure" or "request-platform"));
    private static readonly DeskTab Approvals = new("approvals", "paper", typeof(ApprovalsDesk), v => v.ToApprove.Length);
    private static readonly DeskTab Tasks = new("tasks", "list", typeof(TasksDesk), v => v.Tasks.Count(t => t.DoneAt is null));
    private static readonly DeskTab Messages = new("messages", "mail", typeof(MessagesDesk), v => v.Messages.Length + v.Inbox.Length);
    private static readonly DeskTab More = new("more", "more", typeof(ActsDesk), _ => null);

    public static IReadOnlyList<DeskTab> Of(SeatView view) => view.Console switch
    {
        "assessment" => [Items, Board, Asks, Reports, State, Messages, Tasks, More],
        "news" => [Papers, Board, Asks, Reports, Items, Messages, Tasks, More],
        "police" => [Calls, Items, Measures, Papers, Board, Asks, Reports, Messages, More],
        "leading" => [Approvals, State, Tasks, Board, Reports, Measures, Messages, More],
        _ => [.. ByActs(view)],
    };

    /// <summary>Whether the feed starts folded and the situation stands in its place.</summary>
    public static bool SituationBeside(SeatView view) => view.Console == "leading";

    public static string IconOf(string console) => console switch { "assessment" => "search", "news" => "speaker", "police" => "shield", "leading" => "flag", _ => "person" };

    private static IEnumerable<DeskTab> ByActs(SeatView view)
    {
        if (view.May("approve-statement")) yield return Approvals;
        if (view.May("draft-statement")) yield return Papers;
        if (view.May("judge-item") || view.May("register-item")) yield return Items;
        if (view.May("log-call")) yield return Calls;
        yield return Board;
        if (view.May("request-verification")) yield return Asks;
        if (view.May("order-measure") || view.May("request-platform")) yield return Measures;
        if (view.May("file-report")) yield return Reports;
        if (view.May("assign-task") || view.May("finish-task")) yield return Tasks;
        yield return Messages;
        yield return More;
    }
}
