using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports;
using static Simulator.Runtime.Tests.Plan.Play;
using static Simulator.Runtime.Tests.Plan.StabilityPapers;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>Subject four: the summing up. Final report, summaries, lists that are worked off afterwards, commendation and accountability.</summary>
public sealed class ClosingTests
{
    private const string Summing = "10:44";

    [Fact]
    public async Task S151_TheFinalReport_IsWrittenAndAgreesWithTheLog()
    {
        await using var play = await Open(4);
        await play.At(Summing);
        await play.Act(Assessment, new FileReport("final", "phone", [Leading], play.Words("playbook.4.final"), About: Closed));
        play.EarnsNothing("K4-10", "final");
        await play.Refused("MissingText", Assessment, new FileReport("final", "written", [Leading], " ", About: Closed));
        var final = await play.Act(Assessment, new FileReport("final", "written", [Leading, News], play.Words("playbook.4.final"), About: Closed));
        play.Earns("K4-10", "final", final);
        Assert.Equal(2, play.Seat(Leading).Reports.Length);
        Assert.Empty(play.Seat(Police).Reports);
        Assert.Null(play.Factor("K4-10", "contradicts"));
        Assert.Contains(play.Words("playbook.4.final").Split('\n')[1], Assert.Single(Paper(play, "final").Parts.OfType<PaperProse>()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S151_AFinalReportAgainstTheBoard_LosesTheWholeLine()
    {
        await using var play = await Open(4);
        await play.At(Summing);
        await play.Act(Assessment, new FileReport("final", "written", [Leading], play.Words("playbook.4.final"), About: Closed));
        Assert.True(play.Line("K4-10").Earned > 0);
        var against = await play.Act(Assessment, new FileReport("final", "written", [Leading], play.Words("playbook.4.cover.final"), About: Closed));
        Assert.Equal([against.Version], play.Factor("K4-10", "contradicts")!.Evidence);
        Assert.Equal([against.Version], play.Deduction("D4-contradicts")!.Evidence);
        Assert.Equal([against.Version], play.Veto("V4-false-assessment")!.Evidence);
        Assert.Equal(0, play.Line("K4-10").Earned);
        Assert.Equal(2, play.Seat(Leading).Reports.Length);
    }

    [Fact]
    public async Task S151_TheCourse_IsFilledInFromTheLog()
    {
        await using var play = await Open(4);
        await play.At("09:03");
        await play.Act(Leading, Team(play));
        await play.At("09:31");
        await play.Act(Leading, new SetLevel("blue", "剩下的是诉求"));
        await play.At(Summing);
        var before = play.PreFilled(Leading, "final-summary", "process").Split('\n');
        Assert.Equal(["09:03", "09:31"], before.Select(l => l[..5]));
        Assert.Contains(play.Words("form.assessment-team"), before[0], StringComparison.Ordinal);
        Assert.Equal("", play.PreFilled(Leading, "final-summary", "reports"));
        await play.Act(Assessment, new FileReport("final", "written", [Leading], play.Words("playbook.4.final"), About: Closed));
        Assert.Equal(3, play.PreFilled(News, "final-summary", "process").Split('\n').Length);
        Assert.StartsWith(Summing, play.PreFilled(Leading, "final-summary", "reports"), StringComparison.Ordinal);
        var filed = await play.Act(Leading, Summary(play, Leading, ("process", play.PreFilled(Leading, "final-summary", "process"))));
        play.Earns("K4-10", "summary-leading", filed);
    }

    [Theory]
    [InlineData(Assessment)]
    [InlineData(News)]
    [InlineData(Police)]
    [InlineData(Leading)]
    public async Task S193_EverySeat_WritesASummaryForThePartyCommitteeOffice(string seat)
    {
        await using var play = await Open(4);
        await play.At(Summing);
        await play.Refused("FormFieldMissing", seat, Summary(play, seat, ("lessons", "")));
        play.EarnsNothing("K4-10", $"summary-{seat}");
        var filed = await play.Act(seat, Summary(play, seat));
        play.Earns("K4-10", $"summary-{seat}", filed);
        foreach (var other in new[] { Assessment, News, Police, Leading }.Where(s => s != seat)) play.EarnsNothing("K4-10", $"summary-{other}");
        var paper = Assert.Single(play.Seat(seat).Papers);
        Assert.Contains(play.Words("org.party-office"), paper.To);
        Assert.Equal((play.Words($"seat.{seat}"), "LC-SP-001"), (paper.Unit, paper.Archive));
    }

    [Fact]
    public async Task S194_TheSameSummary_GoesToTheCommandGroupToo()
    {
        await using var play = await Open(4);
        await play.At(Summing);
        var filed = await play.Act(Police, Summary(play, Police));
        Assert.Equal([play.Words("org.party-office"), play.Words("org.command-group")], Paper(play, "final-summary").To);
        Assert.True(await play.Logged("form-filed", filed.Paper!));
        play.Earns("K4-10", "summary-police", filed);
        // What stays in the house has another address.
        await play.Act(News, Media(play));
        Assert.DoesNotContain(play.Words("org.party-office"), Paper(play, "media-summary").To);
    }

    [Theory]
    [InlineData(Assessment)]
    [InlineData(News)]
    [InlineData(Police)]
    [InlineData(Leading)]
    public async Task S197_EverySeat_NamesThreeShortcomingsOfItsOwnWithARemedy(string seat)
    {
        await using var play = await Open(4);
        await play.At(Summing);
        var two = Rows(play, $"playbook.4.review.{seat}.shortcomings", 2);
        await play.Act(seat, Review(play, seat, ("shortcomings", two)));
        await play.Act(seat, Review(play, seat, ("shortcomings", $"{two}\n还有一条，没有想好怎么改")));
        play.EarnsNothing("K4-10", $"review-{seat}");
        var whole = await play.Act(seat, Review(play, seat));
        play.Earns("K4-10", $"review-{seat}", whole);
        Assert.Equal(3, Table(Paper(play, "self-review")).Rows.Length);
        Assert.Equal([play.Words("org.command-group")], Paper(play, "self-review").To);
        Assert.Equal(play.Words($"seat.{seat}"), play.PreFilled(seat, "self-review", "seat"));
    }

    [Fact]
    public async Task S197_AReviewWithoutAnyShortcoming_HalvesTheLine()
    {
        await using var play = await Open(4);
        await play.At(Summing);
        await play.Act(Leading, Summary(play, Leading));
        var before = play.Line("K4-10").Earned;
        var flawless = await play.Act(News, Summary(play, News, ("lessons", play.Words("playbook.4.cover.summary.lessons"))));
        Assert.Equal([flawless.Version], play.Factor("K4-10", "flawless")!.Evidence);
        Assert.True(before > 0);
        Assert.Equal((before + play.Element("K4-10", "summary-news").Points) / 2, play.Line("K4-10").Earned, 0.01);
        Assert.Equal(play.Words("playbook.4.cover.summary.lessons"), play.Seat(Police).Forms[^1].Values["lessons"]);
    }

    [Theory]
    [InlineData("", "本周五")]
    [InlineData("值班长", "")]
    public async Task S192_ARectificationItem_NeedsItsOwnerAndItsDate(string owner, string due)
    {
        await using var play = await Open(4);
        await play.At(Summing);
        var two = Rows(play, "playbook.4.rectify-2.items", 2);
        await play.Act(Leading, Rectification(play, ("items", $"{two}\n号码外泄 | 柳湾街道 | {owner} | 隐去联系方式 | {due} | open")));
        play.EarnsNothing("K4-10", "rectified");
        await play.Refused("FormCell", Leading, Rectification(play, ("items", $"{two}\n号码外泄 | 柳湾街道 | 值班长 | 隐去联系方式 | 本周五 | forgotten")));
        await play.Refused("NotYourForm", News, Rectification(play));
        var whole = await play.Act(Leading, Rectification(play, ("items", $"{two}\n号码外泄 | 柳湾街道 | 值班长 | 隐去联系方式 | 本周五 | open")));
        play.Earns("K4-10", "rectified", whole);
        Assert.Contains(Table(Paper(play, "rectification")).Rows, r => r[2] == "值班长" && r[4] == "本周五");
        Assert.Equal(2, play.Seat(Assessment).Forms.Length);
    }

    [Fact]
    public async Task S149_TheListOfProblems_IsReportedUpward()
    {
        await using var play = await Open(4);
        await play.At(Summing);
        var filed = await play.Act(Leading, Rectification(play));
        play.Earns("K4-10", "rectified", filed);
        var paper = Paper(play, "rectification");
        Assert.Equal([play.Words("org.command-group"), play.Words("org.party-office")], paper.To);
        Assert.Equal(play.Words("playbook.4.rectify-2.items").Split('\n').Length, Table(paper).Rows.Length);
        Assert.Contains(play.Seat(Assessment).Forms, f => f.Form == "rectification");
        Assert.True(await play.Logged("form-filed", "rectification"));
    }

    [Fact]
    public async Task S195_TheRevisionOfThePlan_HasThreeWholeProposals()
    {
        await using var play = await Open(4);
        await play.At(Summing);
        var two = Rows(play, "playbook.4.plan.items", 2);
        await play.Act(Assessment, Revisions(play, ("items", $"{two}\n评估填报 | 统一打分 | 逐项附凭据")));
        play.EarnsNothing("K4-10", "plan");
        await play.Refused("NotYourForm", Leading, Revisions(play));
        var whole = await play.Act(Assessment, Revisions(play));
        play.Earns("K4-10", "plan", whole);
        Assert.Equal([play.Words("org.command-group"), play.Words("org.party-office")], Paper(play, "plan-revisions").To);
        Assert.Equal("4", whole.Fields["items.full"]);
        Assert.Equal(2, play.Seat(Leading).Forms.Length);
    }

    [Fact]
    public async Task S196_ACommendation_HasFourCriteriaAndEvidence()
    {
        await using var play = await Open(4);
        await play.At(Summing);
        await play.Refused("FormCell", Leading, Commendations(play, ("items", "12345热线值班组 | yes | yes | very | yes | 逐件分清")));
        await play.Act(Leading, Commendations(play, ("items", "12345热线值班组 | yes | yes | yes | yes")));
        await play.Act(Leading, Commendations(play, ("items", "12345热线值班组 | yes | yes | yes |  | 逐件分清")));
        play.EarnsNothing("K4-10", "commended");
        var whole = await play.Act(Leading, Commendations(play));
        play.Earns("K4-10", "commended", whole);
        Assert.All(Table(Paper(play, "commendations")).Rows, r => Assert.All(r, c => Assert.NotEqual("", c)));
        Assert.Equal(6, Table(Paper(play, "commendations")).Columns.Length);
        Assert.Equal([play.Words("org.party-office")], Paper(play, "commendations").To);
        await play.Refused("NotYourForm", News, Commendations(play));
        Assert.Equal(3, play.Seat(News).Forms.Length);
    }

    [Fact]
    public async Task S198_Accountability_IsInternalAndSigned()
    {
        await using var play = await Open(4);
        await play.At(Summing);
        await play.Refused("FormFieldMissing", Leading, Accountability(play, ("signed", "")));
        var signed = await play.Act(Leading, Accountability(play));
        play.Earns("K4-10", "accounted", signed);
        Assert.Null(play.Deduction("D4-public-blame"));
        Assert.Contains(Paper(play, "accountability").Parts.OfType<PaperFields>().SelectMany(f => f.Lines), l => l.Value == play.Words("playbook.4.account.signed"));
        Assert.Equal([play.Words("org.party-office")], Paper(play, "accountability").To);
        // Nothing of it is for the public.
        await play.At("10:50");
        Assert.DoesNotContain(play.Public.Feed.Newest(5000), p => p.Official && p.Text.Contains("批评教育", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S198_BlamingSomebodyInPublic_EarnsNothingAndCosts()
    {
        await using var play = await Open(4);
        await play.At(Summing);
        var blamed = await play.Act(Leading, Accountability(play, ("scope", "public")));
        play.EarnsNothing("K4-10", "accounted");
        Assert.Equal([blamed.Version], play.Deduction("D4-public-blame")!.Evidence);
        Assert.Equal([Leading], play.Deduction("D4-public-blame")!.Seats);
        Assert.Equal("public", play.Seat(Assessment).Forms.Single().Values["scope"]);
        Assert.True(await play.Logged("form-filed", "accountability"));
    }

    [Fact]
    public async Task S029_TheRectificationList_IsFollowedUpRowByRow()
    {
        await using var play = await Open(4);
        await play.At(Summing);
        Assert.Empty(FollowUps.Of(play.State));
        await play.Act(Leading, Rectification(play, ("items", Rows(play, "playbook.4.rectify-2.items", 2))));
        var filed = await play.Act(Leading, Rectification(play));
        play.Earns("K4-10", "rectified", filed);
        var items = FollowUps.Of(play.State);
        Assert.Equal([1, 2, 3, 4], items.Select(i => i.Row));
        Assert.All(items, i => Assert.Equal((filed.Paper, "rectification"), (i.Paper, i.Form)));
        Assert.Equal(("市消防支队、柳湾街道", "防火岗一号", "下月1日"), (items[0].Unit, items[0].Owner, items[0].Due));
        Assert.Equal(2, play.Seat(News).Forms.Length);
        await play.Act(Assessment, Revisions(play));
        Assert.Equal(4, FollowUps.Of(play.State).Count(i => i.Form == "plan-revisions"));
    }
}
