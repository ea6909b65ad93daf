using System.Globalization;
using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Subject;

/// <summary>Subject one, step by step, as six people play it in six browsers; time is moved on by control's jumps.</summary>
public sealed class SubjectScript(Browsers browsers, PublishedServer server, SubjectWords words)
{
    private string _exercise = "";
    private ControlScreen _control = null!;
    private EvaluatorScreen _evaluator = null!;
    private ConsoleScreen _assessment = null!, _news = null!, _police = null!, _leading = null!;

    private SubjectWords W => words;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Exercise => _exercise;
    public IPage Control => _control.Page;
    public IPage Evaluator => _evaluator.Page;
    public ConsoleScreen Console(string seat) => seat switch { "assessment" => _assessment, "news" => _news, "police" => _police, _ => _leading };

    public async Task OpenAsync()
    {
        var page = await browsers.NewPersonAsync(server.Address, language: W.Language);
        var account = new AccountScreen(page);
        await account.SetUpAsync(await server.SetUpLinkAsync(Cancel), W.Controller, Stage.Password);
        await account.AddEvaluatorAsync(W.Evaluator, Stage.Password);
        _control = await new LibraryScreen(page).OpenAsync();
        _exercise = _control.Exercise;

        var evaluator = await browsers.NewPersonAsync(server.Address, language: W.Language);
        await new AccountScreen(evaluator).SignInAsync(W.Evaluator, Stage.Password);
        _evaluator = new EvaluatorScreen(evaluator);
    }

    public async Task SitDownAsync()
    {
        var code = await _control.CodeAsync();
        _assessment = await SeatAsync(code, W.Analyst, "assessment");
        _news = await SeatAsync(code, W.Spokesperson, "news");
        _police = await SeatAsync(code, W.Liaison, "police");
        _leading = await SeatAsync(code, W.Leader, "leading");
    }

    private async Task<ConsoleScreen> SeatAsync(string code, string name, string seat)
    {
        var join = new JoinScreen(await browsers.NewPersonAsync(server.Address, language: W.Language));
        await join.EnterAsync(code, name);
        await join.PickAsync(seat);
        if (seat == "leading")
        {
            await join.WaitsForControlAsync(seat);
            await _control.ConfirmAsync(name);
        }
        await join.SignInAsync();
        return await join.SitDownAsync(_exercise);
    }

    public async Task StartAsync()
    {
        await _control.StartAsync();
        await _assessment.StandsAsync("running");
        await _evaluator.OpenAsync(_exercise);
        await _news.SlipAsync("K1-01");
        await _news.ActAsync("file-roster");
        await _news.WriteAsync("roster-leader", W.RosterLeader);
        await _news.WriteAsync("roster-officer", W.RosterOfficer);
        await _news.WriteAsync("roster-contact", W.RosterContact);
        await _news.SendAsync("file-roster");
        await _news.ActAsync("check-comms");
        await _news.WriteAsync("comms-text", W.Comms);
        await _news.SendAsync("check-comms");
    }

    public async Task TheRumorAsync()
    {
        await _control.JumpAsync("12:10");
        await _assessment.SlipAsync("K1-02");
        await _assessment.RegisterAsync(W.Rumor, W.ItemTitle);
        await _assessment.JudgeAsync(W.ItemTitlePart, "Open", "", "Open", "Open", W.JudgeReason);
        await _assessment.MessageAsync(W.ToldNews, "news", "leading");
        await _assessment.ActAsync("propose-level");
        await _assessment.ChooseAsync("level", "blue");
        await _assessment.WriteAsync("level-reason", W.ProposeBlue);
        await _assessment.SendAsync("propose-level");
        await _leading.ActAsync("set-level");
        await _leading.ChooseAsync("level", "blue");
        await _leading.WriteAsync("level-reason", W.SetBlue);
        await _leading.SendAsync("set-level");
        await _news.TabAsync("messages");
        await _news.SeesAsync(W.ToldNewsPart);
    }

