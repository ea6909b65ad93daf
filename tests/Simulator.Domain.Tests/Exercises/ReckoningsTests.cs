using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>What catches up with a statement by itself, and the small wave control may start.</summary>
public sealed class ReckoningsTests
{
    private static RumorActed Said(double minute, string id, StatementEffect effect, double? promised = null) =>
        new(new StatementOut(ExerciseTime.FromMinutes(minute).Ms, id, effect, 0.3, 0.5, promised is { } p ? ExerciseTime.FromMinutes(p).Ms : null));

    private static T? Last<T>(Given given) where T : RumorAction => given.State.RumorActions.OfType<T>().LastOrDefault();

    [Fact]
    public void A_promised_time_that_passes_without_word_breaks_the_promise_once()
    {
        var given = Given.Started().And(30, Said(30, "paper-1", StatementEffect.Holding, 60)).Until(90);
        Assert.Equal(ExerciseTime.FromMinutes(60).Ms, Assert.Single(given.State.RumorActions.OfType<PromiseBroken>()).AtMs);
    }

    [Fact]
    public void A_word_in_time_keeps_the_promise_and_a_late_one_does_not()
    {
        Assert.Null(Last<PromiseBroken>(Given.Started().And(30, Said(30, "paper-1", StatementEffect.Holding, 60)).Until(59).And(59, Said(59, "paper-2", StatementEffect.Clarification)).Until(100)));
        Assert.NotNull(Last<PromiseBroken>(Given.Started().And(30, Said(30, "paper-1", StatementEffect.Holding, 60)).Until(61).And(61, Said(61, "paper-2", StatementEffect.Clarification)).Until(100)));
    }

    [Theory]
    [InlineData(70, 40, 70)]
    [InlineData(20, 40, 50)]
    public void A_false_denial_comes_out_when_its_fact_becomes_public(double publicAt, double deniedAt, double outAt)
    {
        var given = Denied(publicAt, deniedAt).Until(110);
        Assert.Equal(ExerciseTime.FromMinutes(outAt).Ms, Assert.Single(given.State.RumorActions.OfType<DenialExposed>()).AtMs);
    }

    [Fact]
    public void After_the_end_every_false_denial_comes_out()
    {
        var given = Denied(null, 40).Until(100);
        Assert.Null(Last<DenialExposed>(given));
        var coming = Assert.Single(Reckonings.AfterEnd(given.State));
        Assert.True(Assert.IsType<DenialExposed>(coming).AtMs > given.State.End.Ms);
    }

    [Fact]
    public void A_wave_by_control_is_marked_live_bounded_and_without_offspring()
    {
        var given = Given.Started().When(new StartWave("boom", "web", "xiaomai", "又炸了", 12), Given.Control, 30);
        var root = Last<RootStarted>(given)!;
        Assert.Equal((12, 12.0, 0.0, 0.0, "boom"), (root.Most, root.DirectResponse, root.Virality, root.Amplifiers, root.NarrativeId));
        Assert.True(given.State.Injects[root.RootId].Live);
        Assert.Equal(root.RootId, given.State.Posts[given.State.Posts.Find(root.RootId, given.State.PostCount)].Root);
    }

    [Theory]
    [InlineData("boom", 0, "WaveTooLarge"), InlineData("boom", 31, "WaveTooLarge"), InlineData("none", 5, "BadChoice")]
    public void A_wave_that_may_not_be_is_refused_with_words(string narrative, int posts, string code) =>
        Assert.Equal(code, Given.Started().When(new StartWave(narrative, "web", "xiaomai", "又炸了", posts), Given.Control, 30).Rejection?.Code);

    private static Given Denied(double? publicAt, double at)
    {
        var facts = TinyScenario.Whole.Facts.Select(f => f.Id == "F3" ? f with { Public = publicAt is { } p ? ExerciseTime.FromMinutes(p) : null } : f);
        var paper = new Simulator.Domain.Exercises.Acts.StatementDrafted("news", "paper-1", "notice", "题", "无人受伤", ["official-account"], [new Reading("F3", Verdict.Denies, Certainty.Certain, 0, 4)], null, null);
        return Given.Started(TinyScenario.Whole with { Facts = [.. facts] }).Until(at).And(at, paper, Said(at, "paper-1", StatementEffect.FalseDenial));
    }
}
