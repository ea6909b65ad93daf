using Simulator.Domain.Rumors;
using static Simulator.Domain.Rumors.StatementEffect;
using static Simulator.Domain.Tests.Rumors.Cascades;

namespace Simulator.Domain.Tests.Rumors;

/// <summary>What must hold for every seed, because branches share their draws.</summary>
public class RumorPropertiesTests
{
    private static readonly IEnumerable<int> HundredSeeds = Enumerable.Range(1, 100);
    private static readonly Lazy<int> PostsInSilence = new(() => HundredSeeds.Sum(s => Run(s).Count));

    [Fact]
    public void An_earlier_clarification_never_leaves_more_reposts()
    {
        var hours = new[] { 0.5, 1, 2, 4, 8, 16 };
        foreach (var seed in Seeds)
        {
            var runs = hours.Select(h => Run(seed, Says((long)(h * Hour), Clarification))).Append(Run(seed)).ToList();
            for (var i = 1; i < runs.Count; i++) AssertNested(runs[i - 1], runs[i]);
            Assert.True(runs[0].Count < runs[^1].Count);
        }
    }

    [Fact]
    public void An_earlier_strong_clarification_helps_even_when_trust_is_lost_between()
    {
        foreach (var seed in Seeds)
            AssertNested(
                Run(seed, Says(Hour, Clarification, 0.95), new TrustLost(2 * Hour, 0.3)),
                Run(seed, new TrustLost(2 * Hour, 0.3), Says(4 * Hour, Clarification, 0.95)));
    }

    [Fact]
    public void More_evidence_reach_or_trust_never_leaves_more_reposts()
    {
        foreach (var seed in Seeds)
        {
            AssertNested(Run(seed, Says(2 * Hour, Clarification, 0.9)), Run(seed, Says(2 * Hour, Clarification, 0.4)));
            AssertNested(Run(seed, Says(2 * Hour, Clarification, reach: 1)), Run(seed, Says(2 * Hour, Clarification, reach: 0.3)));
            RumorAction[] actions = [Root, Says(2 * Hour, Clarification)];
            AssertNested(
                RunTo(Engine(seed, Settings with { InitialTrust = 80 }), End, actions),
                RunTo(Engine(seed, Settings with { InitialTrust = 40 }), End, actions));
        }
    }

    [Fact]
    public void A_holding_statement_or_a_label_never_leaves_more_reposts()
    {
        var plain = 0;
        var labelled = 0;
        foreach (var seed in Seeds)
        {
            var silence = Run(seed);
            AssertNested(Run(seed, Says(30 * Minute, Holding)), silence);
            AssertNested(
                Run(seed, Says(Hour, Holding, id: "H"), Says(3 * Hour, Clarification)),
                Run(seed, Says(3 * Hour, Clarification)));
            AssertNested(Run(seed, Says(30 * Minute, Holding)), Run(seed, Says(30 * Minute, Holding), new PromiseBroken(2 * Hour, "S1")));
            var withLabel = Run(seed, new RootLabelled(2 * Hour, Root.RootId));
            AssertNested(withLabel, silence);
            (plain, labelled) = (plain + silence.Count, labelled + withLabel.Count);
        }
        Assert.InRange((double)labelled / plain, 0.5, 0.75);
    }

    [Fact]
    public void Until_exposed_a_lie_dampens_and_afterwards_it_is_worse_than_silence()
    {
        var lied = (CascadeEngine)Engine(1);
        var silent = (CascadeEngine)Engine(1);
        RunTo(lied, 8 * Hour - 1, Root, Says(2 * Hour, FalseDenial));
        RunTo(silent, 8 * Hour - 1, Root);
        Assert.True(lied.FactorAt(7 * Hour) < silent.FactorAt(7 * Hour));
        RunTo(lied, End, new DenialExposed(8 * Hour, "S1"));
        Take(silent, End);
        for (var at = 8 * Hour; at <= 2 * End; at += 10 * Minute)
        {
            Assert.True(lied.FactorAt(at) >= silent.FactorAt(at), $"at {at}");
            Assert.True(lied.LevelsAt(at).Trust < silent.LevelsAt(at).Trust);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(48)]
    public void An_exposed_lie_spreads_more_than_silence_in_the_mean(int exposedAfterHours)
    {
        var lie = HundredSeeds.Sum(s => Run(s, Says(2 * Hour, FalseDenial), new DenialExposed(exposedAfterHours * Hour, "S1")).Count);
        Assert.True(lie > PostsInSilence.Value, $"{lie} against {PostsInSilence.Value}");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void A_deletion_never_lowers_false_belief_at_any_time(bool explained, bool byAuthor)
    {
        var hidden = 0;
        foreach (var seed in Seeds)
        {
            var (kept, cut) = (Engine(seed), Engine(seed));
            RunTo(kept, 2 * Hour - 1, Root, Says(Hour, Clarification));
            RunTo(cut, 2 * Hour - 1, Root, Says(Hour, Clarification));
            cut.Apply(new RootDeleted(2 * Hour, Root.RootId, explained, byAuthor));
            for (var at = 2 * Hour; at <= End; at += 15 * Minute)
            {
                var posts = new List<RumorPost>();
                Take(kept, at);
                Take(cut, at, posts);
                hidden += posts.Count(p => !p.Seen);
                Assert.True(cut.GaugesAt(at).FalseBelief >= kept.GaugesAt(at).FalseBelief - 1e-9, $"seed {seed} at {at}");
            }
        }
        Assert.True(hidden > 0);
    }

    [Fact]
    public void Unexplained_deletion_raises_more_questions_and_backlash_than_an_explained_one()
    {
        int Resentment(bool explained) => Seeds.Sum(seed => Run(seed, new RootDeleted(2 * Hour, Root.RootId, explained, false))
            .Count(p => p.Seen && p.Stance is Stance.Question or Stance.Backlash));
        Assert.True(Resentment(explained: false) > 2 * Resentment(explained: true));
    }

    [Fact]
    public void Posts_before_an_action_are_the_same_with_and_without_it()
    {
        foreach (var seed in Seeds)
            Assert.Equal(
                Run(seed).TakeWhile(p => p.AtMs < 3 * Hour),
                Run(seed, Says(3 * Hour, FalseDenial), new DenialExposed(4 * Hour, "S1")).TakeWhile(p => p.AtMs < 3 * Hour));
    }

    private static void AssertNested(List<RumorPost> fewer, List<RumorPost> more)
    {
        var keys = more.Select(p => p.PostKey).ToHashSet();
        Assert.All(fewer, p => Assert.Contains(p.PostKey, keys));
    }
}