    public async Task TheCallsAsync()
    {
        await _control.JumpAsync("22:10");
        await _police.SlipActAsync("K1-03", "log-call");
        await _police.WriteAsync("log-call-summary", W.CallSummary);
        await _police.TickAsync("assessment", "leading");
        await _police.SendAsync("log-call");
        await _assessment.AskAsync("fire", W.AskFire, "10");
        await _assessment.AskAsync("health", W.AskHealth, "15");
        await _assessment.AskAsync("market", W.AskMarket, "15");
        await _control.AnswerAsync(W.AskFirePart, W.FireAnswer);
        await _assessment.TabAsync("asks");
        await _assessment.SeesAsync(W.FireAnswerPart);

        await _control.CallAsync(W.Caller, W.Call, "news");
        await _news.SlipAsync("L-01");
        await _news.SlipActAsync("L-01", "mark-handled");
        await _news.WriteAsync("handled-note", W.CallHandled);
        await _news.SendAsync("mark-handled");
    }

    public async Task TheFactsAsync()
    {
        await _control.JumpAsync("30:10");
        await _news.ComposeAsync("holding", W.HoldingTitle, W.Holding, "official-account");
        await _news.SubmitAsync(W.HoldingTitle);
        await _leading.ApproveAsync(W.HoldingTitle, W.Agreed);
        await _news.PublishAsync(W.HoldingTitle);
        await _assessment.ToBoardAsync("K1-05");
        await _assessment.ReportAsync("first", "phone", W.PhoneReport, "leading", "news");
        await _control.JumpAsync("38:10");
        await _assessment.ToBoardAsync("K1-06");
        await _assessment.ReportAsync("first", "written", W.WrittenReport, "leading", "news");
        await _assessment.TabAsync("board");
        await _assessment.SeesAsync(W.InjuryOnBoard);
    }

    /// <summary>Typed, not sent: it lies half finished on the desk when the server dies.</summary>
    public async Task TheNoticeIsWrittenAsync()
    {
        await _news.ComposeAsync("notice", W.NoticeTitle, W.Notice[..60], "official-account", "city-site", "hotline-12345");
        await _control.PauseAsync();
        await _news.StandsAsync("paused");
        await _news.SeesAsync(W.Paused);
    }

    public Task GoesOnAsync() => _control.ResumeAsync();

