using System.Globalization;
using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>
/// Six people in six browsers play the whole of subject one at ×1, time moved on by control's jumps;
/// the server is killed in the middle. On a server of its own.
/// </summary>
public sealed class WholeSubjectTests(Stage stage) : IAsyncLifetime
{
    private const string Rumor = "冷库炸了";
    private const string NoticeTitle = "关于柳湾市场情况的通报";
    private readonly PublishedServer _server = new();
    private string _exercise = "";
    private ControlScreen _control = null!;
    private EvaluatorScreen _evaluator = null!;
    private ConsoleScreen _assessment = null!, _news = null!, _police = null!, _leading = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _server.StartAsync(Cancel);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_subject_is_played_from_the_set_up_link_to_the_replay()
    {
        await OpenAsync();
        await SitDownAsync();
        await StartAsync();
        await TheRumorAsync();
        await TheCallsAsync();
        await TheFactsAsync();
        await TheNoticeIsWrittenAsync();
        await TheServerDiesAsync();
        await TheNoticeIsPublishedAsync();
        await TheOrderIsRefusedAsync();
        await ThePublicIsAnsweredAsync();
        await TheLastWordsAsync();
        await TheEndAsync();
        await TheScoreAsync();
        await TheReplayAsync();
    }

    private async Task OpenAsync()
    {
        var page = await stage.Browsers.NewPersonAsync(_server.Address);
        var account = new AccountScreen(page);
        await account.SetUpAsync(await _server.SetUpLinkAsync(Cancel), Stage.Account, Stage.Password);
        await account.AddEvaluatorAsync("评估一号", Stage.Password);
        _control = await new LibraryScreen(page).OpenAsync();
        _exercise = _control.Exercise;

        var evaluator = await stage.Browsers.NewPersonAsync(_server.Address);
        await new AccountScreen(evaluator).SignInAsync("评估一号", Stage.Password);
        _evaluator = new EvaluatorScreen(evaluator);
    }

    private async Task SitDownAsync()
    {
        var code = await _control.CodeAsync();
        _assessment = await SeatAsync(code, "研判老周", "assessment");
        _news = await SeatAsync(code, "新闻小林", "news");
        _police = await SeatAsync(code, "联络老陈", "police");
        _leading = await SeatAsync(code, "组长老郑", "leading");
    }

