using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Tests.Shipped;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>
/// The watch over reporting (subject one): at 19:10 the fire brigade tells the assessment team of the drill and of the sprained ankle,
/// by 19:30 the leaders have to know.
/// </summary>
public sealed class DutyWatchTests
{
    private const string DrillOnly = "书面首报：柳湾市场傍晚开展疏散演练，没有起火、没有爆炸。", NobodyHurt = "柳湾市场傍晚开展疏散演练，没有任何人员伤亡。";

    [Fact]
    public async Task S069_BeforeTheLimitHasRunOut_NothingIsFound()
    {
        await using var play = await Open(1);
        await play.At("19:09:59");
        Assert.Empty(Watch(play).Reportable);
        Assert.Null(Watch(play).Coverage);
        await play.At("19:29:59");
        Assert.Empty(Watch(play).Findings);
        Assert.Equal(["F1", "F3"], Watch(play).Reportable.Select(r => r.Fact));
        Assert.All(Watch(play).Reportable, r => Assert.Equal((Assessment, "19:10", "19:30", (long?)null), (r.Seat, play.State.StoryClock(r.KnownAt), play.State.StoryClock(r.Due), r.Report)));
        Assert.Equal(0, Watch(play).Coverage);
        Assert.NotEmpty(play.Seat(Assessment).Inbox);
    }

    [Fact]
    public async Task S070_WhatNobodyReported_IsFoundOnceTheLimitIsOver()
    {
        await using var play = await Open(1);
        await play.At("19:31");
        Assert.All(Watch(play).Findings, f => Assert.Equal((ReportFault.None, Assessment, false), (f.Fault, f.Seat, f.Provisional)));
        Assert.Equal(["F1", "F3"], Watch(play).Findings.Select(f => f.Fact));
        Assert.All(Watch(play).Findings, f => Assert.Empty(f.Evidence));
        Assert.False(await play.Logged("report-filed", "first"));
        Assert.Empty(play.Seat(Leading).Reports);
        Assert.Equal(0, play.Line("K1-05").Earned);
    }

    [Fact]
    public async Task S070_WhatWasReportedAfterTheLimit_IsLate()
    {
        await using var play = await Open(1);
        await play.At("19:35");
        var late = await play.Act(Assessment, Report("first", play.Words("playbook.first-written")));
        Assert.All(Watch(play).Findings, f => Assert.Equal((ReportFault.Late, late.At, late.Version), (f.Fault, f.At!.Value, Assert.Single(f.Evidence))));
        Assert.Equal(["F1", "F3"], Watch(play).Findings.Select(f => f.Fact));
        Assert.Equal(1, Watch(play).Coverage);
        Assert.InRange(play.Element("K1-05", "written-first").Factor, 0.5, 0.9);
        Assert.Single(play.Seat(Leading).Reports);
    }

    [Fact]
    public async Task S069_WhatWasReportedInTime_IsNobodysFault()
    {
        await using var play = await Open(1);
        await play.At("19:15");
        var report = await play.Act(Assessment, Report("first", play.Words("playbook.first-written")));
        await play.At("19:40");
        Assert.Empty(Watch(play).Findings);
        Assert.All(Watch(play).Reportable, r => Assert.Equal((report.At, report.Version), (r.ReportedAt!.Value, r.Report!.Value)));
        play.Earns("K1-05", "written-first", report);
        play.Earns("K1-05", "injury-in", report);
        Assert.Null(play.Deduction("D-omitted-injury"));
    }