    public async Task TheServerDiesAsync()
    {
        // What the seat did last, and the half typed paper, were answered for: both must be there again.
        await Expect(_news.Test("saved")).ToBeVisibleAsync();
        await server.KillAsync(Cancel);
        await Expect(_news.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await server.StartAsync(Cancel);
        foreach (var screen in new Screen[] { _assessment, _news, _police, _leading, _control }) await screen.BackAsync();
        await _control.StandsAsync("paused");
        await _control.ResumeAsync();
        await _news.StandsAsync("running");
        await _assessment.TabAsync("reports");
        await _assessment.SeesAsync(W.WrittenReportPart);
        await _assessment.TabAsync("board");
        await _assessment.SeesAsync(W.InjuryOnBoard);
        await _news.TabAsync("papers");
        await _news.InLaneAsync("Published", W.HoldingTitle);
        await _news.Test("quick-draft-statement").ClickAsync();
        await Expect(_news.Test("paper-text")).ToHaveValueAsync(W.Notice[..60]);
        await Expect(_news.Test("paper-title")).ToHaveValueAsync(W.NoticeTitle);
    }

    public async Task TheNoticeIsPublishedAsync()
    {
        await _control.JumpAsync("40:10");
        await _news.SlipActAsync("K1-07", "reply-post");
        await _news.WriteAsync("reply-text", W.ReplyBlogger);
        await _news.SendAsync("reply-post");
        await _news.TabAsync("papers");
        await _news.Test("quick-draft-statement").ClickAsync();
        await Expect(_news.Test("paper-text")).ToHaveValueAsync(W.Notice[..60]);
        await _news.WriteAsync("paper-text", W.Notice);
        await _news.SubmitAsync(W.NoticeTitle);
        await _leading.ApproveAsync(W.NoticeTitle, W.NoticeApproved);
        await _news.PublishAsync(W.NoticeTitle);
        await Expect(_police.Posts.Filter(new() { HasText = W.NoticePart }).First).ToBeVisibleAsync();
    }

    public async Task TheOrderIsRefusedAsync()
    {
        await _control.JumpAsync("48:10");
        await _leading.AnswerOrderAsync("K1-08", "refuse", W.Refusal);
        await _leading.ActAsync("instruct");
        await _leading.TickAsync("assessment", "news");
        await _leading.WriteAsync("instruct-text", W.Instruction);
        await _leading.SendAsync("instruct");
        await _control.JumpAsync("54:10");
        await _assessment.TabAsync("items");
        await _assessment.Test("judge").Locator("[data-test='act-note-item']").ClickAsync();
        await _assessment.ChooseAsync("status", "deleted");
        await _assessment.WriteAsync("note-text", W.Deleted);
        await _assessment.SendAsync("note-item");
        await _assessment.MessageAsync(W.NotCleared, "news", "leading", "police");
        await _police.ActAsync("order-measure");
        await _police.Test("measure").SelectOptionAsync("check-source");
        await _police.WriteAsync("measure-target", W.MeasureTarget);
        await _police.WriteAsync("measure-basis", W.MeasureBasis);
        await _police.WriteAsync("measure-necessity", W.MeasureNecessity);
        await _police.SendAsync("order-measure");
    }

    public async Task ThePublicIsAnsweredAsync()
    {
        await _control.JumpAsync("62:10");
        await _news.SlipActAsync("K1-10", "reply-post");
        await _news.WriteAsync("reply-text", W.ReplyCritic);
        await _news.SendAsync("reply-post");
        await _control.JumpAsync("75:10");
        await _news.SlipActAsync("K1-11", "draft-statement");
        await _news.Test("paper-kind").SelectOptionAsync("press-answer");
        await _news.WriteAsync("paper-title", W.PressTitle);
        await _news.WriteAsync("paper-text", W.Press);
        await _news.TickAsync("official-client");
        await _news.Test("act-submit-statement").ClickAsync();
        await _leading.ApproveAsync(W.PressTitle, W.Agreed);
        await _news.PublishAsync(W.PressTitle);
        await _control.JumpAsync("1:30:10");
        await _news.ActAsync("post-notice");
        await _news.ChooseAsync("means", "both");
        await _news.WriteAsync("notice-text", W.OnSite);
        await _news.SendAsync("post-notice");
    }

    public async Task TheLastWordsAsync()
    {
        await _control.JumpAsync("1:45:10");
        await _leading.ActAsync("instruct");
        await _leading.TickAsync("police", "news");
        await _leading.WriteAsync("instruct-text", W.Education);
        await _leading.SendAsync("instruct");
        await _assessment.ReportAsync("follow-up", "written", W.FollowUp, "leading");
    }

    public async Task TheEndAsync()
    {
        await _evaluator.NoteAsync(W.Note);
        await _control.EndAsync();
        await _news.StandsAsync("ended");
        await _control.ReleaseScoreAsync();
        await _control.ReleaseReplayAsync();
    }

    public async Task TheScoreAsync()
    {
        var score = new ScoreScreen(_news.Page);
        await score.OpenAsync(_exercise);
        var before = await score.TotalAsync();
        Assert.InRange(before, 40, 100);
        await Expect(score.Line("K1-08").Locator("a").First).ToBeVisibleAsync();
        await score.ProofAsync("K1-07");

        await _evaluator.OpenAsync(_exercise);
        await _evaluator.ConfirmReadingAsync();
        await _evaluator.OverrideAsync("K1-08", 0.5, W.OverrideReason);
        await Expect(score.Test("total")).Not.ToHaveTextAsync(before.ToString("0.0", CultureInfo.InvariantCulture));
    }

    public async Task TheReplayAsync()
    {
        var replay = new ReplayScreen(_control.Page);
        await replay.OpenAsync(_exercise);
        await replay.SeatAsync("assessment");
        await replay.ScrubAsync(20, "19:00:00");
        await Expect(replay.SeatThen).ToContainTextAsync(W.Rumor);
        await Expect(replay.SeatThen).Not.ToContainTextAsync(W.InjuryOnBoard);
        await replay.ScrubAsync(60, "19:40:00");
        await replay.SeatAsync("news");
        await Expect(replay.SeatThen).ToContainTextAsync(W.NoticePart);
    }
}
