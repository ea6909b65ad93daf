using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Rumors;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>What goes out: who approves it, on which channels, in what tone, with which evidence (subject two).</summary>
public sealed class ReleaseTests
{
    private const string Bare = "【演练】网上说的都是谣言，请不要相信、不要传播。";
    private const string Forged = "那张蓝底白字的警情通报是伪造的，公安机关已依法受理调查。";
    private const string Drill = "昨天17:20至18:30，石坪消防等单位在柳湾农贸市场开展疏散演练，现场烟雾为演练用冷烟，没有起火、没有爆炸。";
    private const string OldClip = "那段冷库夜间画面是外地旧视频，不是在柳湾拍的。";

    [Fact]
    public async Task S006_EveryKindOfStatement_GoesOutOnlyWithTheApprovalOfTheLeadingGroup()
    {
        await using var play = await Open(2);
        await play.Published(News, "holding", "【演练】正在核实，核到马上告诉大家。");
        Assert.Null(play.Deduction("D2-unapproved"));

        ActEntry? first = null;
        foreach (var kind in StatementKinds.All.Where(k => !StatementKinds.IsInternal(k)))
        {
            var id = await play.Drafted(News, kind, "【演练】正在核实，核到马上告诉大家。");
            var early = await play.RefusedOnRecord("NotApproved", News, new PublishStatement(id, []));
            first ??= early;
            await play.Act(News, new SubmitStatement(id));
            await play.Refused("SeatMayNot", Police, new ApproveStatement(id, "同意"));
            await play.Refused("SeatMayNot", News, new ApproveStatement(id, "同意"));
            Assert.Contains(play.Seat(Leading).ToApprove, s => s.Id == id);
            Assert.Empty(play.Seat(Police).ToApprove);
            await play.Act(Leading, new ApproveStatement(id, "同意"));
            await play.Act(News, new PublishStatement(id, []));
            Assert.Equal(StatementStatus.Published, play.Seat(Police).Statements.Single(s => s.Id == id).Status);
        }
        Assert.Equal([first!.Version], play.Deduction("D2-unapproved")!.Evidence);
    }

    [Fact]
    public async Task S006_AnsweringLinesForTheDesk_AreApprovedButNeverPublished()
    {
        await using var play = await Open(2);
        await play.At("08:20");
        var id = await play.Drafted(News, "qa", play.Words("playbook.s2.qa"));
        await play.Act(News, new SubmitStatement(id));
        play.EarnsNothing("K2-07", "text-approved");
        var approved = await play.Act(Leading, new ApproveStatement(id, "同意"));
        play.Earns("K2-07", "text-approved", approved);
        await play.Refused("InternalPaper", News, new PublishStatement(id, []));
        Assert.DoesNotContain(play.Seat(Police).Feed.Newest(1000), p => p.Official);
    }

    [Fact]
    public async Task S139_AThreatUnderAQuestion_CostsWhatAWarmWordHadEarned()
    {
        await using var play = await Open(2);
        await play.At("07:52");
        var warm = await play.Act(News, new ReplyPost("K2-04", "让您又担心一回，我们理解您的心情，上学的事正在问学校，几分钟内给您准话。"));
        play.Earns("K2-04", "empathy", warm);
        var before = play.Line("K2-04").Earned;
        Assert.Null(play.Deduction("D2-threat"));

        var threat = await play.Act(News, new ReplyPost("K2-04", "请自重，继续传播后果自负。"));
        await play.At("07:53");
        Assert.Equal(before / 2, play.Line("K2-04").Earned, 0.01);
        Assert.Equal([threat.Version], play.Factor("K2-04", "lectured")!.Evidence);
        Assert.Equal([threat.Version], play.Deduction("D2-threat")!.Evidence);
        Assert.True(await play.Logged("condition-met", "Q2-mocked"));
        Assert.Equal("K2-04", play.Seat(Police).Feed.Find(threat.Paper!)!.QuotedId);
        Assert.DoesNotContain(play.Seat(Police).Inbox, i => i.Id == "K2-04");
    }

