using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Rumors;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>The small real fire and what else comes after the calm: nothing is answered with yesterday's words (subject three).</summary>
public sealed class SecondWaveTests
{
    [Fact]
    public async Task S137_YesterdaysWordsForTodaysSmoke_AreContradictedAndVetoed()
    {
        await using var play = await Open(3);
        await Asked(play);
        var registered = await play.Act(Assessment, new RegisterItem("K3-11", null, "后巷冒烟"));
        play.Earns("K3-11", "registered", registered);
        Assert.True(play.Line("K3-11").Earned > 0);
        var old = await play.Published(News, "notice", play.Words("playbook.3.cover.smoke"), "K3-11");
        await play.At("15:48");
        Assert.Equal(0, play.Line("K3-11").Earned);
        Assert.Equal([old.Version], play.Factor("K3-11", "yesterday")!.Evidence);
        Assert.Equal(("false", 2.0), (play.Deduction("D3-old-line")!.Type, play.Deduction("D3-old-line")!.Points));
        Assert.Equal([old.Version], play.Veto("V3-fire-denied")!.Evidence);
        await play.Came("C6-3", News, Leading);
        Assert.Contains(play.State.RumorActions.OfType<DenialExposed>(), d => d.StatementId == old.Paper);
    }

    [Fact]
    public async Task S137_TodaysSmokeVerifiedAnew_EarnsWithinTenMinutes()
    {
        await using var play = await Open(3);
        await Asked(play);
        play.Earns("K3-11", "anew", play.State.Acts.Single(a => a.Kind == "request-verification"));
        var board = await play.Act(Assessment, new AddBoardFact("K3-11-answer", "垃圾桶烟头闷燃", "消防来电"));
        play.Earns("K3-11", "board", board);
        var notice = await play.Published(News, "notice", play.Words("playbook.3.smoke"), "K3-11");
        foreach (var element in new[] { "notice", "out", "real" }) play.Earns("K3-11", element, notice);
        await play.At("15:55");
        await play.DidNotCome("C6-3");
        await play.DidNotCome("C1-3");
        Assert.True(await play.Logged("inject-delivered", "M3-3"));
        Assert.Null(play.Factor("K3-11", "yesterday"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S089_SilenceAboutTheSmoke_BringsAnotherWave_AHoldingWordOnlyAnotherQuestion(bool holding)
    {
        await using var play = await Open(3);
        await play.At("15:40");
        if (holding) await play.Published(News, "holding", play.Words("playbook.3.reply-k311"), "K3-11");
        await play.At("15:51");
        await play.DidNotCome("C1-3");
        await play.At("15:53");
        await play.Came("C1-3", News);
        Assert.Equal(play.Words(holding ? "inject.C1-3.waiting" : "inject.C1-3"), play.Inbox(News, "C1-3").Text);
        play.EarnsNothing("K3-11", "notice");
        Assert.Contains(play.State.RumorActions, a => a is RootStarted { RootId: "C1-3" });
    }

    [Fact]
    public async Task S112_TheFirstWord_HasAnExerciseLimitBesideTheNorm()
    {
        await using var play = await Open(3);
        await play.At("15:39");
        var shown = play.Inbox(News, "K3-11");
        Assert.Equal((TimeSpan.FromMinutes(10), TimeSpan.FromHours(5), "15:48"), (shown.Limit, shown.NormLimit, play.State.StoryClock(shown.Deadline!.Value)));
        Assert.Equal((shown.Limit, shown.NormLimit), (play.Line("K3-11").Limit, play.Line("K3-11").NormLimit));
        Assert.DoesNotContain(play.Seat(Police).Inbox, i => i.Id == "K3-11");
        await play.At("15:53");
        Assert.True(play.Inbox(News, "K3-11").Overdue);
        var late = await play.Published(News, "notice", play.Words("playbook.3.smoke"), "K3-11");
        var element = play.Element("K3-11", "notice");
        Assert.Equal([late.Version], element.Evidence);
        Assert.Equal(0.75, element.Factor);
    }

    [Fact]
    public async Task S040_TheFireBrigadesWordAgainstOnesOwn_IsNoticed()
    {
        await using var play = await Open(3);
        await Asked(play);
        await play.Act(Assessment, new AddBoardFact("K3-11-answer", "垃圾桶烟头闷燃", "消防来电"));
        var told = await play.Act(Assessment, new FileReport("follow-up", "written", [Leading], "【演练】续报：15:35左右后巷垃圾桶烟头闷燃，店家当场扑灭，无伤亡。"));
        await play.At("15:47");
        await play.DidNotCome("C10-3");
        var denied = await play.Act(News, new ReplyPost("K3-11", "后巷没有冒烟，请不要造谣传谣。"));
        await play.At("15:48");
        await play.Came("C10-3", News, Leading);
        Assert.Equal(2, play.Deduction("D3-two-voices")!.Points);
        Assert.Equal([told.Version, denied.Version], play.Deduction("D3-two-voices")!.Evidence);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S107_AMistakeOfOnesOwn_IsCorrectedInPublicNotQuietly(bool openly)
    {
        await using var play = await Open(3);
        await play.At("15:14");
        await play.Came("L3-3", News, Leading);
        var published = await play.Published(News, openly ? "correction" : "notice", openly ? play.Words("playbook.3.correction") : "【演练】提示：冷库上月曾被责令限期改正，已改完并复查合格。", "L3-3");
        Assert.Equal(openly, play.IsBonus("B3-corrected", published));
        Assert.True(play.Seat(Police).Feed.Find($"official-{published.Paper}")!.Official);
        Assert.NotNull(play.Inbox(News, "L3-3").HandledAt);
    }

    [Theory]
    [InlineData("answered")]
    [InlineData("no-comment")]
    [InlineData("silence")]
    public async Task S075_TheEveningPaper_GetsAnAnswerInTimeOrWritesThatThereWasNone(string how)
    {
        await using var play = await Open(3);
        await play.At("14:50");
        await play.Came("L3-2", News);
        ActEntry? answer = null;
        if (how == "answered") answer = await play.Published(News, "press-answer", play.Words("playbook.3.press"), "L3-2");
        if (how == "no-comment") await play.Published(News, "press-answer", "【演练】此事不便回应。", "L3-2");
        await play.At("15:14");
        if (how == "answered") await play.DidNotCome("C9-3");
        else await play.Came("C9-3", News);
        if (how != "answered") Assert.Equal(play.Words(how == "silence" ? "inject.C9-3" : "inject.C9-3.no-comment"), play.Inbox(News, "C9-3").Text);
        Assert.Equal(answer is not null, play.IsBonus("B3-press", answer));
        Assert.Equal(how == "silence", play.Inbox(News, "L3-2").Overdue);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S069_TheSmallFaultTheInspectionFound_IsPublishedWithTheGoodNews(bool whole)
    {
        await using var play = await Open(3);
        await play.At("15:22");
        await play.Came("K3-09", Leading, News);
        await play.Act(News, new AddBoardFact("K3-09", "联合复查合格，2处标志不亮", "联合书面报送"));
        var published = await play.Published(News, "joint", whole ? play.Words("playbook.3.inspection") : "【演练】通报：今天上午联合复查合格，请放心购物。", "K3-09");
        play.Earns("K3-09", "published", published);
        if (whole) play.Earns("K3-09", "signs", published);
        else Assert.Equal([published.Version], play.Deduction("D3-hidden-signs")!.Evidence);
        Assert.Equal(whole, play.Deduction("D3-hidden-signs") is null);
        await play.At("15:51");
        Assert.Equal(whole, play.Factor("K3-09", "hidden") is null);
        Assert.True(play.Seat(Police).Feed.Find($"official-{published.Paper}")!.Official);
    }

    [Fact]
    public async Task S103_TheNotice_GoesToTheSitesOfCityAndDistrict_AndOnlyOfficialChannelsCarryIt()
    {
        await using var play = await Open(3);
        await play.At("14:28");
        await play.Refused("BadChannel", News, new DraftStatement(null, "one-page", "标题", play.Words("playbook.3.one-page"), ["web"]));
        await play.Published(News, "one-page", play.Words("playbook.3.one-page"), "K3-04", channels: ["group-notice"]);
        play.EarnsNothing("K3-04", "shared");
        var wide = await play.Published(News, "one-page", play.Words("playbook.3.one-page"), "K3-04", channels: ["city-site", "district-site", "hotline-12345"]);
        play.Earns("K3-04", "shared", wide);
        Assert.Equal(["city-site", "district-site", "hotline-12345"], play.Seat(Leading).Statements.Single(s => s.Id == wide.Paper).Channels);
        Assert.True(await play.Logged("statement-published", "district-site"));
        Assert.DoesNotContain(play.Seat(Police).Inbox, i => i.Id == "K3-04");
    }

    [Fact]
    public async Task S115_AnAnswerUnderAPost_StandsThereForAllAndAnswersTheQuestion()
    {
        await using var play = await Open(3);
        await play.At("15:10");
        await play.Act(News, new ReplyPost("K3-08", "收到，谢谢关注。"));
        foreach (var element in new[] { "proportion", "basis", "ahead", "date" }) play.EarnsNothing("K3-08", element);
        var reply = await play.Act(News, new ReplyPost("K3-08", play.Words("playbook.3.reply-k308")));
        foreach (var element in new[] { "proportion", "basis", "ahead", "date" }) play.Earns("K3-08", element, reply);
        foreach (var seat in new[] { Assessment, Police, Leading })
            Assert.Equal(("K3-08", true), (play.Seat(seat).Feed.Find(reply.Paper!)!.QuotedId, play.Seat(seat).Feed.Find(reply.Paper!)!.Official));
        await play.Refused("NoSuchPost", News, new ReplyPost("K9-99", "收到"));
        await play.Refused("SeatMayNot", Leading, new ReplyPost("K3-08", "收到"));
    }

    [Fact]
    public async Task S118_FalseBelief_FallsWhereTheForgeryIsRefuted()
    {
        await using var silent = await Open(2);
        await using var refuted = await Open(2);
        await refuted.At("07:52");
        var declared = await refuted.Published(Police, "clarification", refuted.Words("playbook.s2.declare"), channels: ["official-account", "official-client", "tv-radio", "group-notice"]);
        refuted.Earns("K2-03", "declared", declared);
        foreach (var play in new[] { silent, refuted }) await play.At("08:25");
        silent.EarnsNothing("K2-03", "declared");
        Assert.True(refuted.State.Gauges.FalseBelief < silent.State.Gauges.FalseBelief, $"{refuted.State.Gauges.FalseBelief} against {silent.State.Gauges.FalseBelief}");
        Assert.True(refuted.State.PostCount > 0 && await refuted.Logged("gauges-read", "falseBelief"));
        Assert.True(refuted.Seat(Assessment).Feed.Volume(60).Length > 0);
    }

    // Whoever asked has the answer at 15:44: the fire brigade calls the two seats it concerns.
    private static async Task Asked(Play play)
    {
        await play.At("15:39");
        await play.Act(Assessment, new RequestVerification("street", "后巷冒烟是怎么回事？", TimeSpan.FromMinutes(5), "K3-11"));
        await play.At("15:46");
    }
}
