using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>The press briefing from its plan to its last answer, and requests of journalists (subject two).</summary>
public sealed class BriefingTests
{
    private const string WhatAndWho = "昨天17:20至18:30，石坪消防等单位在柳湾农贸市场开展疏散演练，没有起火、没有爆炸。疏散中1名商户踝部扭伤，已送医检查，无骨折，昨晚已回家休养。";

    [Fact]
    public async Task S130_ABriefing_OpensOnlyOnAnApprovedPlanThatNamesWhoHostsAndWhoSpeaks()
    {
        await using var play = await Open(2);
        await play.At("08:17");
        await play.Refused("FormFieldMissing", News, BriefingPlan(without: "speaker"));
        await play.Refused("FormFieldMissing", News, BriefingPlan(without: "host"));
        await play.Refused("NotYourForm", Police, BriefingPlan());
        var plan = await play.Act(News, BriefingPlan());
        play.Earns("K2-07", "plan", plan);
        Assert.Contains(play.Seat(Leading).Forms, f => f.Form == "briefing-plan");
        Assert.DoesNotContain(play.Seat(Police).Forms, f => f.Form == "briefing-plan");

        var early = await play.RefusedOnRecord("NoBriefingPlan", News, new OpenBriefing());
        Assert.Equal([early.Version], play.Deduction("D2-open-unapproved")!.Evidence);
        Assert.Equal([early.Version], play.Factor("K2-07", "unapproved")!.Evidence);
        await play.Refused("SeatMayNot", News, new ApproveForm("form-1"));
        var approved = await play.Act(Leading, new ApproveForm("form-1", "同意"));
        play.Earns("K2-07", "plan-approved", approved);
        var opened = await play.Act(News, new OpenBriefing());
        play.Earns("K2-07", "opened", opened);
        Assert.Contains(play.Seat(Police).Forms, f => f.Form == "briefing-plan");
        Assert.Single(play.Seat(Police).Briefings);
    }

    [Fact]
    public async Task S132_TheLeadUnit_IsAFieldOfThePlan_WhoeverLeads()
    {
        await using var play = await Open(2);
        await play.At("08:17");
        await play.Refused("FormFieldMissing", News, BriefingPlan(without: "lead"));
        var filed = await play.Act(News, BriefingPlan(("lead", "应急管理办")));
        play.Earns("K2-07", "plan", filed);
        Assert.Equal("应急管理办", Assert.Single(play.Seat(Leading).Forms).Values["lead"]);
        Assert.Empty(play.Seat(Assessment).Forms);
    }

    [Theory]
    [InlineData("08:45:30", 1)]
    [InlineData("08:45:50", 0.5)]
    public async Task S131_AQuestion_IsTimedToTheBeginningOfItsAnswer(string begun, double share)
    {
        await using var play = await OpenedAt("08:42");
        await play.At("08:45");
        await play.Came("K2-09", News);
        Assert.Equal(TimeSpan.FromMinutes(3), play.Inbox(News, "K2-09").Limit);
        await play.Refused("SeatMayNot", Leading, new BeginAnswer("K2-09"));
        await play.Refused("NoSuchInject", Police, new AnswerQuestion("K2-09", WhatAndWho, "spoken"));
        await play.At(begun);
        var begin = await play.Act(News, new BeginAnswer("K2-09"));
        Assert.Equal(begun[^2..], begin.Fields["waited"]);
        await play.At("08:46:30");
        var answer = await play.Act(News, new AnswerQuestion("K2-09", WhatAndWho, "spoken"));
        foreach (var element in new[] { "answered", "what", "injured", "home", "time" }) play.Earns("K2-09", element, answer);
        await play.At("08:51:30");
        Assert.Equal(8 * share, play.Line("K2-09").Earned);
        Assert.Equal(share < 1, play.Factor("K2-09", "slow-start") is not null);
        Assert.Equal(WhatAndWho, play.Seat(Leading).BriefingAnswers.Single().Text);
    }

