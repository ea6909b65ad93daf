using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Rumors;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>Measures and requests to platforms: basis, necessity, scope, and what has to come first.</summary>
public sealed class MeasureTests
{
    private const string Basis = "《网络安全法》、互联网信息服务管理办法", Need = "伪造公文冒用公安名义，正引起恐慌";

    [Fact]
    public async Task S005_AMeasureWithoutBasisOrNecessity_CannotBeOrdered()
    {
        await using var play = await Open(2);
        await play.At("07:47");
        await play.Refused("MissingLegalBasis", Police, new OrderMeasure("preserve-evidence", "这份图片", " ", Need, "K2-03"));
        await play.Refused("MissingNecessity", Police, new OrderMeasure("preserve-evidence", "这份图片", Basis, "", "K2-03"));
        await play.Refused("MissingLegalBasis", Police, new RequestPlatform("K2-03", "delete", "", "请删除", Need, "item"));
        play.EarnsNothing("K2-03", "preserved");
        var ordered = await play.Act(Police, new OrderMeasure("preserve-evidence", "这份图片", Basis, Need, "K2-03"));
        play.Earns("K2-03", "preserved", ordered);
        Assert.Equal("yes", ordered.Fields["lawful"]);
        Assert.Contains(play.Seat(Police).Done, a => a.Version == ordered.Version);
        Assert.Empty(play.Seat(News).Done);
    }

    [Fact]
    public async Task S099_AMeasureThatNeedsApproval_IsRefusedOnRecordUntilTheLeadersAgreed()
    {
        await using var play = await Open(2);
        await play.At("07:47");
        await play.RefusedOnRecord("NeedsApproval", Police, Notify);
        play.EarnsNothing("K2-03", "platform");
        await play.Act(Police, new ProposeMeasure("notify-platform-forgery", "仅这份图片", Basis, Need, "K2-03"));
        Assert.Single(play.Seat(Leading).MeasureProposals);
        Assert.Empty(play.Seat(News).MeasureProposals);
        await play.RefusedOnRecord("NeedsApproval", Police, Notify);
        await play.Refused("SeatMayNot", Police, new DecideMeasure("proposal-1", "approve", "同意"));
        await play.Act(Leading, new DecideMeasure("proposal-1", "approve", "同意，只限这份图片"));
        var ordered = await play.Act(Police, Notify);
        play.Earns("K2-03", "platform", ordered);
    }

    [Theory]
    [InlineData("close-accounts")]
    [InlineData("clear-discussion")]
    public async Task S099_AMeasureThatNeedsTheAssessment_IsRefusedLoggedAndScored(string measure)
    {
        await using var play = await Open(2);
        await play.At("07:47");
        var kept = await play.Act(Police, new OrderMeasure("preserve-evidence", "这份图片", Basis, Need, "K2-03"));
        play.Earns("K2-03", "preserved", kept);
        Assert.True(play.Line("K2-03").Earned > 0);
        await play.Refused("SeatMayNot", News, new OrderMeasure(measure, "全部讨论", Basis, Need));
        var attempt = await play.RefusedOnRecord("NeedsAssessment", Police, new OrderMeasure(measure, "全部讨论", Basis, Need, "K2-03"));
        await play.At("07:48");
        Assert.Equal([attempt.Version], play.Deduction("D2-gated-measure")!.Evidence);
        Assert.Equal([attempt.Version], play.Factor("K2-03", "widened")!.Evidence);
        Assert.Equal(0, play.Line("K2-03").Earned);
        Assert.True(await play.Logged("condition-met", "Q2-clear-attempt"));
    }

    [Fact]
    public async Task S102_AMeasureSentBackByTheLeaders_StaysForbidden()
    {
        await using var play = await Open(3);
        await play.At("14:57");
        await play.Act(Police, new ProposeMeasure("protect-privacy", "所有讨论", "领导要求", "影响不好", "K3-07"));
        await play.Refused("MissingReason", Leading, new DecideMeasure("proposal-1", "return", ""));
        var returned = await play.Act(Leading, new DecideMeasure("proposal-1", "return", "范围太大，只能针对泄露个人信息的内容"));
        Assert.Equal([returned.Version], play.Bonus("B3-peer")!.Evidence);
        Assert.Equal("范围太大，只能针对泄露个人信息的内容", Assert.Single(play.Seat(Police).MeasureProposals).Remark);
        Assert.Empty(play.Seat(Assessment).MeasureProposals);
        var attempt = await play.RefusedOnRecord("NeedsApproval", Police, new OrderMeasure("protect-privacy", "所有讨论", "领导要求", "影响不好", "K3-07"));
        play.EarnsNothing("K3-07", "decided");
        play.EarnsNothing("K3-07", "ordered");
        Assert.Equal([attempt.Version], play.Deduction("D3-gated")!.Evidence);
    }

