using System.Globalization;
using Microsoft.Playwright;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Views;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Subject;

/// <summary>An act as a person takes it at a console: from the slip that calls for it where there is one, from its sheet otherwise.</summary>
/// <param name="desk">The console.</param>
/// <param name="view">What the bot saw, where the act names things by their ids.</param>
public sealed class DeskByHand(ConsoleScreen desk, SeatView view)
{
    private IPage Page => desk.Page;

    public Task DoAsync(ExerciseCommand command) => command switch
    {
        CheckComms c => FormAsync("check-comms", null, ("comms-text", c.Text)),
        ProposeLevel c => LevelAsync("propose-level", c.Level, c.Reason),
        SetLevel c => LevelAsync("set-level", c.Level, c.Reason),
        RegisterItem c => RegisterAsync(desk, view, c.Post!, c.Title),
        JudgeItem c => desk.JudgeAsync(ItemTitle(c.Item), $"{c.Authenticity}", c.Nature == Nature.Open ? "" : $"{c.Nature}", $"{c.AffectsStability}", $"{c.NeedsAssessment}", c.Reason),
        RequestVerification c => desk.AskAsync(c.Department, c.Question, Nearest(c.DueIn, 5, 10, 15, 30)),
        AddBoardFact c => BoardAsync(c),
        SendMessage c => TickedAsync("send-message", c.About, c.To, ("message-text", c.Text)),
        Instruct c => TickedAsync("instruct", c.About, c.To, ("instruct-text", c.Text)),
        LogCall c => LogAsync(c),
        FileReport c => desk.ReportAsync(c.Report, c.Via, c.Text, [.. c.To]),
        AssignTask c => TaskAsync(c),
        AnswerOrder c => desk.AnswerOrderAsync(c.Inject, c.Choice, c.Text),
        ReplyPost c => ReplyAsync(c),
        PostNotice c => NoticeAsync(c),
        EndResponse c => EndResponseAsync(c),
        DraftStatement or SubmitStatement or ApproveStatement or PublishStatement => new PapersByHand(desk, view).DoAsync(command),
        FileForm or ApproveForm or EnterLedger or UpdateLedger => new FormsByHand(desk, view).DoAsync(command),
        OpenBriefing or BeginAnswer or AnswerQuestion or CloseBriefing => new BriefingByHand(desk).DoAsync(command),
        OrderMeasure or ProposeMeasure or DecideMeasure or RequestPlatform => new MeasuresByHand(desk, view).DoAsync(command),
        _ => throw new NotSupportedException($"Nobody wrote how a person does {command.Kind}."),
    };

    public static string Nearest(TimeSpan? due, params int[] offered) =>
        offered.MinBy(m => Math.Abs(m - (due?.TotalMinutes ?? offered[0]))).ToString(CultureInfo.InvariantCulture);

    public static async Task RegisterAsync(ConsoleScreen desk, SeatView view, string post, string title)
    {
        await PressInRowAsync(desk, view, post, "rg");
        await desk.Test("register-title").FillAsync(title);
        await desk.SendAsync("register-item");
    }

    /// <summary>
    /// A button in the row of a post itself: reposts show its words as a quotation. Its first words find it, since links and names stand as marks of
    /// their own; it is searched for.
    /// </summary>
    private static async Task PressInRowAsync(ConsoleScreen desk, SeatView view, string post, string button)
    {
        var text = view.Feed.Find(post)!.Text;
        var words = text.Length > 14 ? text[..14] : text;
        var row = desk.Posts.Filter(new() { Has = desk.Page.Locator("p").Filter(new() { HasText = words }) }).Last;
        // Searched for in any case: in a busy feed a row may leave the window between looking and pressing.
        await desk.SearchAsync(words);
        await row.HoverAsync();
        await row.Locator($"button.{button}").ClickAsync();
        await desk.SearchAsync("");
    }

    private string ItemTitle(string item) => view.Items.First(i => i.Id == item).Title;