    [Fact]
    public async Task S114_WithoutABriefing_JournalistsAskAtTheDoorAndWriteThatThereWasNone()
    {
        await using var play = await Open(2);
        await play.At("09:06");
        Assert.Equal(play.Words("inject.K2-09.door"), play.Inbox(News, "K2-09").Text);
        await play.Came("M2-6", News, Leading);
        Assert.NotNull(play.Deduction("D2-no-briefing"));
        Assert.Equal("1", play.PreFilled(News, "press-tally", "central"));
        Assert.Equal(0, play.Line("K2-09").Earned);
    }

    [Fact]
    public async Task S114_InTheRoom_TheyAskInTurnAndNobodyWritesOfASilence()
    {
        await using var play = await OpenedAt("08:42");
        await play.At("09:06");
        Assert.Equal(play.Words("inject.K2-09"), play.Inbox(News, "K2-09").Text);
        Assert.Equal(["K2-09", "Q2-1", "K2-10", "K2-11", "Q2-2", "Q2-3"], play.Seat(News).Inbox.Where(i => i.Kind == "question").Reverse().Select(i => i.Id));
        Assert.Equal(["K2-11", "Q2-3"], play.Seat(Police).Inbox.Where(i => i.Kind == "question").Reverse().Select(i => i.Id));
        await play.DidNotCome("M2-6");
        Assert.Null(play.Deduction("D2-no-briefing"));
        Assert.True(await play.Logged("briefing-opened", "form-1"));
    }

    [Fact]
    public async Task S131_AFollowUpQuestion_TakesUpWhatWasSaidBefore()
    {
        await using var play = await OpenedAt("08:42");
        await play.Published(News, "press-answer", play.Words("playbook.s2.press"), "K2-05");
        await play.At("08:49");
        var first = await play.Act(News, new AnswerQuestion("Q2-1", play.Words("playbook.s2.a-q2-1"), "typed"));
        await play.At("08:59");
        Assert.Equal(play.Words("inject.Q2-2.known"), play.Inbox(News, "Q2-2").Text);
        var second = await play.Act(News, new AnswerQuestion("Q2-2", play.Words("playbook.s2.a-q2-2"), "typed"));
        await play.At("09:02");
        Assert.Null(play.Bonus("B2-follow-ups"));
        var third = await play.Act(News, new AnswerQuestion("Q2-3", play.Words("playbook.s2.a-q2-3"), "typed"));
        Assert.Equal([first.Version, second.Version, third.Version], play.Bonus("B2-follow-ups")!.Evidence);
        await play.Refused("QuestionAnswered", Police, new AnswerQuestion("Q2-3", "再补一句", "typed"));
    }

    [Fact]
    public async Task S133_ASecondBriefing_NeedsAPlanOfItsOwn()
    {
        await using var play = await OpenedAt("08:42");
        await play.At("09:05");
        await play.Act(News, new CloseBriefing());
        var early = await play.RefusedOnRecord("NoBriefingPlan", News, new OpenBriefing());
        Assert.Equal([early.Version], play.Deduction("D2-open-unapproved")!.Evidence);
        await play.Act(News, BriefingPlan(("host", "值班副组长丙")));
        await play.Act(Leading, new ApproveForm("form-2", "同意"));
        var second = await play.Act(News, new OpenBriefing());
        Assert.Equal("2", second.Choice);
        Assert.Equal([1, 2], play.Seat(Assessment).Briefings.Select(b => b.Number));
        Assert.Equal(("2", "值班副组长丙"), (play.PreFilled(News, "briefing-tally", "number"), play.PreFilled(News, "briefing-tally", "host")));
        // What citizens had asked is told there.
        var told = await play.Act(News, new AnswerQuestion("Q2-1", play.Words("playbook.s2.a-q2-1"), "typed"));
        play.Earns("K2-08", "told", told);
    }

