using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Scoring;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>The evaluator's sheet and what led to what: outcomes, abilities, damage and the decision behind it, comments of those who watch.</summary>
public sealed class ReviewTests
{
    private static readonly Actor Evaluator = new("evaluator", Office.Evaluator), Expert = new("expert", Office.Observer);

    [Fact]
    public async Task S153_SixOutcomes_AreRatedByTheEvaluator_BesideThePoints()
    {
        await using var play = await Open(4);
        await play.At("09:31");
        await play.Act(Assessment, new AnswerOrder("K4-04", "refuse", play.Words("playbook.4.refuse-sheets-assessment")));
        var points = play.Score.Total;
        Assert.Equal(6, play.State.Scenario.ScoreSheet!.Outcomes.Length);
        Assert.All(play.State.Scenario.ScoreSheet.Outcomes, o => Assert.NotEqual(o.Title, play.Words(o.Title)));
        Assert.Equal("NoSuchLine", (await play.Send(Evaluator, new RateOutcome("brilliant", "P", ""))).Rejection?.Code);
        Assert.Equal("BadChoice", (await play.Send(Evaluator, new RateOutcome("fast", "A+", ""))).Rejection?.Code);
        Assert.Equal("OfficeMayNot", (await play.Send(new Actor(PersonAt(News), Office.Player, News), new RateOutcome("fast", "P", ""))).Rejection?.Code);
        Assert.Empty(play.State.OutcomeRatings);
        Assert.True((await play.Send(Evaluator, new RateOutcome("fast", "S", "评估表退得快"))).Accepted);
        Assert.Equal(new OutcomeRating("S", "评估表退得快", "evaluator"), play.State.OutcomeRatings[OutcomeRated.Key(4, "fast")]);
        Assert.Equal(points, play.Score.Total);
        Assert.True(await play.Logged("outcome-rated", "fast"));
        Assert.True((await play.Send(Evaluator, new RateOutcome("fast", null, ""))).Accepted);
        Assert.Empty(play.State.OutcomeRatings);
    }

    [Fact]
    public async Task S191_FourAbilities_AreMadeUpOfTheLines()
    {
        await using var play = await Open(4);
        await play.At("09:31");
        Assert.Equal(0, Ability(play, "opinion").Earned);
        await play.Act(Assessment, new AnswerOrder("K4-04", "refuse", play.Words("playbook.4.refuse-sheets-assessment")));
        await play.Act(Leading, new AnswerOrder("K4-04", "refuse", play.Words("playbook.4.refuse-sheets-leading")));
        await play.At("11:00");
        var abilities = AbilityScore.Of(play.State.Scenario, play.Score);
        Assert.Equal(["risk", "opinion", "decision", "coordination"], abilities.Select(a => a.Id));
        Assert.Equal(100, abilities.Sum(a => a.Possible), 0.01);
        Assert.Equal(play.Line("K4-04").Earned, Ability(play, "opinion").Earned, 0.01);
        Assert.True(play.Line("K4-04").Earned > 8);
        Assert.All(abilities.Where(a => a.Id != "opinion"), a => Assert.Equal(0, a.Earned));
        Assert.NotNull(play.Inbox(Leading, "K4-04").HandledAt);
    }

    [Fact]
    public async Task S199_ADamagingBranch_IsLedBackToTheDecisionThatBroughtIt()
    {
        await using var play = await Open(4);
        await play.At("09:31");
        var agreed = await play.Act(Leading, new AnswerOrder("K4-04", "agree", play.Words("playbook.4.cover.agree-sheets")));
        Assert.DoesNotContain(Damages.Of(play.State, play.Clock.At), d => d.Inject == "C6-4");
        var trust = play.State.Gauges.Trust;
        await play.At("09:51");
        var damage = Damages.Of(play.State, play.Clock.At).Single(d => d.Inject == "C6-4");
        Assert.Equal((agreed.Version, Leading, 0.18), (Assert.Single(damage.Acts), Assert.Single(damage.Seats), damage.TrustLoss));
        Assert.Equal("09:50", play.State.StoryClock(damage.At));
        Assert.Equal(play.Inbox(News, "C6-4").Text, damage.Text);
        Assert.True(play.State.Gauges.Trust < trust);
    }

    [Fact]
    public async Task S199_WhatCameOfDoingNothing_IsShownWithoutAnAct()
    {
        await using var play = await Open(1);
        await play.At("19:41");
        var damage = Damages.Of(play.State, play.Clock.At).Single(d => d.Inject == "C1");
        Assert.Empty(damage.Acts);
        Assert.Empty(damage.Seats);
        await play.Came("C1", News);
        Assert.Equal("none", play.Deduction("D-silence")!.Type);
    }

    [Fact]
    public async Task S053_WhatMediaAndExpertsRemark_GoesToTheEvaluatorsOnly()
    {
        await using var play = await Open(4);
        await play.At("09:31");
        var points = play.Score.Total;
        Assert.Equal("MissingText", (await play.Send(Expert, new CommentAsObserver("专家甲", ""))).Rejection?.Code);
        Assert.True((await play.Send(Expert, new CommentAsObserver("专家甲", "退表的理由讲得清楚"))).Accepted);
        var comment = Assert.Single(play.State.ObserverComments);
        Assert.Equal(("专家甲", "退表的理由讲得清楚", "09:31"), (comment.Sender, comment.Text, play.State.StoryClock(comment.At)));
        Assert.Equal("OfficeMayNot", (await play.Send(new Actor(PersonAt(News), Office.Player, News), new CommentAsObserver("甲", "好"))).Rejection?.Code);
        Assert.True(await play.Logged("observer-commented", "退表的理由讲得清楚"));
        Assert.Equal(points, play.Score.Total);
        Assert.Empty(play.State.Acts);
        Assert.All(play.State.Scenario.Seats, s => Assert.Empty(play.Seat(s.Id).Messages));
    }

    private static AbilityScore Ability(Play play, string id) => AbilityScore.Of(play.State.Scenario, play.Score).Single(a => a.Id == id);
}