    [Fact]
    public async Task S189_TheProposalAgainstDoxxing_GoesUpIsApprovedAndCarriedOut()
    {
        await using var play = await Open(3);
        await play.At("14:57");
        await play.Refused("SeatMayNot", News, new ProposeMeasure("protect-privacy", "照片", "个人信息保护法", "正被骚扰", "K3-07"));
        var proposed = await play.Act(Police, new ProposeMeasure("protect-privacy", "公开其照片的帖子", "个人信息保护法", "正被骚扰", "K3-07"));
        var decided = await play.Act(Leading, new DecideMeasure("proposal-1", "approve", "同意"));
        var ordered = await play.Act(Police, new OrderMeasure("protect-privacy", "公开其照片的帖子", "个人信息保护法", "正被骚扰", "K3-07"));
        play.Earns("K3-07", "proposed", proposed);
        play.Earns("K3-07", "decided", decided);
        play.Earns("K3-07", "ordered", ordered);
        Assert.Equal(ProposalStatus.Approved, Assert.Single(play.Seat(Police).MeasureProposals).Status);
        Assert.Empty(play.Seat(News).MeasureProposals);
        Assert.Null(play.Deduction("D3-gated"));
    }

    [Fact]
    public async Task S063_ANoticeToThePlatform_SaysWhyAndHowFar()
    {
        await using var play = await Open(2);
        await play.At("07:47");
        await play.Refused("MissingNecessity", Police, new RequestPlatform("K2-03", "delete", Basis, "请停止传输", "", "item"));
        await play.Refused("BadScope", Police, new RequestPlatform("K2-03", "delete", Basis, "请停止传输", Need));
        await play.Refused("SeatMayNot", Leading, new RequestPlatform("K2-03", "label", Basis, "请加注"));
        var label = await play.Act(Police, new RequestPlatform("K2-03", "label", Basis, "请对这份伪造公文加注", Need, "item"));
        play.Earns("K2-03", "platform", label);
        Assert.Contains(play.State.RumorActions, a => a is RootLabelled { RootId: "K2-03" });
        Assert.Null(play.Seat(News).Feed.Find("K2-03")!.RemovedAt);
        Assert.DoesNotContain(play.Seat(News).Done, a => a.Kind == "request-platform");
    }

    [Fact]
    public async Task S063_ANoticeThatTakesTheWholeDiscussion_IsOverReach()
    {
        await using var play = await Open(2);
        await play.At("07:47");
        var label = await play.Act(Police, new RequestPlatform("K2-03", "label", Basis, "请对这份伪造公文加注", Need, "item"));
        play.Earns("K2-03", "platform", label);
        Assert.True(play.Line("K2-03").Earned > 0);
        var wide = await play.Act(Police, new RequestPlatform("K2-03", "delete", "维护稳定的需要", "请清理所有讨论", "影响不好", "discussion"));
        Assert.Equal("no", wide.Fields["lawful"]);
        await play.At("07:48");
        Assert.Equal(0, play.Line("K2-03").Earned);
        Assert.Equal([wide.Version], play.Factor("K2-03", "widened")!.Evidence);
        await play.Came("C8-2", Police, News);
        Assert.Equal([wide.Version], play.Deduction("D2-delete")!.Evidence);
    }

    [Fact]
    public async Task S109_RemovingCriticism_IsOutOfProportion()
    {
        await using var play = await Open(2);
        await play.At("08:30");
        var reply = await play.Act(News, new ReplyPost("K2-08", play.Words("playbook.s2.reply-k208")));
        play.Earns("K2-08", "answered", reply);
        Assert.Equal(1.5, play.Line("K2-08").Earned);
        var removal = await play.Act(News, new RequestPlatform("K2-08", "delete", Basis, "请删除", "影响不好", "item"));
        await play.At("08:31");
        Assert.Equal(0, play.Line("K2-08").Earned);
        Assert.Equal([removal.Version], play.Factor("K2-08", "deleted")!.Evidence);
        await play.Came("C8-2", Police, News);
        Assert.Equal(play.Words("inject.C8-2.question"), play.Inbox(Police, "C8-2").Text);
    }