    [Fact]
    public async Task S106_AClarificationWithoutEvidence_EarnsNothing_OneThatExplainsDoes()
    {
        await using var play = await Open(2);
        await play.At("07:55");
        await play.Published(News, "clarification", Bare);
        play.EarnsNothing("K2-04", "contrast");
        Assert.All(play.State.RumorActions.OfType<StatementOut>(), s => Assert.Equal(StatementEffect.Denial, s.Effect));

        var explained = await play.Published(News, "clarification", $"【演练】{Forged}{Drill}以官方账号为准。");
        play.Earns("K2-04", "contrast", explained);
        play.Earns("K2-04", "source", explained);
        Assert.Contains(play.State.RumorActions.OfType<StatementOut>(), s => s is { Effect: StatementEffect.Clarification, Evidence: > 0.5 });
        Assert.Contains(play.Seat(Assessment).Feed.Newest(100), p => p.Official && p.Text.Contains(Forged, StringComparison.Ordinal));
        Assert.Empty(play.Seat(Assessment).ToApprove);
    }

    [Fact]
    public async Task S107_OwningUpToAShortcomingWithADate_Earns()
    {
        await using var play = await Open(2);
        await play.At("08:30");
        var reply = await play.Act(News, new ReplyPost("K2-08", play.Words("playbook.s2.reply-k208")));
        play.Earns("K2-08", "answered", reply);
        Assert.Null(play.Bonus("B2-admit-with-date"));
        var told = await play.Published(News, "notice", play.Words("playbook.s2.reply-k208"));
        play.Earns("K2-08", "told", told);
        Assert.Equal([told.Version], play.Bonus("B2-admit-with-date")!.Evidence);
        await play.At("08:31");
        await play.DidNotCome("C3-2");
        Assert.NotNull(play.Inbox(News, "K2-08").HandledAt);
        Assert.DoesNotContain(play.Seat(Leading).Inbox, i => i.Id == "K2-08");
    }

    [Fact]
    public async Task S107_PraisingOneselfAgainstTheFacts_IsContradictedByAPhotograph()
    {
        await using var play = await Open(2);
        await play.At("08:30");
        await play.DidNotCome("C3-2");
        var praise = await play.Act(News, new ReplyPost("K2-08", "演练已按规定充分告知周边。"));
        await play.At("08:31");
        play.EarnsNothing("K2-08", "answered");
        await play.Came("C3-2", News);
        Assert.Equal("paper-notice", play.Inbox(News, "C3-2").Media);
        Assert.Equal([praise.Version], play.Deduction("D2-notice-claimed")!.Evidence);
        Assert.Equal("false", play.Deduction("D2-notice-claimed")!.Type);
    }

    [Fact]
    public async Task S105_AForgedNotice_CarriesNoMarkOfAnOfficialAccount_TheDenialDoes()
    {
        await using var play = await Open(2);
        await play.At("07:50");
        await play.Came("K2-03", Police);
        Assert.False(play.Seat(News).Feed.Find("K2-03")!.Official);
        Assert.Equal("forged-notice.svg", play.Seat(News).Feed.Find("K2-03")!.Media);
        var byNews = await play.Published(News, "clarification", Forged);
        play.EarnsNothing("K2-03", "declared");
        var byPolice = await play.Published(Police, "clarification", Forged);
        play.Earns("K2-03", "declared", byPolice);
        Assert.All(new[] { byNews, byPolice }, a => Assert.True(play.Seat(Assessment).Feed.Find($"official-{a.Paper}")!.Official));
        Assert.NotNull(play.Inbox(Police, "K2-03").HandledAt);
    }

