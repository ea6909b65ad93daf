using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.People;
using static Simulator.Runtime.Tests.Plan.Play;
using static Simulator.Runtime.Tests.Plan.StabilityPapers;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>Who holds which post and office; levels and kinds of event; notices that start a clock; concerns that are answered.</summary>
public sealed class PostTests
{
    private const string Chief = "person-chief";
    private static readonly Actor Head = new(Chief, Office.Player, Leading, "head"), Deputy = new(PersonAt(Leading), Office.Player, Leading, "deputy");

    [Fact]
    public async Task S014_HeadAndDeputy_ApproveDifferentPapers()
    {
        await using var play = await Open(2);
        await play.At("08:20");
        await TakePosts(play);
        var release = await Submitted(play, "release");
        var clarification = await Submitted(play, "clarification");
        Assert.Equal("NotYourTier", (await play.Send(Deputy, new ApproveStatement(release, "同意"))).Rejection?.Code);
        Assert.Equal("NotYourTier", (await play.Send(Deputy, new ReturnStatement(release, "再改"))).Rejection?.Code);
        Assert.Equal(StatementStatus.InReview, play.Seat(News).Statements.Single(s => s.Id == release).Status);
        play.EarnsNothing("K2-07", "text-approved");
        Assert.True((await play.Send(Deputy, new ApproveStatement(clarification, "同意"))).Accepted);
        play.EarnsNothing("K2-07", "text-approved");
        Assert.True((await play.Send(Head, new ApproveStatement(release, "同意"))).Accepted);
        Assert.Equal(1, play.Element("K2-07", "text-approved").Earned);
        Assert.Equal((Chief, "release"), (play.State.Acts[^1].Person, play.State.Acts[^1].Choice));
        Assert.Empty(play.Seat(Leading).ToApprove);
        await play.Act(News, new PublishStatement(release, []));
    }

    [Fact]
    public async Task S014_WhereNobodyIsHead_TheWholeSeatDecides_AndAgainOnceTheHeadIsGone()
    {
        await using var play = await Open(2);
        await play.At("08:20");
        var first = await Submitted(play, "release");
        Assert.True((await play.Send(Deputy, new ApproveStatement(first, "同意"))).Accepted);
        await TakePosts(play);
        var second = await Submitted(play, "release");
        Assert.Equal("NotYourTier", (await play.Send(Deputy, new ApproveStatement(second, "同意"))).Rejection?.Code);
        await play.Do(new LeaveSeat(Chief));
        Assert.True((await play.Send(Deputy, new ApproveStatement(second, "同意"))).Accepted);
        Assert.Equal(1, play.Element("K2-07", "text-approved").Earned);
        Assert.True(await play.Logged("post-taken", "head"));
    }

    [Fact]
    public async Task S024_TheNewsCenter_IsTheOfficeOfTheLeadingGroup_AndOwnsTheReleases()
    {
        await using var play = await Open(2);
        await play.At("08:20");
        var center = play.State.Scenario.Organisation!.Body("news-center")!;
        Assert.Equal(("office", News, "leading-group", "news"), (center.Kind, center.Seat, center.Under, play.Seat(News).Console));
        foreach (var seat in new[] { Assessment, Leading }) await play.Refused("SeatMayNot", seat, new DraftStatement(null, "release", "标题", "正文", Everywhere));
        foreach (var seat in new[] { Assessment, Leading, Police }) await play.Refused("SeatMayNot", seat, new OpenBriefing());
        var id = await play.Drafted(News, "release", play.Words("playbook.s2.release"));
        var submitted = await play.Act(News, new SubmitStatement(id));
        play.Earns("K2-07", "release", submitted);
        await play.Act(Leading, new ApproveStatement(id, "同意"));
        await play.Refused("SeatMayNot", Assessment, new PublishStatement(id, []));
        var published = await play.Act(News, new PublishStatement(id, []));
        Assert.NotNull(play.Public.Feed.Find(play.State.Statement(published.Paper!)!.PostId!));
    }

    [Theory]
    [InlineData("blue", true)]
    [InlineData("yellow", true)]
    [InlineData("orange", false)]
    [InlineData("red", false)]
    public async Task S097_FourLevels_AndTheOneThatFitsEarns(string level, bool fits)
    {
        await using var play = await Open(4);
        await play.At("09:12");
        await play.Refused("BadChoice", Assessment, new ProposeLevel("green", play.Words("playbook.4.level")));
        var proposed = await play.Act(Assessment, new ProposeLevel(level, play.Words("playbook.4.level")));
        if (fits) play.Earns("K4-02", "proposed", proposed);
        else play.EarnsNothing("K4-02", "proposed");
        Assert.Equal("yellow", play.Seat(News).Level);
        await play.Act(Leading, new SetLevel(level, "按研判"));
        Assert.Equal(level, play.Seat(News).Level);
        Assert.Equal(["none", "blue", "yellow", "orange", "red"], AlertLevels.All);
    }