    [Fact]
    public async Task S188_APostTakenDown_KeepsItsCountersAndWhatPeopleBelieve()
    {
        await using var left = await Open(2);
        await using var removed = await Open(2);
        foreach (var play in new[] { left, removed }) await play.At("07:55");
        var before = removed.State.CountersOf(removed.Seat(News).Feed.Find("K2-03")!.Index);
        await removed.Act(Police, new RequestPlatform("K2-03", "delete", Basis, "请停止传输这份公文", Need, "item"));
        Assert.NotNull(removed.Seat(Assessment).Feed.Find("K2-03")!.RemovedAt);
        Assert.Equal(before, removed.State.CountersOf(removed.Seat(News).Feed.Find("K2-03")!.Index));
        Assert.True(await removed.Logged("post-removed", "K2-03"));
        removed.EarnsNothing("K2-03", "declared");
        removed.EarnsNothing("K2-03", "platform");
        foreach (var play in new[] { left, removed }) await play.At("08:25");
        Assert.True(removed.State.Gauges.FalseBelief >= left.State.Gauges.FalseBelief, $"{removed.State.Gauges.FalseBelief} against {left.State.Gauges.FalseBelief}");
    }

    [Theory]
    [InlineData("refuse")]
    [InlineData("ask-basis")]
    [InlineData("escalate")]
    public async Task S187_TheOrderToManageAllNetizens_MayBeTurnedDownInAnyOfThreeWays(string choice)
    {
        await using var play = await Open(3);
        await play.At("14:34");
        await play.Came("K3-05", Police, Leading);
        await play.Refused("MissingReason", Police, new AnswerOrder("K3-05", choice, ""));
        await play.Refused("NoSuchInject", News, new AnswerOrder("K3-05", choice, "没有依据"));
        var police = await play.Act(Police, new AnswerOrder("K3-05", choice, play.Words("playbook.3.refuse-police")));
        var leading = await play.Act(Leading, new AnswerOrder("K3-05", choice, play.Words("playbook.3.refuse-leading")));
        play.Earns("K3-05", "police-refused", police);
        play.Earns("K3-05", "leading-refused", leading);
        play.Earns("K3-05", "lawful-line", police);
        await play.At("14:45");
        await play.DidNotCome("C5-3");
        Assert.Empty(play.Score.Vetoes);
    }

    [Fact]
    public async Task S187_TheSameOrderObeyed_IsAVeto_AndPeopleLearnOfTheList()
    {
        await using var play = await Open(3);
        await play.At("14:34");
        await play.Act(Police, new AnswerOrder("K3-05", "refuse", play.Words("playbook.3.refuse-police")));
        Assert.True(play.Line("K3-05").Earned > 0);
        var agreed = await play.Act(Leading, new AnswerOrder("K3-05", "agree", "马上办"));
        Assert.Equal(0, play.Line("K3-05").Earned);
        Assert.Equal([agreed.Version], play.Veto("V3-order-agreed")!.Evidence);
        await play.At("14:52");
        await play.Came("C5-3", Leading, Police);
        await play.Came("C5-3-press", Leading, News);
        Assert.Equal("over-reach", play.State.Subject.Inject("C5-3")!.Root!.Narrative);
    }

    [Fact]
    public async Task S004_MeasuresAgainstThoseWhoMerelyReposted_AreAVetoHoweverWellFounded()
    {
        await using var play = await Open(3);
        await play.At("14:34");
        var refused = await play.Act(Police, new AnswerOrder("K3-05", "refuse", play.Words("playbook.3.refuse-police")));
        play.Earns("K3-05", "police-refused", refused);
        Assert.Empty(play.Score.Vetoes);
        var list = await play.Act(Police, new OrderMeasure("list-spreaders", "所有转发的人", "《治安管理处罚法》", "上级要求"));
        Assert.Equal([list.Version], play.Veto("V3-over-reach")!.Evidence);
        Assert.Equal([Police, Leading], play.Veto("V3-over-reach")!.Seats);
        Assert.Equal([list.Version], play.Factor("K3-05", "carried-out")!.Evidence);
        await play.At("14:35");
        await play.Came("C5-3", Leading, Police);
        Assert.Equal(play.Words("inject.C5-3.list"), play.Inbox(Police, "C5-3").Text);
    }

    private static OrderMeasure Notify => new("notify-platform-forgery", "仅这份图片", Basis, Need, "K2-03");
}