    [Fact]
    public async Task S110_WhatIsPublished_BelongsToThePersonWhoSentIt()
    {
        await using var play = await Open(2);
        await play.At("07:55");
        Assert.Equal("NotYourSeat", (await play.Send(News, new ReplyPost("K2-04", "正在核实"), "person-from-the-street")).Rejection?.Code);
        var published = await play.Published(News, "clarification", Forged + Drill);
        Assert.Equal(PersonAt(News), published.Person);
        Assert.Equal(PersonAt(News), play.Seat(Leading).Statements.Single(s => s.Id == published.Paper).Author);
        var draft = await play.Drafted(News, "notice", Drill);
        await play.Refused("NotYourPaper", Police, new DraftStatement(draft, "notice", "标题", "改成别的", Everywhere));
        await play.Refused("NotYourPaper", Police, new SubmitStatement(draft));
        play.Earns("K2-04", "contrast", published);
        Assert.True(play.Score.BySeat[News].Earned > 0);
        Assert.Equal(0, play.Score.BySeat[Police].Earned);
    }

    [Fact]
    public async Task S113_TheSameExplanation_ReachesMorePeopleOnMoreChannels()
    {
        await using var play = await Open(2);
        await play.At("07:55");
        await play.Published(News, "explainer", "【演练】大白话：网上说的都是假的。", channels: ["city-site"]);
        Assert.Null(play.Bonus("B2-plain"));
        var narrow = await play.Published(News, "explainer", Forged + Drill, channels: ["city-site"]);
        var wide = await play.Published(News, "explainer", Forged + Drill, channels: ["official-account", "official-client", "city-site", "tv-radio", "group-notice"]);
        Assert.Equal([narrow.Version], play.Bonus("B2-plain")!.Evidence);
        Assert.True(Reach(wide) > 3 * Reach(narrow));
        Assert.Equal(5, play.Seat(Police).Statements.Single(s => s.Id == wide.Paper).Channels.Length);

        double Reach(ActEntry published) => play.State.RumorActions.OfType<StatementOut>().First(s => s.StatementId == published.Paper).Reach;
    }

    [Fact]
    public async Task S121_AClarificationBeforeTheComparison_IsPremature()
    {
        await using var play = await Open(2);
        await play.At("07:41");
        var early = await play.Act(News, new ReplyPost("K2-02", OldClip));
        Assert.Equal([early.Version], play.Deduction("D2-clip-asserted")!.Evidence);
        var registered = await play.Act(Assessment, new RegisterItem("K2-02", null, "夜间画面"));
        play.Earns("K2-02", "registered", registered);
        await play.At("08:03");
        Assert.Equal(play.Element("K2-02", "registered").Earned / 2, play.Line("K2-02").Earned, 0.01);
        Assert.NotNull(play.Factor("K2-02", "asserted"));
        Assert.Contains(play.Seat(News).Feed.Newest(1000), p => p.Official && p.Text == OldClip);
        Assert.DoesNotContain(play.Seat(News).Inbox, i => i.Id == "K2-02");
    }

    [Fact]
    public async Task S121_AClarificationAfterTheComparison_IsFree()
    {
        await using var play = await Open(2);
        await play.At("07:45");
        await play.Act(Assessment, new RegisterItem("K2-02", null, "夜间画面"));
        var compared = await play.Act(Assessment, Form("comparison", "K2-02", ("source", "某自媒体"), ("sign", "K7路"), ("plate", "两行"), ("weather", "下雨"), ("finding", "old")));
        play.Earns("K2-02", "compared", compared);
        await play.At("07:46");
        var published = await play.Published(News, "clarification", OldClip);
        await play.At("08:03");
        Assert.Null(play.Deduction("D2-clip-asserted"));
        Assert.Null(play.Factor("K2-02", "asserted"));
        play.Earns("K2-04", "clip", published);
        Assert.Equal(StatementStatus.Published, play.Seat(Police).Statements.Single(s => s.Id == published.Paper).Status);
    }
}
