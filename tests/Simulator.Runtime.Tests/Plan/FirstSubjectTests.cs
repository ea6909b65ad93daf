using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>Subject one: the watch begins, the rumor appears, the first acts; who is told of it and how fast.</summary>
public sealed class FirstSubjectTests
{
    private static readonly TimeSpan Ten = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task S155_TheReleaseOnTheSpot_RunsAloneWithItsOwnScriptAndScore()
    {
        await using var play = await Open(1);
        await play.At("18:40:01");
        Assert.Equal((1, "18:40", "none"), (play.Seat(News).Frame.Subject, play.Seat(News).StoryClock(play.Clock.At), play.Seat(News).Level));
        await play.Came("K1-01", Leading, Assessment, News, Police);
        Assert.Empty(play.Seat(News).Board);
        Assert.Equal(TimeSpan.FromMinutes(120), play.Seat(News).Frame.End - play.State.Began);
        Assert.Equal(100, play.State.Subject.Criteria.Sum(c => c.Points));
        Assert.All(play.Score.Lines, l => Assert.StartsWith("K1-", l.Id, StringComparison.Ordinal));
        var signed = await play.Act(News, new SignIn());
        play.Earns("K1-01", "news-sign-in", signed);
    }

    [Fact]
    public async Task S184_TheEvent_IsARumorOnThePublicPlatformThatItsAuthorDeletes()
    {
        await using var play = await Open(1);
        await play.At("18:51");
        Assert.Null(play.Seat(Assessment).Feed.Find("K1-02"));
        await play.At("18:53");
        var post = play.Seat(Assessment).Feed.Find("K1-02")!;
        Assert.Equal(play.Words("inject.K1-02"), post.Text);
        Assert.Equal("false", play.State.Scenario.Narratives.Single(n => n.Id == play.State.Subject.Inject("K1-02")!.Root!.Narrative).Truth);
        var registered = await play.Act(Assessment, new RegisterItem("K1-02", null, "网帖称冷库爆炸"));
        play.Earns("K1-02", "snapshot", registered);
        await play.At("19:33");
        Assert.Null(play.Seat(News).Feed.Find("K1-02")!.RemovedAt);
        Assert.True(play.Seat(News).Feed.Counters(post.Index).Reposts > 20);
        await play.At("19:35");
        Assert.NotNull(play.Seat(News).Feed.Find("K1-02")!.RemovedAt);
        await play.Came("K1-09", Assessment, Police);
        Assert.True(play.State.Gauges.FalseBelief > 0);
    }

    [Fact]
    public async Task S147_CollectFormTheGroupJudgeAndPublish_AreTimedFromTheFirstMoment()
    {
        await using var play = await Open(1);
        await play.At("18:57");
        var collected = await play.Act(Assessment, new RegisterItem("K1-02", null, "网帖称冷库爆炸"));
        var activated = await play.Act(Leading, await Blue(play));
        var formed = await play.Act(Leading, new AssignTask(News, "发言人甲", play.Words("playbook.authorise"), Ten));
        var judged = await play.Act(Assessment, new JudgeItem("item-1", Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Open, play.Words("playbook.pending")));
        await play.At("19:25");
        var published = await play.Published(News, "notice", play.Words("playbook.notice"));
        play.Earns("K1-02", "snapshot", collected);
        play.Earns("K1-02", "pending", judged);
        play.Earns("K1-07", "published", published);
        Assert.Equal([activated.Version, formed.Version], play.Bonus("B-L1-1")!.Evidence);
        Assert.Single(play.Seat(News).Tasks);
        Assert.NotNull(play.Public.Feed.Find(play.State.Statement(published.Paper!)!.PostId!));

        static async Task<ActivatePlan> Blue(Play play)
        {
            await play.Act(Leading, new SetLevel("blue", play.Words("playbook.set-blue")));
            return new ActivatePlan(play.Words("playbook.activate"));
        }
    }

