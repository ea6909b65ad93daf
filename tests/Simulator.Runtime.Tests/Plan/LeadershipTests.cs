using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Control;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>The leading group: levels, tasks with one name and a time, instructions, late teams; and control beside it.</summary>
public sealed class LeadershipTests
{
    [Fact]
    public async Task S017_TheLevel_IsProposedBelowAndSetAbove()
    {
        await using var play = await Open(2);
        await play.At("07:32");
        await play.Refused("SeatMayNot", Assessment, new SetLevel("orange", "跨平台扩散"));
        await play.Refused("SeatMayNot", News, new ProposeLevel("orange", "跨平台扩散"));
        await play.Act(Assessment, new ProposeLevel("orange", play.Words("playbook.s2.orange")));
        Assert.Equal("yellow", play.Seat(News).Level);
        play.EarnsNothing("K2-01", "level");
        var set = await play.Act(Leading, new SetLevel("orange", play.Words("playbook.s2.set-orange")));
        play.Earns("K2-01", "level", set);
        Assert.Equal("orange", play.Seat(News).Level);
        Assert.True(await play.Logged("level-set", "orange"));
    }

    [Theory]
    [InlineData("orange", 2.5)]
    [InlineData("red", 0)]
    [InlineData("blue", 0)]
    public async Task S082_OnlyTheRightLevelEarns(string level, double points)
    {
        await using var play = await Open(2);
        await play.At("07:33");
        await play.Refused("MissingReason", Leading, new SetLevel(level, ""));
        var set = await play.Act(Leading, new SetLevel(level, "综合研判"));
        Assert.Equal(level, set.Choice);
        Assert.Equal(points, play.Element("K2-01", "level").Earned);
        Assert.All(new[] { News, Police, Assessment }, s => Assert.Equal((level, "综合研判"), (play.Seat(s).Level, play.Seat(s).Levels[^1].Reason)));
    }