    [Fact]
    public async Task S122_WhatHasHappenedToThePoster_IsToldWithoutSayingWhoItIs()
    {
        await using var play = await OpenedAt("08:42");
        await play.At("08:55:30");
        await play.Came("K2-11", News, Police);
        var answer = await play.Act(Police, new AnswerQuestion("K2-11", play.Words("playbook.s2.a-k2-11"), "spoken"));
        foreach (var element in new[] { "answered", "deleted", "education", "forwarders", "separate", "privacy" }) play.Earns("K2-11", element, answer);
        Assert.Equal(10, play.Line("K2-11").Earned);
        await play.At("08:57");
        await play.DidNotCome("C4-2");
        Assert.Contains(play.Seat(Assessment).BriefingAnswers, a => a.Inject == "K2-11" && a.Seat == Police);
    }

    [Fact]
    public async Task S122_TheSameAnswerWithANameInIt_LosesEverything()
    {
        await using var play = await OpenedAt("08:42");
        await play.At("08:55:30");
        var answer = await play.Act(Police, new AnswerQuestion("K2-11", play.Words("playbook.s2.a-k2-11") + "发帖的是职业学院学生林某某。", "spoken"));
        await play.At("08:57");
        Assert.Equal(0, play.Line("K2-11").Earned);
        Assert.Equal([answer.Version], play.Factor("K2-11", "disclosed")!.Evidence);
        Assert.Equal([answer.Version], play.Veto("V2-privacy")!.Evidence);
        await play.Came("C4-2", Police, Leading, News);
    }

    [Theory]
    [InlineData("answered")]
    [InlineData("no-comment")]
    [InlineData("silence")]
    public async Task S075_ARequestOfAJournalist_HasADeadline_SilenceAndRefusalAreWrittenAbout(string how)
    {
        await using var play = await Open(2);
        await play.At("07:59");
        await play.Came("K2-05", News, Assessment);
        Assert.Equal(("08:23", TimeSpan.FromHours(4)), (play.State.StoryClock(play.Inbox(News, "K2-05").Deadline!.Value), play.Inbox(News, "K2-05").NormLimit));
        await play.At("08:15");
        if (how == "answered") await play.Published(News, "press-answer", play.Words("playbook.s2.press"), "K2-05");
        if (how == "no-comment") await play.Published(News, "press-answer", "【演练】此事不便回应。", "K2-05");
        await play.At("08:24");
        if (how == "answered") await play.DidNotCome("C9-2");
        else await play.Came("C9-2", News);
        if (how != "answered") Assert.Equal(play.Words(how == "silence" ? "inject.C9-2" : "inject.C9-2.no-comment"), play.Inbox(News, "C9-2").Text);
        Assert.Equal(how == "no-comment", play.Factor("K2-05", "no-comment") is not null);
        Assert.Equal(how == "answered" ? 2.5 : 0, play.Element("K2-05", "rectified").Earned + play.Element("K2-05", "earlier").Earned);
        Assert.Equal(how == "silence", play.Inbox(News, "K2-05").Overdue);
    }

    internal static FileForm BriefingPlan(params (string Field, string Value)[] changed) => BriefingPlan(null, changed);

    internal static FileForm BriefingPlan(string? without, params (string Field, string Value)[] changed)
    {
        var fields = new Dictionary<string, string>
        {
            ["time"] = "08:42", ["place"] = "市政务中心二楼发布厅", ["lead"] = "新闻中心", ["host"] = "值班副组长乙", ["speaker"] = "发言人甲",
            ["units"] = "石坪消防\n市卫健委\n石坪分局", ["media"] = "中央级：驻站记者1家\n省级：江畔都市报", ["hardest"] = "首个通报为什么慢\n冷库的事为什么没说\n发帖的人怎么处理",
        };
        foreach (var (field, value) in changed) fields[field] = value;
        return Form("briefing-plan", "K2-07", [.. fields.Where(f => f.Key != without).Select(f => (f.Key, f.Value))]);
    }

    /// <summary>Subject two with a briefing opened on an approved plan.</summary>
    internal static async Task<Play> OpenedAt(string clock)
    {
        var play = await Open(2);
        await play.At("08:20");
        await play.Act(News, BriefingPlan());
        await play.Act(Leading, new ApproveForm("form-1", "同意"));
        await play.At(clock);
        await play.Act(News, new OpenBriefing());
        return play;
    }
}
