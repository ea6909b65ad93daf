using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Evaluation;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>The two subjects as such: alone, in four phases, on a clock of two hours; channels; results by seat.</summary>
public sealed class SubjectTests
{
    [Fact]
    public async Task S156_TheReleaseOfAMajorEvent_RunsAloneWithItsOwnScriptAndScore()
    {
        await using var play = await Open(2);
        await play.At("07:30:01");
        Assert.Equal((2, "07:30"), (play.Seat(News).Frame.Subject, play.Seat(News).StoryClock(play.Clock.At)));
        await play.Came("K2-01", Leading);
        Assert.Contains("19:22", play.Inbox(Leading, "K2-01").Text, StringComparison.Ordinal);
        Assert.Equal(5, play.Seat(News).Board.Length);
        Assert.Equal(100, play.State.Subject.Criteria.Sum(c => c.Points));
        Assert.All(play.Score.Lines, l => Assert.StartsWith("K2-", l.Id, StringComparison.Ordinal));
        var set = await play.Act(Leading, new SetLevel("orange", "省级以上媒体到场"));
        play.Earns("K2-01", "level", set);
    }

    [Fact]
    public async Task S157_TheCoordinationOnTheSpot_RunsAloneWithItsOwnScriptAndScore()
    {
        await using var play = await Open(3);
        await play.At("14:00:01");
        Assert.Equal((3, "14:00", "orange"), (play.Seat(News).Frame.Subject, play.Seat(News).StoryClock(play.Clock.At), play.Seat(News).Level));
        await play.Came("K3-01", Leading, Assessment, News, Police);
        Assert.Equal(100, play.State.Subject.Criteria.Sum(c => c.Points));
        Assert.All(play.Score.Lines, l => Assert.StartsWith("K3-", l.Id, StringComparison.Ordinal));
        var rumors = await play.Act(Assessment, new EnterLedger("rumor", "冷库爆炸", "市公安局", "研判一号"));
        play.Earns("K3-01", "rumors", rumors);
    }

    [Fact]
    public async Task S146_FourPhases_EachHasItsPartOfTheScore()
    {
        await using var play = await Open(3);
        Assert.Equal(["response", "release", "resolve", "review"], play.Seat(News).Frame.Phases.Select(p => p.Id));
        await play.At("14:05");
        await play.Act(Leading, Form("deliberation", "K3-01", ("matter", "首次会商"), ("attendees", "各组"), ("conclusions", "分开建账")));
        Assert.Equal((2.5, 0.0), (play.Score.ByPhase["response"].Earned, play.Score.ByPhase["resolve"].Earned));
        await play.At("15:22");
        await play.Published(News, "joint", play.Words("playbook.3.inspection"), "K3-09");
        Assert.Equal(8, play.Score.ByPhase["resolve"].Earned);
        Assert.Equal(100, play.Score.ByPhase.Values.Sum(p => p.Possible));
        Assert.Equal("resolve", play.Line("K3-09").Phase);
    }

    [Fact]
    public async Task S159_TheClockOfTwoHours_StandsStillInAPauseAndStopsAtTheEnd()
    {
        await using var play = await Open(2);
        play.Time.Advance(TimeSpan.FromSeconds(30));
        await play.Do(new PauseExercise());
        Assert.Equal("NotNowPaused", (await play.Send(News, new SignIn())).Rejection?.Code);
        // The clock on the wall goes on, that of the exercise does not.
        play.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal((30_000, false), ((int)play.Clock.At.Ms, play.Clock.Running));
        await play.Do(new ResumeExercise());
        await play.At("08:00");
        Assert.Equal(TimeSpan.FromMinutes(120), play.Seat(News).Frame.End - play.State.Began);
        await play.At("09:30");
        Assert.Equal("NotNowEnded", (await play.Send(News, new SignIn())).Rejection?.Code);
        Assert.True(await play.Logged("exercise-ended", "time"));
        Assert.True(play.Score.Lines.All(l => l.Due || l.Started is null));
    }

    [Fact]
    public async Task S104_ThingsArrive_OnManyChannels()
    {
        await using var play = await Open(3);
        await play.At("15:40");
        var channels = play.State.Scenario.Seats.SelectMany(s => play.Seat(s.Id).Inbox).Select(i => i.Channel).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["backfill", "client", "control", "group", "letter", "message", "onsite", "phone", "reply", "video", "web"], channels);
        Assert.Equal(["client", "group", "video", "web"], play.Seat(News).Feed.Newest(2000).Where(p => !p.Official).Select(p => p.Channel).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(play.Seat(Assessment).Inbox, i => i.Channel == "letter");
        var reply = await play.Act(News, new ReplyPost("K3-11", play.Words("playbook.3.reply-k311")));
        Assert.Equal("video", play.Seat(Police).Feed.Find(reply.Paper!)!.Channel);
        play.EarnsNothing("K3-11", "notice");
    }

    [Fact]
    public async Task S020_EverySeat_HasItsOwnResult()
    {
        await using var play = await Open(3);
        await play.At("14:34");
        Assert.All(play.Score.BySeat.Values, s => Assert.Equal(0, s.Earned));
        await play.Act(Police, new AnswerOrder("K3-05", "refuse", "没有依据，不予办理"));
        Assert.Equal((3.0, 0.0), (play.Score.BySeat[Police].Earned, play.Score.BySeat[Leading].Earned));
        await play.Act(Leading, new AnswerOrder("K3-05", "refuse", "没有依据，不予办理"));
        Assert.Equal((3.0, 3.0, 0.0), (play.Score.BySeat[Police].Earned, play.Score.BySeat[Leading].Earned, play.Score.BySeat[News].Earned));
        Assert.Equal(100, play.Score.BySeat.Values.Sum(s => s.Possible), 1);
        Assert.Single(play.Seat(Police).Done);
    }