    [Fact]
    public async Task S147_TheSameActsLate_EarnLessOrNothing()
    {
        await using var play = await Open(1);
        await play.At("19:08");
        await play.Act(Assessment, new RegisterItem("K1-02", null, "网帖称冷库爆炸"));
        Assert.InRange(play.Element("K1-02", "snapshot").Factor, 0.5, 0.9);
        await play.At("19:15");
        await play.Act(Assessment, new JudgeItem("item-1", Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Open, ""));
        play.EarnsNothing("K1-02", "pending");
        await play.At("19:43");
        await play.Published(News, "notice", play.Words("playbook.notice"));
        Assert.InRange(play.Element("K1-07", "published").Factor, 0.5, 0.95);
        Assert.Null(play.Bonus("B-L1-1"));
        Assert.True(await play.Logged("deadline-passed", "K1-02"));
        Assert.NotNull(play.Inbox(Assessment, "K1-02").HandledAt);
    }

    [Theory]
    [InlineData("18:55", 1)]
    [InlineData("19:08", 0.7)]
    [InlineData("19:13", 0)]
    public async Task S065_TheNewsCenter_IsToldAtOnce_AndTheClockRunsFromTheItem(string clock, double share)
    {
        await using var play = await Open(1);
        await play.At(clock);
        Assert.Empty(play.Seat(News).Messages);
        play.EarnsNothing("K1-02", "told-news");
        // Told to somebody else it is not told to the news center.
        await play.Act(Assessment, new SendMessage([Police], play.Words("playbook.tell-news")));
        play.EarnsNothing("K1-02", "told-news");
        var told = await play.Act(Assessment, new SendMessage([News], play.Words("playbook.tell-news")));
        Assert.Equal(share, play.Element("K1-02", "told-news").Factor, 1);
        Assert.Equal([told.Version], play.Element("K1-02", "told-news").Evidence);
        Assert.Equal(Assessment, Assert.Single(play.Seat(News).Messages).From);
        Assert.Empty(play.Seat(Leading).Messages);
    }

    [Fact]
    public async Task S071_AMatterTooBigForOneself_IsEscalatedInsteadOfBeingKept()
    {
        await using var play = await Open(1);
        await play.At("19:29");
        await play.Came("K1-08", Leading);
        await play.Refused("MissingReason", Leading, new AnswerOrder("K1-08", "escalate", " "));
        await play.Refused("NoSuchInject", Assessment, new AnswerOrder("K1-08", "escalate", "报上级"));
        var escalated = await play.Act(Leading, new AnswerOrder("K1-08", "escalate", play.Words("playbook.refuse-k108")));
        play.Earns("K1-08", "refused", escalated);
        Assert.NotNull(play.Inbox(Leading, "K1-08").HandledAt);
        Assert.Null(play.Veto("V-conceal-agreed"));
    }

    [Theory]
    [InlineData(Leading, true)]
    [InlineData(News, false)]
    public async Task S071_AGraveFalseReport_IsReportedToTheLevelAbove(string to, bool upward)
    {
        await using var play = await Open(1);
        await play.At("19:12");
        var report = await play.Act(Assessment, new FileReport("first", "phone", [to], play.Words("playbook.first-phone")));
        if (upward) play.Earns("K1-05", "phone-first", report);
        else play.EarnsNothing("K1-05", "phone-first");
        Assert.Equal(upward ? 1 : 0, play.Seat(Leading).Reports.Length);
        Assert.Empty(play.Seat(Police).Reports);
    }

    [Fact]
    public async Task S035_TheAssessmentTeam_IsFormed_SeesTheRumorFirstAndAloneJudgesIt()
    {
        await using var play = await Open(1);
        await play.At("18:53");
        await play.Came("K1-02", Assessment);
        var team = play.State.Scenario.Organisation!.Body("assessment-team")!;
        Assert.Equal((Assessment, "command-center", "assessment"), (team.Seat, team.Under, play.Seat(Assessment).Console));
        var registered = await play.Act(Assessment, new RegisterItem("K1-02", null, "网帖称冷库爆炸"));
        play.Earns("K1-02", "snapshot", registered);
        foreach (var seat in new[] { News, Leading })
            await play.Refused("SeatMayNot", seat, new JudgeItem("item-1", Authenticity.False, Nature.Rumor, Answer3.Yes, Answer3.No, "假的"));
        await play.Refused("SeatMayNot", Police, new ProposeLevel("blue", "单一来源"));
        var proposed = await play.Act(Assessment, new ProposeLevel("blue", play.Words("playbook.blue")));
        play.Earns("K1-02", "level", proposed);
    }