    [Theory]
    [InlineData(Nature.Help, true)]
    [InlineData(Nature.Demand, true)]
    [InlineData(Nature.Rumor, false)]
    [InlineData(Nature.Criticism, false)]
    public async Task S097_WhatKindOfEventItIs_DecidesHowItIsHandled(Nature nature, bool fits)
    {
        await using var play = await Open(1);
        await play.At("19:06");
        await play.Act(Assessment, new RegisterItem("K1-04", null, "家长群问家人下落"));
        var judged = await play.Act(Assessment, new JudgeItem("item-1", Authenticity.Open, nature, Answer3.Open, Answer3.Open, play.Words("playbook.demand")));
        if (fits) play.Earns("K1-04", "demand", judged);
        else play.EarnsNothing("K1-04", "demand");
        Assert.Equal(nature == Nature.Rumor, play.Factor("K1-04", "called-rumor") is not null);
        Assert.Equal(nature, Assert.Single(play.Seat(Leading).Items).Nature);
    }

    [Theory]
    [InlineData("10:10", false)]
    [InlineData("10:50", true)]
    public async Task S080_ANoticeOfTheCenter_StartsTheClockOfTheReportToTheGovernment(string clock, bool late)
    {
        await using var play = await Open(4);
        await play.At("09:01");
        await play.Came("K4-01", Leading, Assessment, News, Police);
        Assert.Equal("09:10", play.State.StoryClock(play.Inbox(Assessment, "K4-01").Deadline!.Value));
        Assert.Equal(TimeSpan.FromHours(2), play.Inbox(Assessment, "K4-01").NormLimit);
        await play.At(clock);
        Assert.True(play.Inbox(Assessment, "K4-01").Overdue);
        var report = await play.Act(Assessment, Report(play));
        Assert.Contains(play.Words("org.government-office"), Paper(play, "stability-assessment").To);
        Assert.Equal(late, play.Deduction("D4-late") is not null);
        if (late) Assert.Equal(("late", report.Version), (play.Deduction("D4-late")!.Type, Assert.Single(play.Deduction("D4-late")!.Evidence)));
        Assert.NotNull(play.Inbox(Assessment, "K4-01").HandledAt);
    }

    [Fact]
    public async Task S176_WhatPeopleAskedAndWhatWasAnswered_IsCounted()
    {
        await using var play = await Open(4);
        await play.At("09:56");
        await play.Came("K4-06", Leading, News);
        await play.Act(News, new EnterLedger("message", "哪天开始提前公告", "新闻中心", "值班主任", TimeSpan.FromMinutes(20), "K4-06"));
        await play.Act(News, new EnterLedger("message", "摊位费能不能减", "区市场监管局", "分管负责人", TimeSpan.FromMinutes(20), "K4-03"));
        Assert.Equal(("2", 2), (play.PreFilled(Assessment, "demand-ledger", "count"), Unanswered(play)));
        play.EarnsNothing("K4-06", "date");
        var reply = await play.Act(News, new ReplyPost("K4-06", play.Words("playbook.4.reply-k406")));
        play.Earns("K4-06", "date", reply);
        play.Earns("K4-06", "channel", reply);
        await play.Act(News, new UpdateLedger("entry-1", "answered", "自下月1日起"));
        await play.Act(News, new UpdateLedger("entry-1", "closed", "已公开答复"));
        Assert.Equal(("2", 1), (play.PreFilled(Assessment, "demand-ledger", "count"), Unanswered(play)));
        Assert.Equal(["closed", "registered"], play.Seat(Leading).Ledger.Select(e => e.Status));
        Assert.Equal("K4-06", play.Public.Feed.Find(reply.Paper!)!.QuotedId);

        static int Unanswered(Play play) => play.PreFilled(Assessment, "demand-ledger", "open").Split('\n').Length;
    }

    private static async Task TakePosts(Play play)
    {
        await play.Do(new JoinExercise(Chief, Office.Player));
        await play.Do(new TakeSeat(Chief, Leading));
        await play.Do(new TakePost(Chief, "head"));
        await play.Do(new TakePost(PersonAt(Leading), "deputy"));
    }

    private static async Task<string> Submitted(Play play, string kind)
    {
        var id = await play.Drafted(News, kind, play.Words("playbook.s2.release"));
        await play.Act(News, new SubmitStatement(id));
        return id;
    }
}
