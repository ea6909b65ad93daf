using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Evaluation;
using static Simulator.Runtime.Tests.Plan.Play;
using static Simulator.Runtime.Tests.Plan.StabilityPapers;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>Subject four: what is left when the heat is gone. Demands, messages, what the media wrote, what was known and never told.</summary>
public sealed class RemainderTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromMinutes(60);

    [Fact]
    public async Task S108_TheLetterOfTheTraders_IsADemandInALedgerOfItsOwn()
    {
        await using var play = await Open(4);
        await play.At("09:22");
        await play.Came("K4-03", Leading, News);
        await play.Act(Assessment, new EnterLedger("rumor", "周三堵门、一户两百", "新闻中心", "值班主任", Hour, "N4-1"));
        play.EarnsNothing("K4-03", "registered");
        await play.Act(Leading, new EnterLedger("demand", "37户摊位费", "区市场监管局", "", Hour, "K4-03"));
        play.EarnsNothing("K4-03", "registered");
        var demand = await play.Act(Leading, new EnterLedger("demand", "37户摊位费", "区市场监管局", "分管负责人", Hour, "K4-03"));
        play.Earns("K4-03", "registered", demand);
        Assert.Equal(("1", "2"), (play.PreFilled(Assessment, "opinion-ledger", "count"), play.PreFilled(Assessment, "demand-ledger", "count")));
        Assert.DoesNotContain("37户摊位费", play.PreFilled(Assessment, "opinion-ledger", "items"), StringComparison.Ordinal);
        Assert.Equal(["rumor", "demand", "demand"], play.Seat(News).Ledger.Select(e => e.Kind));
        Assert.Equal(["ledger-rumor", "ledger-demand"], Simulator.Domain.Reports.OfficialPapers.Of(play.State).Where(p => p.Group == "ledger").Select(p => p.Id));
    }

    [Fact]
    public async Task S170_TheLedger_ShowsNumberSourceOwnerMeasureDueAndStateUntilItIsClosed()
    {
        await using var play = await Open(4);
        await play.At("09:22");
        var entered = await play.Act(Leading, new EnterLedger("hazard", "转办单贴在值班室", "柳湾街道", "值班室主任", Hour, "K4-03"));
        Assert.Equal("10:22", Cells()[6]);
        Assert.Equal(("1", "转办单贴在值班室", "值班室主任"), (Cells()[0], Cells()[1], Cells()[4]));
        Assert.Equal(play.Inbox(Leading, "K4-03").Sender, Cells()[2]);
        Assert.Equal(9, Cells().Length);
        var open = Cells()[7];
        await play.At("09:50");
        await play.Act(Leading, new UpdateLedger("entry-1", "answered", "已收回销毁"));
        await play.Act(Leading, new UpdateLedger("entry-1", "closed", "复查过了"));
        Assert.Equal(("复查过了", "09:50"), (Cells()[5], Cells()[8]));
        Assert.NotEqual(open, Cells()[7]);
        Assert.Equal("", play.PreFilled(Assessment, "demand-ledger", "open"));
        Assert.Equal("closed", Assert.Single(play.Seat(News).Ledger).Status);
        Assert.True(entered.Version < play.State.Version);

        string[] Cells() => [.. Table(Paper(play, "demand")).Rows[0]];
    }

    [Fact]
    public async Task S148_EveryIssue_IsReportedWithHowItWasResolved_AndTheRestStaysOpen()
    {
        await using var play = await Open(4);
        await play.At("09:22");
        await play.Act(Leading, new EnterLedger("demand", "37户摊位费", "区市场监管局", "分管负责人", Hour, "K4-03"));
        await play.Act(Assessment, new EnterLedger("demand", "12345未办结37件", "12345热线", "值班长", Hour, "K4-02"));
        play.EarnsNothing("K4-03", "date");
        var answered = await play.Act(Assessment, new UpdateLedger("entry-1", "answered", play.Words("playbook.4.update-letter")));
        play.Earns("K4-03", "date", answered);
        await play.Act(Assessment, new UpdateLedger("entry-1", "closed", "已书面答复到户"));
        await play.At("10:31");
        Assert.Equal(2, play.PreFilled(Assessment, "demand-ledger", "items").Split('\n').Length);
        Assert.Contains("已书面答复到户", play.PreFilled(Assessment, "demand-ledger", "items"), StringComparison.Ordinal);
        Assert.StartsWith("12345未办结37件", play.PreFilled(Assessment, "demand-ledger", "open"), StringComparison.Ordinal);
        Assert.DoesNotContain("37户摊位费", play.PreFilled(Leading, "final-summary", "open"), StringComparison.Ordinal);
        await play.Act(Assessment, Form("demand-ledger", null, ("items", play.PreFilled(Assessment, "demand-ledger", "items")), ("open", play.PreFilled(Assessment, "demand-ledger", "open")), ("filled-by", "研判一号")));
        Assert.Equal([play.Words("org.opinion-center"), play.Words("org.command-center")], Paper(play, "demand-ledger").To);
        Assert.Contains(play.Seat(News).Forms, f => f.Form == "demand-ledger");
    }

    [Fact]
    public async Task S129_TheEnd_IsMeasuredInHeatFalseBeliefAndOpenDemands()
    {
        await using var silent = await Open(4);
        await using var answered = await Open(4);
        await answered.At("09:30");
        await answered.Act(Leading, new EnterLedger("demand", "37户摊位费", "区市场监管局", "分管负责人", Hour, "K4-03"));
        await answered.Act(Assessment, new RequestVerification("street", answered.Words("playbook.4.ask-gather"), TimeSpan.FromMinutes(10)));
        await answered.At("09:36");
        var refuted = await answered.Published(News, "clarification", answered.Words("playbook.4.reply-n41"), "N4-1", channels: ["official-account", "official-client", "tv-radio", "group-notice"]);
        Assert.True(answered.IsBonus("B4-false-gathering", refuted));
        foreach (var play in new[] { silent, answered }) await play.At("10:59");
        Assert.True(answered.State.Gauges.FalseBelief < silent.State.Gauges.FalseBelief, $"{answered.State.Gauges.FalseBelief} against {silent.State.Gauges.FalseBelief}");
        Assert.StartsWith("37户摊位费", answered.PreFilled(Assessment, "demand-ledger", "open"), StringComparison.Ordinal);
        await answered.Act(Leading, new UpdateLedger("entry-1", "answered", "周三上午10点前书面答复到户"));
        await answered.Act(Leading, new UpdateLedger("entry-1", "closed", "办结"));
        Assert.Equal("", answered.PreFilled(Assessment, "demand-ledger", "open"));
        Assert.Null(silent.Bonus("B4-false-gathering"));
        Assert.NotNull(answered.Seat(Assessment).Feed.Find(answered.State.Statement(refuted.Paper!)!.PostId!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S136_HowMessagesWereHandled_IsCirculatedToTheTwoOffices(bool whole)
    {
        await using var play = await Open(4);
        await play.At("09:40");
        await play.Came("L4-1", News);
        await play.Refused("FormFieldMissing", News, Circular(play, ("reasons", "")));
        await play.Refused("FormFieldNumber", News, Circular(play, ("open", "不多")));
        await play.Refused("NotYourForm", Assessment, Circular(play));
        var circular = await play.Act(News, Circular(play, ("open", whole ? "37" : "0")));
        Assert.Equal(whole, play.IsBonus("B4-circular", circular));
        Assert.Equal([play.Words("org.publicity"), play.Words("org.cyberspace-office")], Paper(play, "message-circular").To);
        Assert.NotNull(play.Inbox(News, "L4-1").HandledAt);
        Assert.Equal("message-circular", Assert.Single(play.Seat(Leading).Forms).Form);
    }

    [Fact]
    public async Task S125_TheTally_CountsWhatTheMediaWrote_AndOnesOwnReleasesFillNothing()
    {
        await using var play = await Open(4);
        await play.At("09:01");
        var none = Tally(play);
        await play.Published(News, "notice", play.Words("playbook.4.dated"));
        await play.Published(News, "joint", play.Words("playbook.4.dated"), channels: ["official-client", "city-site", "tv-radio"]);
        Assert.Equal(["0", "0", "0", "0", "0"], none);
        Assert.Equal(none, Tally(play));
        await play.At("09:47");
        Assert.Equal(["2", "6", "12", "22", "0"], Tally(play));
        await play.At("10:21");
        Assert.Equal(["2", "7", "12", "22", "1"], Tally(play));
        Assert.DoesNotContain(play.Seat(Police).FormsOffered, f => f.Id == "media-summary");
        var filed = await play.Act(News, Media(play, [.. "central provincial city online critical".Split(' ').Zip(Tally(play))]));
        foreach (var element in new[] { "counts", "critical", "analysis", "righted" }) play.Earns("K4-08", element, filed);
        Assert.Equal("met", play.Seat(Leading).Forms[^1].Values["target"]);
    }

    [Fact]
    public async Task S125_LeavingTheCriticalPieceOut_IsAnOmission()
    {
        await using var play = await Open(4);
        await play.At("10:21");
        var filed = await play.Act(News, Media(play, ("critical", "0"), ("critical-list", "")));
        play.EarnsNothing("K4-08", "critical");
        Assert.Equal([filed.Version], play.Factor("K4-08", "left-out")!.Evidence);
        Assert.Equal(("omitted", filed.Version), (play.Deduction("D4-media")!.Type, Assert.Single(play.Deduction("D4-media")!.Evidence)));
        Assert.Equal("0", play.Seat(Leading).Forms.Single().Values["critical"]);
        Assert.True(await play.Logged("form-filed", "media-summary"));
    }

    [Fact]
    public async Task S152_WhatIsKnownAndWasNeverTold_StandsInTheList_UntilItIsTold()
    {
        await using var play = await Open(4);
        await play.At("09:09");
        await play.Act(Assessment, new RequestVerification("hotline", play.Words("playbook.4.ask-hotline"), TimeSpan.FromMinutes(10), "K4-02"));
        await play.At("10:31");
        // The original, the backlog, the clip for sale, the leaked number: in the order in which somebody learned of them.
        var before = Facts(play);
        Assert.Equal(["fact.F18", "fact.F19", "fact.F17", "fact.F12"], before.Select(f => play.State.Scenario.Texts.ByLanguage["zh-CN"].Single(t => t.Value == f).Key));
        Assert.Equal("4", play.PreFilled(Police, "dispositions", "count"));
        Assert.Contains($"| 09:06 | {play.Words("seat.police")}", play.PreFilled(Police, "dispositions", "items"), StringComparison.Ordinal);
        Assert.Contains("4", play.Inbox(Police, "K4-09").Text, StringComparison.Ordinal);
        await play.Published(News, "follow-up", play.Words("playbook.4.dated"));
        Assert.Equal(before.Where(f => f != play.Words("fact.F19")), Facts(play));
        Assert.DoesNotContain(play.Public.Feed.Newest(5000), p => before.Where(f => f != play.Words("fact.F19")).Any(f => p.Text.Contains(f, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task S152_EveryOneOfThem_NeedsADisposition()
    {
        await using var play = await Open(4);
        await play.At("10:32");
        var items = play.PreFilled(Police, "dispositions", "items");
        Assert.Equal(3, items.Split('\n').Length);
        var listed = await play.Act(Police, Form("dispositions", "K4-09", ("items", items), ("filled-by", "公安联络")));
        Assert.Equal(("3", "0"), (listed.Fields["items.rows"], listed.Fields["items.full"]));
        play.EarnsNothing("K4-09", "police-list");
        await play.Refused("FormCell", Police, Form("dispositions", "K4-09", ("items", items.Split('\n')[0] + " | forget | 不用管"), ("filled-by", "公安联络")));
        var decided = string.Join('\n', items.Split('\n').Select(r => r + " | seal | 有个人信息，封存"));
        var whole = await play.Act(Police, Form("dispositions", "K4-09", ("items", decided), ("privacy", "不写姓名"), ("filled-by", "公安联络")));
        play.Earns("K4-09", "police-list", whole);
        play.Earns("K4-09", "sealed", whole);
        play.EarnsNothing("K4-09", "transferred");
        Assert.Equal("seal", whole.Fields["items.disposition"]);
        Assert.Equal([play.Words("org.command-group")], Paper(play, "dispositions").To);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S152_LeavingTheLeakOut_IsConcealment(bool leftOut)
    {
        await using var play = await Open(4);
        await play.At("10:32");
        var rows = play.Words("playbook.4.dispose.assessment.items").Split('\n');
        var filed = await play.Act(Assessment, Dispositions(play, Assessment, ("items", string.Join('\n', leftOut ? rows.Skip(1) : rows)), ("privacy", "查阅登记")));
        play.Earns("K4-09", "assessment-list", filed);
        var found = play.Deduction("D4-leak-omitted");
        Assert.Equal(leftOut, found is not null);
        if (leftOut) Assert.Equal(("concealed", filed.Version), (found!.Type, Assert.Single(found.Evidence)));
        Assert.Equal(leftOut ? 4 : 5, Table(Paper(play, "dispositions")).Rows.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S152_TheNumberOfTheFamily_IsNeverPublished(bool kept)
    {
        await using var play = await Open(4);
        await play.At("10:32");
        var filed = await play.Act(Police, Dispositions(play, Police));
        var told = await play.Published(News, "notice", kept ? play.Words("playbook.4.dated") : "【演练】说明：" + play.Words("fact.F12"));
        Assert.NotNull(play.Public.Feed.Find(play.State.Statement(told.Paper!)!.PostId!));
        await play.At("11:00");
        Assert.Equal(kept, play.Factor("K4-09", "sent-out") is null);
        Assert.Equal(kept, play.Deduction("D4-case") is null);
        if (kept)
        {
            play.Earns("K4-09", "kept", filed);
            return;
        }
        Assert.Equal([told.Version], play.Deduction("D4-case")!.Evidence);
        // Free words are read as doubtful: that nothing was sent out counts until somebody has confirmed what they say.
        play.Earns("K4-09", "kept", filed);
        Assert.True((await play.Send(new Actor("evaluator", Office.Evaluator), new RuleOnReading(told.Version, "F12", Verdict.States, true))).Accepted);
        play.EarnsNothing("K4-09", "kept");
        Assert.Equal(play.Line("K4-09").Elements.Sum(e => e.Earned) / 2, play.Line("K4-09").Earned, 0.01);
    }

    private static string[] Tally(Play play) => [.. new[] { "central", "provincial", "city", "online", "critical" }.Select(f => play.PreFilled(News, "media-summary", f))];
    private static string[] Facts(Play play) => [.. play.PreFilled(Police, "dispositions", "items").Split('\n').Select(r => r.Split('|')[0].Trim())];
}