    /// <summary>From the slip of what it is about, when it still lies there and offers the act; otherwise from the sheet of all acts.</summary>
    private async Task OpenAsync(string act, string? about)
    {
        if (view.Inbox.Any(i => i.Id == about && i.HandledAt is null))
        {
            await desk.SlipAsync(about!);
            var button = desk.Test("slip").Locator($"[data-test='act-{act}']");
            if (await button.CountAsync() > 0)
            {
                await button.ClickAsync();
                await Expect(desk.Test($"send-{act}")).ToBeVisibleAsync();
                return;
            }
        }
        await desk.ActAsync(act);
    }

    private async Task FormAsync(string act, string? about, params (string Box, string Text)[] words)
    {
        await OpenAsync(act, about);
        foreach (var (box, text) in words) await desk.Test(box).FillAsync(text);
        await desk.SendAsync(act);
    }

    // A team may try it while no response runs; the rules refuse it on the screen too.
    private async Task EndResponseAsync(EndResponse end)
    {
        await OpenAsync("end-response", null);
        await desk.Test("end-reason").FillAsync(end.Reason);
        await desk.AttemptAsync("end-response");
    }

    private async Task TickedAsync(string act, string? about, IEnumerable<string> to, params (string Box, string Text)[] words)
    {
        await OpenAsync(act, about);
        await desk.TickAsync([.. to]);
        foreach (var (box, text) in words) await desk.Test(box).FillAsync(text);
        await desk.SendAsync(act);
    }

    private async Task LogAsync(LogCall call)
    {
        var entry = view.Inbox.First(i => i.Id == call.Inject);
        if (entry is { HandledAt: null, Kind: "call" or "walk-in" }) await desk.SlipActAsync(call.Inject, "log-call");
        else await FromListAsync("calls", entry.Id, "act-log-call");
        await desk.TickAsync([.. call.ForwardTo]);
        await desk.Test("log-call-summary").FillAsync(call.Summary);
        await desk.SendAsync("log-call");
    }

    private async Task LevelAsync(string act, string level, string reason)
    {
        await desk.ActAsync(act);
        await desk.ChooseAsync("level", level);
        await desk.Test("level-reason").FillAsync(reason);
        await desk.SendAsync(act);
    }

    private async Task BoardAsync(AddBoardFact fact)
    {
        if (view.Inbox.FirstOrDefault(i => i.Id == fact.SourceId) is { } entry)
        {
            if (entry.HandledAt is null) await desk.SlipActAsync(entry.Id, "board-fact");
            else await FromListAsync("messages", entry.Id, "act-board-fact");
        }
        else if (view.Verifications.FirstOrDefault(v => v.Id == fact.SourceId) is { } asked) await FromListAsync("asks", asked.Question, "act-board-fact");
        else if (view.Forms.FirstOrDefault(f => f.Id == fact.SourceId) is { } form) await FromListAsync("forms", view.FormTitle(form.Form), "act-board-fact");
        else await desk.ActAsync("board-fact");
        await desk.Test("board-text").FillAsync(fact.Text);
        await desk.Test("board-source").FillAsync(fact.Source);
        await desk.SendAsync("board-fact");
    }

    private async Task FromListAsync(string tab, string row, string button)
    {
        await desk.TabAsync(tab);
        await Page.Locator("ul.lines li").Filter(new() { HasText = row }).Locator($"[data-test='{button}']").First.ClickAsync();
    }

    private async Task TaskAsync(AssignTask task)
    {
        await desk.ActAsync("assign-task");
        await desk.ChooseAsync("to", task.To);
        await desk.Test("task-owner").FillAsync(task.Owner);
        await desk.ChooseAsync("due", Nearest(task.DueIn, 5, 10, 20, 30));
        await desk.Test("task-title").FillAsync(task.Title);
        await desk.SendAsync("assign-task");
    }

    private async Task ReplyAsync(ReplyPost reply)
    {
        await PressInRowAsync(desk, view, reply.Post, "rp");
        await desk.Test("reply-text").FillAsync(reply.Text);
        await desk.SendAsync("reply-post");
    }

    private async Task NoticeAsync(PostNotice notice)
    {
        await OpenAsync("post-notice", notice.About);
        await desk.ChooseAsync("means", notice.Means);
        await desk.Test("notice-text").FillAsync(notice.Text);
        await desk.SendAsync("post-notice");
    }
}