    [Fact]
    public async Task S038_TheCallOfTheDispatch_ReachesTheHandlingGroupThroughThePolice()
    {
        await using var play = await Open(1);
        await play.At("19:03");
        await play.Came("K1-03", Police, Assessment);
        var group = play.State.Scenario.Organisation!.Body("handling-group")!;
        Assert.Equal((Police, "on-site-post", "police"), (group.Seat, group.Under, play.Seat(Police).Console));
        await play.Refused("NoSuchInject", News, new LogCall("K1-03", "110转来", []));
        await play.Refused("NoAddressee", Police, new LogCall("K1-03", "110转来", ["harbour"]));
        var logged = await play.Act(Police, new LogCall("K1-03", play.Words("playbook.log-k103"), [Assessment, "fire"]));
        play.Earns("K1-03", "logged", logged);
        play.Earns("K1-03", "passed-on", logged);
        Assert.Equal("forward", Assert.Single(play.Seat(Assessment).Messages).Kind);
        Assert.Empty(play.Seat(News).Messages);
    }

    [Fact]
    public async Task S056_TheRoster_HasLeaderOfficerAndContactOfEveryPost()
    {
        await using var play = await Open(1);
        await play.At("18:41");
        await play.Refused("MissingContact", News, new FileRoster("带班领导甲", "发言人甲", " "));
        Assert.All(play.Seat(Leading).Presence, p => Assert.Null(p.Roster));
        await play.Act(News, new FileRoster("带班领导甲", "发言人甲", "演练专线甲"));
        await play.Act(Police, new FileRoster("带班领导乙", "联络一号", "演练专线乙"));
        Assert.Equal(("发言人甲", "演练专线甲"), (Of(News)!.Officer, Of(News)!.Contact));
        Assert.Null(Of(Assessment));
        var paper = OfficialPapers.Of(play.State).Single(p => p.Group == "roster");
        Assert.Equal(4, Assert.IsType<PaperTable>(Assert.Single(paper.Parts)).Rows.Length);
        play.EarnsNothing("K1-01", "news");
        await play.Act(News, new CheckComms("通联正常"));
        Assert.Equal(0.6, play.Element("K1-01", "news").Earned);

        Roster? Of(string seat) => play.Seat(Leading).Presence.Single(p => p.Seat == seat).Roster;
    }

    [Fact]
    public async Task S067_SigningInRosterAndCommunicationsCheck_AreThereForAllToSeeAndTimed()
    {
        await using var play = await Open(1);
        await play.At("18:42");
        var signed = await play.Act(Police, new SignIn());
        await play.Refused("AlreadySignedIn", Police, new SignIn());
        var roster = await play.Act(Police, new FileRoster("带班领导甲", "联络一号", "演练专线丙"));
        play.EarnsNothing("K1-01", "police");
        var comms = await play.Act(Police, new CheckComms("通联正常"));
        play.Earns("K1-01", "police-sign-in", signed);
        play.Earns("K1-01", "police", roster, comms);
        var shown = play.Seat(News).Presence.Single(p => p.Seat == Police);
        Assert.Equal((1, true, true), (shown.Members, shown.SignedIn, shown.CommsChecked));
        Assert.False(play.Seat(News).Presence.Single(p => p.Seat == Leading).SignedIn);
        await play.At("18:48");
        await play.Act(Leading, new SignIn());
        Assert.InRange(play.Element("K1-01", "leading-sign-in").Factor, 0.5, 0.9);
        Assert.True(play.Inbox(News, "K1-01").Overdue);
        Assert.False(play.Inbox(Police, "K1-01").Overdue);
    }

    [Fact]
    public async Task S117_AStatementWithWhatToDo_LowersAnxiety()
    {
        await using var silent = await Open(1);
        await using var told = await Open(1);
        await told.At("19:25");
        var notice = await told.Published(News, "notice", told.Words("playbook.notice"));
        told.Earns("K1-06", "help", notice);
        foreach (var play in new[] { silent, told }) await play.At("20:15");
        Assert.True(told.State.Gauges.Anxiety < silent.State.Gauges.Anxiety - 10, $"{told.State.Gauges.Anxiety} against {silent.State.Gauges.Anxiety}");
        silent.EarnsNothing("K1-06", "help");
        await silent.Came("C1", News);
        await told.DidNotCome("C1");
        Assert.Contains(told.Seat(Police).Feed.Newest(5000), p => p.Official && p.Text.Contains("12345", StringComparison.Ordinal));
    }
}