    [Fact]
    public async Task S070_AReportThatLeavesTheInjuryOut_IsAnOmissionOfThatAlone()
    {
        await using var play = await Open(1);
        await play.At("19:15");
        var report = await play.Act(Assessment, Report("first", DrillOnly));
        await play.At("19:29");
        Assert.Empty(Watch(play).Findings);
        await play.At("19:31");
        var found = Assert.Single(Watch(play).Findings);
        Assert.Equal((ReportFault.Omitted, "F3", Assessment), (found.Fault, found.Fact, found.Seat));
        Assert.Equal([report.Version], found.Evidence);
        Assert.Equal(("omitted", report.Version), (play.Deduction("D-omitted-injury")!.Type, Assert.Single(play.Deduction("D-omitted-injury")!.Evidence)));
        Assert.DoesNotContain("扭伤", Assert.Single(play.Seat(Leading).Reports).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S070_AZeroReportOfWhoeverKnows_IsConcealment()
    {
        await using var play = await Open(1);
        await play.At("19:05");
        await play.Act(Assessment, Report("zero", "今日无情况。"));
        await play.At("19:15");
        // Whoever did not know has concealed nothing.
        Assert.Empty(Watch(play).Findings);
        var zero = await play.Act(Assessment, Report("zero", "今日无情况。"));
        Assert.Equal(["F1", "F3"], Watch(play).Findings.Select(f => f.Fact));
        Assert.All(Watch(play).Findings, f => Assert.Equal((ReportFault.Concealed, zero.Version, zero.At), (f.Fault, Assert.Single(f.Evidence), f.At!.Value)));
        Assert.Equal([zero.Version], play.Veto("V-zero-report")!.Evidence);
        Assert.Equal(2, play.Seat(Leading).Reports.Length);
    }

    [Fact]
    public async Task S070_AZeroReportAfterTheTruth_ConcealsNothing()
    {
        await using var play = await Open(1);
        await play.At("19:15");
        await play.Act(Assessment, Report("first", play.Words("playbook.first-written")));
        var zero = await play.Act(Assessment, Report("zero", "此后无新情况。"));
        Assert.Empty(Watch(play).Findings);
        // The score is stricter: an accepted zero report while matters are open is a veto whatever was said before.
        Assert.Equal([zero.Version], play.Veto("V-zero-report")!.Evidence);
    }

    [Fact]
    public async Task S070_AReportThatDeniesWhatIsKnown_IsFalse()
    {
        await using var play = await Open(1);
        await play.At("19:20");
        var denial = await play.Act(Assessment, Report("first", NobodyHurt));
        var found = Watch(play).Findings.Single(f => f.Fault == ReportFault.False);
        Assert.Equal(("F3", denial.Version, false), (found.Fact, Assert.Single(found.Evidence), found.Provisional));
        Assert.DoesNotContain(Watch(play).Findings, f => f.Fact == "F1");
        play.EarnsNothing("K1-05", "injury-in");
        await play.At("19:40");
        // It stays a false report: who denies a thing has not left it out.
        Assert.Equal([ReportFault.False], Watch(play).Findings.Select(f => f.Fault));
        Assert.Equal([denial.Version], play.Deduction("D-omitted-injury")!.Evidence);
        Assert.Equal(NobodyHurt, Assert.Single(play.Seat(Leading).Reports).Text);
    }

    [Fact]
    public async Task S069_WhatTheLeadersWereGivenDirectly_HasNotToBeReportedToThem()
    {
        await using var play = await Open(1, AlsoToTheLeaders);
        await play.At("19:31");
        await play.Came("K1-05", Assessment, Leading);
        Assert.Empty(Watch(play).Reportable);
        Assert.Empty(Watch(play).Findings);
        Assert.Null(Watch(play).Coverage);
        Assert.Equal(0, play.Line("K1-05").Earned);
    }

    [Fact]
    public async Task S069_AReportToTheNewsCenterAlone_IsNoneUpward()
    {
        await using var play = await Open(1);
        await play.At("19:15");
        var sideways = await play.Act(Assessment, new FileReport("first", "written", [News], play.Words("playbook.first-written")));
        await play.At("19:31");
        Assert.Equal([ReportFault.None, ReportFault.None], Watch(play).Findings.Select(f => f.Fault));
        Assert.Equal(0, Watch(play).Coverage);
        Assert.Single(play.Seat(News).Reports);
        Assert.Empty(play.Seat(Leading).Reports);
        play.EarnsNothing("K1-05", "written-first");
        Assert.Equal("first", sideways.Choice);
    }

    [Fact]
    public async Task S085_TheCoverage_GrowsWithEveryKnownFactThatIsReported()
    {
        await using var play = await Open(1);
        await play.At("19:15");
        await play.Act(Assessment, Report("first", DrillOnly));
        Assert.Equal((1, 0.5), (Watch(play).Reported, Watch(play).Coverage));
        play.EarnsNothing("K1-05", "injury-in");
        await play.At("19:20");
        var whole = await play.Act(Assessment, Report("follow-up", play.Words("playbook.follow-injury")));
        Assert.Equal((2, 1.0), (Watch(play).Reported, Watch(play).Coverage));
        play.Earns("K1-05", "injury-in", whole);
        Assert.Equal(2, play.Seat(Leading).Reports.Length);
    }

    [Fact]
    public async Task S074_ReportedUpwardAndDeniedInPublic_DoNotFit()
    {
        await using var play = await Open(1);
        await play.At("19:20");
        var report = await play.Act(Assessment, Report("first", play.Words("playbook.first-written")));
        Assert.Empty(Watch(play).Mismatches);
        var denial = await play.Published(News, "notice", "【演练】现场没有任何人员伤亡。");
        var found = Watch(play).Mismatches.Single(m => m.Fact == "F3");
        Assert.Equal("denied-in-public", found.Kind);
        Assert.Equal([report.Version, denial.Version], found.Evidence);
        Assert.Equal([denial.Version], play.Veto("V-false-denial")!.Evidence);
        Assert.NotNull(play.Public.Feed.Find(play.State.Statement(denial.Paper!)!.PostId!));
    }

    [Fact]
    public async Task S074_ToldToThePublicAndDeniedUpward_DoNotFit()
    {
        await using var play = await Open(1);
        await play.At("19:20");
        var notice = await play.Published(News, "notice", play.Words("playbook.notice"));
        var denial = await play.Act(Assessment, Report("first", NobodyHurt));
        var found = Watch(play).Mismatches.Single(m => m.Fact == "F3");
        Assert.Equal("denied-upward", found.Kind);
        Assert.Equal([notice.Version, denial.Version], found.Evidence);
        Assert.Equal([denial.Version], play.Deduction("D-omitted-injury")!.Evidence);
        Assert.Single(play.Seat(Leading).Reports);
    }

    [Fact]
    public async Task S074_ToldToThePublicBeforeAnybodyAboveKnew_IsNoticed_UntilItIsReported()
    {
        await using var play = await Open(1);
        await play.At("19:20");
        var notice = await play.Published(News, "notice", play.Words("playbook.notice"));
        Assert.Equal(["F1", "F2", "F3"], Watch(play).Mismatches.Select(m => m.Fact));
        Assert.All(Watch(play).Mismatches, m => Assert.Equal(("public-first", notice.Version), (m.Kind, Assert.Single(m.Evidence))));
        await play.Act(Assessment, new FileReport("first", "written", [News], play.Words("playbook.first-written")));
        Assert.Equal(3, Watch(play).Mismatches.Length);
        play.EarnsNothing("K1-05", "written-first");
        var report = await play.Act(Assessment, Report("first", play.Words("playbook.first-written")));
        Assert.Empty(Watch(play).Mismatches);
        play.Earns("K1-05", "written-first", report);
    }

    [Fact]
    public async Task S060_TheTimeFromLearningToSharing_IsMeasuredForEverySeat()
    {
        await using var play = await Open(1);
        await play.At("19:14");
        Assert.Null(Work(play, Assessment).Sharing);
        var shared = await play.Act(Assessment, new AddBoardFact("K1-05", play.Words("playbook.board-k105"), "消防值班室"));
        Assert.Equal((1, TimeSpan.FromMinutes(4)), (Work(play, Assessment).Board, Work(play, Assessment).Sharing!.Value));
        Assert.Equal((0, (TimeSpan?)null), (Work(play, News).Board, Work(play, News).Sharing));
        play.Earns("K1-05", "board", shared);
        Assert.Single(play.Seat(News).Board);
    }

    [Fact]
    public async Task S096_WhatAUnitCollectedAndPassedOn_IsCounted_RefusedActsAreNot()
    {
        await using var play = await Open(1);
        await play.At("18:54");
        await play.Act(Assessment, new RegisterItem("K1-02", null, "冷库爆炸"));
        await play.Act(Assessment, new JudgeItem("item-1", Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Open, ""));
        await play.Act(Assessment, new SendMessage([News], play.Words("playbook.tell-news")));
        await play.Act(Assessment, new RequestVerification("fire", play.Words("playbook.ask-fire"), TimeSpan.FromMinutes(10)));
        await play.Refused("AlreadyRegistered", News, new RegisterItem("K1-02", null, "又一次"));
        Assert.Equal(new SeatWork(Assessment, 1, 1, 1, 0, 0, 1, null), Work(play, Assessment));
        Assert.Equal(new SeatWork(News, 0, 0, 0, 0, 0, 0, null), Work(play, News));
        Assert.Single(play.Seat(News).Items);
        Assert.True(play.Element("K1-02", "snapshot").Earned > 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task S069_ATeamThatDoesItWell_IsFoundAtNoFault(int subject)
    {
        var state = (await ShippedScenarios.Played("liuwan-market", subject, "expert")).State;
        var watch = DutyWatch.Of(state, state.Now);
        Assert.Equal([], watch.Findings.Select(f => $"{f.Fault} {f.Fact} {f.Seat} {state.StoryClock(f.KnownAt)}"));
        Assert.Equal([], watch.Mismatches.Select(m => $"{m.Kind} {m.Fact}"));
        if (subject == 1) Assert.Equal(1, watch.Coverage);
        Assert.Empty(Scorecards.Of(state, state.Now).Vetoes);
    }

    [Fact]
    public async Task S069_ATeamThatHidesThings_IsFoundOut()
    {
        var state = (await ShippedScenarios.Played("liuwan-market", 1, "coverup")).State;
        var watch = DutyWatch.Of(state, state.Now);
        Assert.Contains(watch.Findings, f => f.Fault == ReportFault.Concealed && f.Fact == "F3");
        Assert.Contains(watch.Findings, f => f.Fault == ReportFault.Omitted && f.Fact == "F3");
        Assert.All(watch.Findings.SelectMany(f => f.Evidence), v => Assert.Equal("file-report", state.Acts.Single(a => a.Version == v).Kind));
        Assert.True(watch.Coverage < 1);
        Assert.NotEmpty(Scorecards.Of(state, state.Now).Vetoes);
    }

    [Fact]
    public async Task S069_WhatStoodOnTheBoardFromTheBeginning_IsNoNews()
    {
        await using var play = await Open(4);
        await play.At("09:05");
        await play.Act(Assessment, new RequestVerification("health", "扭伤的商户现在怎么样？", TimeSpan.FromMinutes(10)));
        await play.At("09:45");
        Assert.Contains("F3", play.State.Known[Assessment].Keys);
        Assert.NotNull(Assert.Single(play.Seat(Assessment).Verifications).Answer);
        Assert.Empty(Watch(play).Reportable);
        Assert.Empty(Watch(play).Findings);
        var published = await play.Published(News, "follow-up", play.Words("playbook.4.dated"));
        Assert.Contains(published.Readings, r => r.Topic == "F2");
        Assert.Empty(Watch(play).Mismatches);
        Assert.Equal(0, play.Line("K4-05").Earned);
    }

    private static Scenario AlsoToTheLeaders(Scenario market) => market with
    {
        Subjects = [.. market.Subjects.Select(s => s with { Injects = [.. s.Injects.Select(i => i.Id is "K1-05" or "K1-06" ? i with { To = i.To.Add(Leading) } : i)] })],
    };

    private static DutyWatch Watch(Play play) => DutyWatch.Of(play.State, play.Clock.At);
    private static SeatWork Work(Play play, string seat) => SeatWork.Of(play.State).Single(w => w.Seat == seat);
    private static FileReport Report(string kind, string text) => new(kind, "written", [Leading], text);
}