    private async Task<ConsoleScreen> SeatAsync(string code, string name, string seat)
    {
        var join = new JoinScreen(await stage.Browsers.NewPersonAsync(_server.Address));
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

    private async Task StartAsync()
    {
        await _control.StartAsync();
        await _assessment.StandsAsync("running");
        await _evaluator.OpenAsync(_exercise);
        await _news.SlipAsync("K1-01");
        await _news.ActAsync("file-roster");
        await _news.WriteAsync("roster-leader", "青松");
        await _news.WriteAsync("roster-officer", "白杨");
        await _news.WriteAsync("roster-contact", "演练专线乙");
        await _news.SendAsync("file-roster");
        await _news.ActAsync("check-comms");
        await _news.WriteAsync("comms-text", "新闻中心通联正常");
        await _news.SendAsync("check-comms");
    }

    private async Task TheRumorAsync()
    {
        await _control.JumpAsync("12:10");
        await _assessment.SlipAsync("K1-02");
        await _assessment.RegisterAsync(Rumor, "网帖称柳湾市场冷库爆炸");
        await _assessment.JudgeAsync("冷库爆炸", "Open", "", "Open", "Open", "只有一张图，没有第二来源，先存证再核。");
        await _assessment.MessageAsync("网上有帖子说柳湾市场冒烟，真假待核实，已存证；请新闻中心先备短讯。", "news", "leading");
        await _assessment.ActAsync("propose-level");
        await _assessment.ChooseAsync("level", "blue");
        await _assessment.WriteAsync("level-reason", "单一来源，先按蓝色关注。");
        await _assessment.SendAsync("propose-level");
        await _leading.ActAsync("set-level");
        await _leading.ChooseAsync("level", "blue");
        await _leading.WriteAsync("level-reason", "采纳研判组建议。");
        await _leading.SendAsync("set-level");
        await _news.TabAsync("messages");
        await _news.SeesAsync("请新闻中心先备短讯");
    }

    private async Task TheCallsAsync()
    {
        await _control.JumpAsync("22:10");
        await _police.SlipActAsync("K1-03", "log-call");
        await _police.WriteAsync("log-call-summary", "110转：十分钟9个电话问柳湾市场是否爆炸，两人称家里老人在内，民警正前往。");
        await _police.TickAsync("assessment", "leading");
        await _police.SendAsync("log-call");
        await _assessment.AskAsync("fire", "今天傍晚柳湾市场有没有火警、出动或演练？", "10");
        await _assessment.AskAsync("health", "傍晚120从柳湾市场转运过伤员吗？只要伤情，不要姓名。", "15");
        await _assessment.AskAsync("market", "市场里现在什么情况，烟从哪里来？", "15");
        await _control.AnswerAsync("有没有火警", "消防支队：没有接到火警，正在问大队值班室。");
        await _assessment.TabAsync("asks");
        await _assessment.SeesAsync("没有接到火警，正在问大队值班室");

        await _control.CallAsync("石坪区融媒体中心", "记者问首发什么时候出，能不能给个时间？", "news");
        await _news.SlipAsync("L-01");
        await _news.SlipActAsync("L-01", "mark-handled");
        await _news.WriteAsync("handled-note", "已答：核到一条报一条，19:20前有首发。");
        await _news.SendAsync("mark-handled");
    }

    private async Task TheFactsAsync()
    {
        await _control.JumpAsync("30:10");
        await _news.ComposeAsync("holding", "关于柳湾市场情况的短讯", "【演练】我们已关注到网上关于柳湾市场的信息，正在向消防、卫健部门核实，核实后第一时间发布。需要帮助请拨打12345。", "official-account");
        await _news.SubmitAsync("关于柳湾市场情况的短讯");
        await _leading.ApproveAsync("关于柳湾市场情况的短讯", "同意。");
        await _news.PublishAsync("关于柳湾市场情况的短讯");
        await _assessment.ToBoardAsync("K1-05");
        await _assessment.ReportAsync("first", "phone", "首报：消防答复，17:20至18:30是疏散演练，用的冷烟，没有起火、没有爆炸；另有1名商户崴脚送医，伤情在核。", "leading", "news");
        await _control.JumpAsync("38:10");
        await _assessment.ToBoardAsync("K1-06");
        await _assessment.ReportAsync("first", "written", "【演练】书面首报：经消防核实为疏散演练，没有起火、没有爆炸；经卫健核实，疏散中1名商户踝部扭伤，已送医检查，无骨折，没有其他伤员。", "leading", "news");
        await _assessment.TabAsync("board");
        await _assessment.SeesAsync("踝关节扭伤");
    }

    private const string Notice = "【演练】情况通报：今天傍晚，有网民反映“柳湾市场冷库爆炸”。经消防、卫健部门核实：今天17:20至18:30，石坪消防等单位在柳湾农贸市场开展疏散演练，现场烟雾为演练用冷烟，没有起火、没有爆炸。疏散中1名商户踝部扭伤，已送医检查，无骨折。这次演练提前告知范围不够，我们深表歉意。后续情况将及时发布。咨询电话：12345。";

    /// <summary>Typed, not sent: it lies half finished on the desk when the server dies.</summary>
    private async Task TheNoticeIsWrittenAsync()
    {
        await _news.ComposeAsync("notice", NoticeTitle, Notice[..60], "official-account", "city-site", "hotline-12345");
        await _control.PauseAsync();
        await _news.StandsAsync("paused");
        await _news.SeesAsync("已暂停");
    }

    private async Task TheServerDiesAsync()
    {
        // What the seat did last, and the half typed paper, were answered for: both must be there again.
        await Expect(_news.Test("saved")).ToBeVisibleAsync();
        await _server.KillAsync(Cancel);
        await Expect(_news.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await _server.StartAsync(Cancel);
        foreach (var screen in new Screen[] { _assessment, _news, _police, _leading, _control }) await screen.BackAsync();
        await _control.StandsAsync("paused");
        await _control.ResumeAsync();
        await _news.StandsAsync("running");
        await _assessment.TabAsync("reports");
        await _assessment.SeesAsync("【演练】书面首报");
        await _assessment.TabAsync("board");
        await _assessment.SeesAsync("踝关节扭伤");
        await _news.TabAsync("papers");
        await _news.InLaneAsync("Published", "关于柳湾市场情况的短讯");
        await _news.Test("quick-draft-statement").ClickAsync();
        await Expect(_news.Test("paper-text")).ToHaveValueAsync(Notice[..60]);
        await Expect(_news.Test("paper-title")).ToHaveValueAsync(NoticeTitle);
    }

    private async Task TheNoticeIsPublishedAsync()
    {
        await _control.JumpAsync("40:10");
        await _news.SlipActAsync("K1-07", "reply-post");
        await _news.WriteAsync("reply-text", "谢谢您没有轻信。已经核实：是疏散演练，1名商户踝部扭伤，没有起火、没有爆炸，通报马上发，有事请打12345。");
        await _news.SendAsync("reply-post");
        await _news.TabAsync("papers");
        await _news.Test("quick-draft-statement").ClickAsync();
        await Expect(_news.Test("paper-text")).ToHaveValueAsync(Notice[..60]);
        await _news.WriteAsync("paper-text", Notice);
        await _news.SubmitAsync(NoticeTitle);
        await _leading.ApproveAsync(NoticeTitle, "事实与事实板一致，无个人信息，照此发布。");
        await _news.PublishAsync(NoticeTitle);
        await Expect(_police.Posts.Filter(new() { HasText = "现场烟雾为演练用冷烟" }).First).ToBeVisibleAsync();
    }

    private async Task TheOrderIsRefusedAsync()
    {
        await _control.JumpAsync("48:10");
        await _leading.AnswerOrderAsync("K1-08", "refuse", "不同意。扭伤一事必须写入，如实报送；首发按时发布。有情况不得零报告。");
        await _leading.ActAsync("instruct");
        await _leading.TickAsync("assessment", "news");
        await _leading.WriteAsync("instruct-text", "书面批示：街道建议不予采纳，各席位如实报送、按时首发；有情况不得零报告。");
        await _leading.SendAsync("instruct");
        await _control.JumpAsync("54:10");
        await _assessment.TabAsync("items");
        await _assessment.Test("judge").Locator("[data-test='act-note-item']").ClickAsync();
        await _assessment.ChooseAsync("status", "deleted");
        await _assessment.WriteAsync("note-text", "作者已自行删除，删除前数据已存证，截图还在传。");
        await _assessment.SendAsync("note-item");
        await _assessment.MessageAsync("原帖已自行删除，但删帖不等于澄清，截图还在传，建议维持发布安排。", "news", "leading", "police");
        await _police.ActAsync("order-measure");
        await _police.Test("measure").SelectOptionAsync("check-source");
        await _police.WriteAsync("measure-target", "首发帖的发布来源");
        await _police.WriteAsync("measure-basis", "治安管理处罚法关于调查核实的规定");
        await _police.WriteAsync("measure-necessity", "只为查清消息来源，不涉及一般转发、评论的人。");
        await _police.SendAsync("order-measure");
    }

    private async Task ThePublicIsAnsweredAsync()
    {
        await _control.JumpAsync("62:10");
        await _news.SlipActAsync("K1-10", "reply-post");
        await _news.WriteAsync("reply-text", "您说得对，演练提前告知范围不够，这是我们的疏漏，向您道歉。自下月1日起，演练提前48小时公告。");
        await _news.SendAsync("reply-post");
        await _control.JumpAsync("75:10");
        await _news.SlipActAsync("K1-11", "draft-statement");
        await _news.Test("paper-kind").SelectOptionAsync("press-answer");
        await _news.WriteAsync("paper-title", "答复岚川晚报");
        await _news.WriteAsync("paper-text", "【演练】一、是疏散演练，没有起火、没有爆炸。二、疏散中1名商户踝部扭伤，已送医检查，无骨折。三、提前告知范围不够，没有告知周边小区和学校，自下月1日起演练提前48小时公告。");
        await _news.TickAsync("official-client");
        await _news.Test("act-submit-statement").ClickAsync();
        await _leading.ApproveAsync("答复岚川晚报", "同意。");
        await _news.PublishAsync("答复岚川晚报");
        await _control.JumpAsync("1:30:10");
        await _news.ActAsync("post-notice");
        await _news.ChooseAsync("means", "both");
        await _news.WriteAsync("notice-text", "【演练】街坊们：傍晚是疏散演练，放的冷烟，没有着火爆炸。1名商户踝部扭伤，已送医。对不起！咨询打12345。");
        await _news.SendAsync("post-notice");
    }

    private async Task TheLastWordsAsync()
    {
        await _control.JumpAsync("1:45:10");
        await _leading.ActAsync("instruct");
        await _leading.TickAsync("police", "news");
        await _leading.WriteAsync("instruct-text", "同意公安意见，以教育为主，不公开个人信息；对一般转发、评论的人不采取措施。");
        await _leading.SendAsync("instruct");
        await _assessment.ReportAsync("follow-up", "written", "【演练】续报：公安核查，首发者系路过误判，已自行删除并说明情况，以教育为主；1名商户踝部扭伤，无骨折；是疏散演练，没有起火、没有爆炸。", "leading");
    }

    private async Task TheEndAsync()
    {
        await _evaluator.NoteAsync("首发前先核了两家部门。");
        await _control.EndAsync();
        await _news.StandsAsync("ended");
        await _control.ReleaseScoreAsync();
        await _control.ReleaseReplayAsync();
    }

    private async Task TheScoreAsync()
    {
        var score = new ScoreScreen(_news.Page);
        await score.OpenAsync(_exercise);
        var before = await score.TotalAsync();
        Assert.InRange(before, 40, 100);
        await Expect(score.Line("K1-08").Locator("a").First).ToBeVisibleAsync();
        await score.ProofAsync("K1-07");

        await _evaluator.OpenAsync(_exercise);
        await _evaluator.ConfirmReadingAsync();
        await _evaluator.OverrideAsync("K1-08", 0.5, "批示晚了，当场讲评。");
        await Expect(score.Test("total")).Not.ToHaveTextAsync(before.ToString("0.0", CultureInfo.InvariantCulture));
    }

    private async Task TheReplayAsync()
    {
        var replay = new ReplayScreen(_control.Page);
        await replay.OpenAsync(_exercise);
        await replay.SeatAsync("assessment");
        await replay.ScrubAsync(20, "19:00:00");
        await Expect(replay.SeatThen).ToContainTextAsync(Rumor);
        await Expect(replay.SeatThen).Not.ToContainTextAsync("踝关节扭伤");
        await replay.ScrubAsync(60, "19:40:00");
        await replay.SeatAsync("news");
        await Expect(replay.SeatThen).ToContainTextAsync("现场烟雾为演练用冷烟");
    }
}