    [Fact]
    public async Task S070_WhatWasNotReported_IsTakenOffByItsKind()
    {
        await using var silent = await Open(2);
        await using var told = await Open(2);
        await told.At("09:17");
        var report = await told.Act(Assessment, new FileReport("follow-up", "written", [Leading], told.Words("playbook.s2.follow-2")));
        told.Earns("K2-12", "follow-up", report);
        foreach (var play in new[] { silent, told }) await play.At("09:29");
        Assert.Equal(("none", 0.5), (silent.Deduction("D2-no-report")!.Type, silent.Deduction("D2-no-report")!.Points));
        Assert.Equal([Assessment], silent.Deduction("D2-no-report")!.Seats);
        Assert.Null(told.Deduction("D2-no-report"));
        Assert.Single(told.Seat(Leading).Reports);
        Assert.Empty(told.Seat(News).Reports);
        Assert.False(await silent.Logged("report-filed", "follow-up"));
    }

    [Fact]
    public async Task S053_AnObserver_SeesThePublicPageAndActsNowhere()
    {
        await using var play = await Open(2);
        var observer = new Actor("guest", Office.Observer);
        await play.At("07:53");
        Assert.Equal("OfficeMayNot", (await play.Send(observer, new ReplyPost("K2-04", "说句话"))).Rejection?.Code);
        Assert.Equal("OfficeMayNot", (await play.Send(observer with { Seat = News }, new SignIn())).Rejection?.Code);
        Assert.Empty(play.State.Acts);
        Assert.Equal(0, play.Score.Lines.Sum(l => l.Earned));
        var reply = await play.Act(News, new ReplyPost("K2-04", "我们理解您的心情，上学的事正在问学校。"));
        play.Earns("K2-04", "empathy", reply);
        Assert.NotNull(play.Public.Feed.Find(reply.Paper!));
    }

    [Fact]
    public async Task S084_ThePictureOfTheFeed_CountsWhatIsThere_AndASnapshotKeepsIt()
    {
        await using var play = await Open(2);
        await play.At("07:50");
        var feed = play.Seat(Assessment).Feed;
        Assert.Equal(play.State.PostCount, feed.Volume(240).Sum(v => v.Posts));
        Assert.NotEmpty(feed.Hot(10));
        var counters = feed.Counters(feed.Find("K2-02")!.Index);
        Assert.True(counters is { Reads: > 0, Reposts: > 0 });
        var registered = await play.Act(Assessment, new RegisterItem("K2-02", null, "夜间画面"));
        play.Earns("K2-02", "registered", registered);
        Assert.Equal($"{counters.Reads}/{counters.Reposts}/{counters.Comments}/{counters.Likes}", registered.Fields["counters"]);
        await play.At("08:10");
        Assert.Equal(counters, play.Seat(News).Items.Single().Counters);
        Assert.True(play.Seat(News).Feed.Counters(feed.Find("K2-02")!.Index).Reads > counters.Reads);
    }

    [Fact]
    public async Task S087_AForgery_SpreadsByItself_AndLessOnceItIsRefuted()
    {
        await using var silent = await Open(2);
        await using var refuted = await Open(2);
        await refuted.At("07:48");
        var declared = await refuted.Published(Police, "clarification", refuted.Words("playbook.s2.declare"), channels: ["official-account", "official-client", "tv-radio", "group-notice"]);
        refuted.Earns("K2-03", "declared", declared);
        foreach (var play in new[] { silent, refuted }) await play.At("08:30");
        Assert.True(Reposts(silent) > 20);
        Assert.True(Reposts(refuted) < Reposts(silent), $"{Reposts(refuted)} against {Reposts(silent)}");
        silent.EarnsNothing("K2-03", "declared");

        static int Reposts(Play play) => play.Seat(News).Feed.Counters(play.Seat(News).Feed.Find("K2-03")!.Index).Reposts;
    }

    [Fact]
    public async Task S054_AnEvaluator_CorrectsWhatTheRulesFound_WithAReasonAndOnRecord()
    {
        await using var play = await Open(3);
        var evaluator = new Actor("evaluator", Office.Evaluator);
        await play.At("15:10");
        var reply = await play.Act(News, new ReplyPost("K3-08", play.Words("playbook.3.reply-k308")));
        Assert.Equal(6, play.Line("K3-08").Earned);
        Assert.Equal("MissingReason", (await play.Send(evaluator, new OverrideScore("K3-08", 4, " "))).Rejection?.Code);
        Assert.Equal("BadPoints", (await play.Send(evaluator, new OverrideScore("K3-08", 7, "太好"))).Rejection?.Code);
        Assert.Equal("OfficeMayNot", (await play.Send(new Actor(PersonAt(News), Office.Player, News), new OverrideScore("K3-08", 6, "很好"))).Rejection?.Code);
        Assert.True((await play.Send(evaluator, new OverrideScore("K3-08", 4, "只答了一半"))).Accepted);
        var line = play.Line("K3-08");
        Assert.Equal((4.0, 6.0, "只答了一半", "evaluator"), (line.Earned, line.Automatic, line.Override!.Reason, line.Override.Person));
        Assert.True(await play.Logged("score-overridden", "K3-08"));
        // A reading the evaluator rejects earns nothing any more.
        Assert.True((await play.Send(evaluator, new RuleOnReading(reply.Version, "improve-date", Verdict.States, false))).Accepted);
        play.EarnsNothing("K3-08", "date");
    }
}
