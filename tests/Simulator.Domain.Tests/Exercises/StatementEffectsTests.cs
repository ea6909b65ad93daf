using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>What a published paper does to which narrative.</summary>
public sealed class StatementEffectsTests
{
    private static readonly Scenario Two = TinyScenario.Whole with
    {
        Narratives =
        [
            new Scenarios.Narrative("boom", "爆炸", "false", []) { Facts = ["F1", "F3"] }, new Scenarios.Narrative("notice", "没通知", "true", []) { Facts = ["F2"] },
            new Scenarios.Narrative("ask", "请出来说", "true", []),
        ],
        Facts = [Fact("F1"), Fact("F2"), Fact("F3")],
    };

    private static Fact Fact(string id) => new() { Id = id, Text = id, Chip = id, Publish = "must" };

    private static ImmutableArray<StatementOut> Of(string kind, params ImmutableArray<Reading> readings) => StatementEffects.Of(
        Given.Started(Two).State, new Statement("paper-1", 1, kind, "news", "题", "文", ExerciseTime.Zero) { Readings = readings, Channels = ["official-account"] }, ExerciseTime.FromMinutes(40));

    private static Reading States(string fact) => new(fact, Verdict.States, Certainty.Certain, 0, 1);
    private static Reading Denies(string fact, Certainty certainty = Certainty.Certain) => new(fact, Verdict.Denies, certainty, 0, 1);

    [Fact]
    public void A_paper_is_about_the_narratives_whose_facts_it_states()
    {
        var said = Of("notice", States("F1"));
        Assert.All(said, s => Assert.Equal((StatementEffect.Clarification, 0.5), (s.Effect, s.Reach)));
        Assert.Equal(["boom", "ask"], said.SelectMany(s => s.Narratives));
        Assert.Equal(0.75, said.Single(s => s.Narratives.Contains("boom")).Evidence);
    }

    [Fact]
    public void One_action_is_enough_when_it_says_the_same_about_all()
    {
        var said = Assert.Single(Of("notice", States("F1"), States("F2"), States("F3")));
        Assert.Equal((1.0, true), (said.Evidence, said.Narratives.IsDefaultOrEmpty));
    }

    [Fact]
    public void A_lie_about_one_thing_is_a_lie_about_that_narrative_and_comes_first()
    {
        var said = Of("notice", States("F2"), Denies("F3"));
        Assert.Equal(StatementEffect.FalseDenial, said[0].Effect);
        Assert.Contains("boom", said[0].Narratives);
        Assert.Equal(StatementEffect.Clarification, said.Single(s => s.Narratives.Contains("notice")).Effect);
        Assert.DoesNotContain(Of("notice", States("F2"), Denies("F3", Certainty.Proposed)), s => s.Effect == StatementEffect.FalseDenial);
    }

    [Fact]
    public void A_holding_statement_and_a_bare_denial_are_about_everything()
    {
        var holding = Assert.Single(Of("holding"));
        Assert.Equal((StatementEffect.Holding, true, ExerciseTime.FromMinutes(70).Ms), (holding.Effect, holding.Narratives.IsDefaultOrEmpty, holding.PromisedByMs));
        var denial = Assert.Single(Of("notice"));
        Assert.Equal((StatementEffect.Denial, true), (denial.Effect, denial.Narratives.IsDefaultOrEmpty));
        Assert.InRange(denial.Evidence, 0.1, 0.4);
    }
}