    [Fact]
    public async Task S086_TheAlert_IsLoweredOnAProposalWithReasons()
    {
        await using var play = await Open(3);
        await play.At("15:47");
        await play.Refused("MissingReason", Assessment, new ProposeLevel("yellow", ""));
        var proposed = await play.Act(Assessment, new ProposeLevel("yellow", play.Words("playbook.3.yellow")));
        play.Earns("K3-12", "level", proposed);
        Assert.Equal("orange", play.Seat(News).Level);
        await play.Act(Leading, new SetLevel("yellow", play.Words("playbook.3.lower")));
        Assert.Equal("yellow", play.Seat(News).Level);
        Assert.Contains(play.Words("playbook.3.lower"), play.PreFilled(Assessment, "response-table", "level-changes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S100_ThePlan_IsActivatedByTheLeadingGroupAtALevel()
    {
        await using var play = await Open(3);
        await play.At("14:03");
        await play.Refused("SeatMayNot", Assessment, new ActivatePlan("线下影响显现"));
        await play.Refused("NoResponse", Leading, new EndResponse("都过去了"));
        await play.Act(Leading, new SetLevel("none", "误设"));
        await play.Refused("NoLevel", Leading, new ActivatePlan("线下影响显现"));
        await play.Act(Leading, new SetLevel("orange", "线下影响显现"));
        var activated = await play.Act(Leading, new ActivatePlan("线下影响显现"));
        Assert.Equal("orange", activated.Choice);
        Assert.All(new[] { News, Police, Assessment, Leading }, s => Assert.True(play.Seat(s).ResponseRuns));
        Assert.Equal("14:03", play.PreFilled(Assessment, "response-table", "response-start"));
        Assert.Equal(0, play.Line("K3-12").Earned);
    }

    [Fact]
    public async Task S145_AResponseEndedWhileDemandsAreOpen_CostsHalf()
    {
        await using var play = await Open(3);
        await play.At("14:03");
        await play.Act(Leading, new ActivatePlan("线下影响显现"));
        await play.At("15:48");
        await play.Act(Assessment, new ProposeLevel("yellow", play.Words("playbook.3.yellow")));
        var before = play.Line("K3-12").Earned;
        Assert.Null(play.Deduction("D3-ended"));
        await play.Refused("SeatMayNot", Assessment, new EndResponse("都过去了"));
        var ended = await play.Act(Leading, new EndResponse("都过去了"));
        Assert.False(play.Seat(News).ResponseRuns);
        Assert.Equal([ended.Version], play.Factor("K3-12", "ended")!.Evidence);
        Assert.Equal([ended.Version], play.Deduction("D3-ended")!.Evidence);
        Assert.Equal(before / 2, play.Line("K3-12").Earned, 0.01);
    }

    [Fact]
    public async Task S019_ATask_HasOneNameAndATime()
    {
        await using var play = await Open(2);
        await play.At("07:33");
        await play.Refused("MissingOwner", Leading, new AssignTask(News, " ", "牵头开成通气会", TimeSpan.FromMinutes(70)));
        await play.Refused("BadDue", Leading, new AssignTask(News, "发言人甲", "牵头开成通气会", TimeSpan.Zero));
        await play.Refused("SeatMayNot", Assessment, new AssignTask(News, "发言人甲", "牵头开成通气会", TimeSpan.FromMinutes(70)));
        play.EarnsNothing("K2-01", "lead");
        var task = await play.Act(Leading, new AssignTask(News, "发言人甲", "牵头开成通气会", TimeSpan.FromMinutes(70)));
        play.Earns("K2-01", "lead", task);
        var shown = Assert.Single(play.Seat(News).Tasks);
        Assert.Equal(("发言人甲", "08:43"), (shown.Owner, play.State.StoryClock(shown.Due)));
    }

    [Fact]
    public async Task S007_ATask_HasOneLeadUnitAndOthersThatHelp()
    {
        await using var play = await Open(3);
        await play.At("14:06");
        await play.Refused("NoAddressee", Leading, new AssignTask("market", "值班经理", "逐户登记", TimeSpan.FromMinutes(60), ["harbour"]));
        var market = await play.Act(Leading, new AssignTask("market", "值班经理", "摊主诉求逐户登记", TimeSpan.FromMinutes(60), ["street"]));
        var fire = await play.Act(Leading, new AssignTask("fire", "防火岗一号", "复查结果书面报送", TimeSpan.FromMinutes(60), ["market"]));
        play.EarnsNothing("K3-01", "tasks");
        var hotline = await play.Act(Leading, new AssignTask("hotline", "值班长", "来电分成四类", TimeSpan.FromMinutes(60), ["street", "education"]));
        play.Earns("K3-01", "tasks", market, fire, hotline);
        var shown = play.Seat(Assessment).Tasks[^1];
        Assert.Equal(("hotline", "street education"), (shown.To, string.Join(' ', shown.Assisting)));
    }

    [Fact]
    public async Task S026_TheConsultation_KeepsItsTasksWithOwnerAndTime_AndALateOneIsSeen()
    {
        await using var play = await Open(3);
        await play.At("14:05");
        await play.Act(Leading, new AssignTask(News, "发言人甲", "情况说明送校门口", TimeSpan.FromMinutes(20)));
        Assert.Contains("情况说明送校门口 新闻中心 发言人甲 14:25", play.PreFilled(Leading, "deliberation", "tasks"), StringComparison.Ordinal);
        await play.Refused("NotYourForm", News, Form("deliberation", "K3-01", ("matter", "首次会商"), ("attendees", "各组"), ("conclusions", "分开建账")));
        await play.Refused("FormFieldMissing", Leading, Form("deliberation", "K3-01", ("matter", "首次会商"), ("attendees", "各组")));
        var held = await play.Act(Leading, Form("deliberation", "K3-01", ("matter", "首次会商"), ("attendees", "各组"), ("conclusions", "谣言、诉求分开建账"), ("tasks", play.PreFilled(Leading, "deliberation", "tasks"))));
        play.Earns("K3-01", "deliberation", held);
        await play.At("14:30");
        var late = Assert.Single(play.Seat(Leading).Tasks);
        Assert.True(late.DoneAt is null && late.Due < play.Clock.At);
        await play.Refused("NoSuchTask", Police, new FinishTask(late.Id, "送到了"));
        await play.Act(News, new FinishTask(late.Id, "送到了"));
        Assert.Equal("14:30", play.State.StoryClock(Assert.Single(play.Seat(Leading).Tasks).DoneAt!.Value));
    }

    [Fact]
    public async Task S034_ALateTeam_IsRemindedInWriting_AndLateWorkEarnsLess()
    {
        await using var play = await Open(3);
        await play.At("14:46");
        Assert.True(play.Inbox(News, "K3-04").Overdue);
        Assert.True(await play.Logged("deadline-passed", "K3-04"));
        await play.Refused("SeatMayNot", Assessment, new Instruct([News], "情况说明还没有出。", "K3-04"));
        var reminded = await play.Act(Leading, new Instruct([News], "督办：校门口的情况说明还没有出，五分钟内办。", "K3-04"));
        Assert.Equal("instruction", Assert.Single(play.Seat(News).Messages).Kind);
        Assert.Empty(play.Seat(Police).Messages);
        await play.At("14:50");
        var page = await play.Published(News, "one-page", play.Words("playbook.3.one-page"), "K3-04");
        var element = play.Element("K3-04", "handed-out");
        Assert.Equal([page.Version], element.Evidence);
        Assert.InRange(element.Earned, 0.5 * element.Points, 0.95 * element.Points);
        Assert.True(reminded.Version < page.Version);
    }

    [Theory]
    [InlineData("07:50", 1)]
    [InlineData("08:08", 0.7)]
    [InlineData("08:20", 0)]
    public async Task S009_TheReactionClock_TakesFromWhatComesLate(string clock, double share)
    {
        await using var play = await Open(2);
        await play.At(clock);
        Assert.Equal("08:00", play.State.StoryClock(play.Inbox(Police, "K2-03").Deadline!.Value));
        Assert.Equal(share < 1, play.Inbox(Police, "K2-03").Overdue);
        var check = await play.Act(Police, Form("forgery-check", "K2-03", ("number", "没有"), ("seal", "没有"), ("channel", "没有发过"), ("conclusion", "forged")));
        var element = play.Element("K2-03", "checked");
        Assert.Equal(share, element.Factor, 1);
        Assert.Equal([check.Version], element.Evidence);
        Assert.Equal(check.At, play.Inbox(Police, "K2-03").HandledAt);
        Assert.DoesNotContain(play.Seat(News).Inbox, i => i.Id == "K2-03");
    }

    [Fact]
    public async Task S018_NoSeat_DoesTheWorkOfAnother()
    {
        await using var play = await Open(2);
        await play.At("08:30");
        var others = new (string Seat, Act Act)[]
        {
            (Assessment, new PublishStatement("paper-1", [])), (Assessment, new OrderMeasure("preserve-evidence", "a", "b", "c")), (Assessment, new OpenBriefing()), (Assessment, new ApproveForm("form-1")),
            (News, new JudgeItem("item-1", Authenticity.False, Nature.Rumor, Answer3.No, Answer3.No, "假")), (News, new ProposeLevel("red", "急")), (News, new OrderMeasure("preserve-evidence", "a", "b", "c")), (News, new AssignTask(Police, "甲", "办", TimeSpan.FromMinutes(5))),
            (Police, new SetLevel("red", "急")), (Police, new OpenBriefing()), (Police, new PostNotice("散开", "loudspeaker")), (Police, new EnterLedger("message", "a", "b", "c")),
            (Leading, new DraftStatement(null, "notice", "标题", "正文", Everywhere)), (Leading, new PublishStatement("paper-1", [])), (Leading, new ReplyPost("K2-08", "知道了")), (Leading, new RequestPlatform("K2-08", "label", "b", "t")), (Leading, new AnswerQuestion("K2-09", "答", "typed")),
        };
        foreach (var (seat, act) in others)
        {
            await play.Refused("SeatMayNot", seat, act);
            Assert.False(play.Seat(seat).May(act.Kind));
        }
        Assert.Equal(0, play.Score.Lines.Sum(l => l.Earned));
        var reply = await play.Act(News, new ReplyPost("K2-08", play.Words("playbook.s2.reply-k208")));
        play.Earns("K2-08", "answered", reply);
    }

    [Fact]
    public async Task S111_TheUnitOnTheSpot_IsGivenTheMatter()
    {
        await using var play = await Open(3);
        await play.At("14:12");
        await play.Act(Leading, new AssignTask("legal", "法制岗", "研究摊主诉求", TimeSpan.FromMinutes(20)));
        play.EarnsNothing("K3-02", "on-site");
        var local = await play.Act(Leading, new AssignTask("street", "街道分管负责人", "到场听取摊主意见", TimeSpan.FromMinutes(20)));
        play.Earns("K3-02", "on-site", local);
        Assert.Equal("street", play.Seat(Police).Tasks[^1].To);
        Assert.NotNull(play.Inbox(Leading, "K3-02").HandledAt);
    }

    [Fact]
    public async Task S091_Control_AddsLeavesOutAndMovesWhatWasNotPlanned()
    {
        await using var play = await Open(3);
        await play.At("14:20");
        await play.Do(new WriteInject("call", "phone", "hotline-desk", "热线又接到一位老人的电话。", [News], TimeSpan.FromMinutes(5), []));
        Assert.Equal("热线又接到一位老人的电话。", play.Seat(News).Inbox[0].Text);
        Assert.DoesNotContain(play.Seat(Police).Inbox, i => i.Text.Contains("一位老人", StringComparison.Ordinal));
        await play.Do(new SkipInject("K3-08"));
        await play.Do(new MoveInject("K3-04", play.State.Began + TimeSpan.FromMinutes(40)));
        await play.At("15:10");
        Assert.Equal("14:40", play.State.StoryClock(play.Inbox(News, "K3-04").At));
        await play.DidNotCome("K3-08");
        Assert.Equal("LineSkipped", play.Line("K3-08").Why.Code);
        Assert.Equal(play.State.Subject.Criteria.Sum(c => c.Points) - 6, play.Score.Possible);
    }
}
