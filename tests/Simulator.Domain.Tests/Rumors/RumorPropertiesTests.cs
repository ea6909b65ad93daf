using Simulator.Domain.Rumors;
using static Simulator.Domain.Rumors.StatementEffect;
using static Simulator.Domain.Tests.Rumors.Cascades;

namespace Simulator.Domain.Tests.Rumors;

/// <summary>P1 to P4, P7, P8 and P10: what must hold exactly, for every seed, because branches share their draws. The long run takes 200 seeds.</summary>
public abstract class RumorProperties(int seeds)
{
    [Fact]
    public void P1_An_earlier_clarification_never_leaves_more_reposts()
    {
        double[] hours = [0.5, 1, 2, 4, 8, 16];
        foreach (var seed in First(seeds))
        {
            var others = Others(seed);
            var runs = hours.Select(h => Play(seed, [.. others, Says((long)(h * Hour), Clarification)])).Append(Play(seed, others)).ToList();
            for (var i = 1; i < runs.Count; i++) AssertNested(runs[i - 1], runs[i], $"seed {seed}, {i}");
            Assert.True(runs[0].Count < runs[^1].Count);
        }
    }

    [Fact]
    public void P1_holds_for_a_strong_clarification_even_when_trust_is_lost_between()
    {
        foreach (var seed in First(seeds))
            AssertNested(
                Run(seed, Says(Hour, Clarification, 0.95), new TrustLost(2 * Hour, 0.3)),
                Run(seed, new TrustLost(2 * Hour, 0.3), Says(4 * Hour, Clarification, 0.95)), $"seed {seed}");
    }

    [Fact]
    public void P2_More_evidence_reach_or_trust_or_less_delay_never_leaves_more_reposts()
    {
        foreach (var seed in First(seeds))
        {
            var said = Says(2 * Hour, Clarification, 0.6, 0.6);
            var less = Run(seed, said);
            AssertNested(Run(seed, said with { Evidence = 0.95 }), less, $"evidence, seed {seed}");
            AssertNested(Run(seed, said with { Reach = 1 }), less, $"reach, seed {seed}");
            AssertNested(RunTo(Engine(seed, Settings with { InitialTrust = 80 }), End, Root, said), less, $"trust, seed {seed}");
            AssertNested(less, Run(seed, said with { DelaySeconds = 3600 }), $"delay, seed {seed}");
        }
    }

    [Fact]
    public void P3_A_holding_statement_or_a_label_never_leaves_more_reposts()
    {
        var (plain, labelled) = (0, 0);
        foreach (var seed in First(seeds))
        {
            var silence = Run(seed);
            var holding = Says(30 * Minute, Holding, id: "H");
            var held = Run(seed, holding);
            AssertNested(held, silence, $"holding, seed {seed}");
            AssertNested(Run(seed, holding, Says(3 * Hour, Clarification)), Run(seed, Says(3 * Hour, Clarification)), $"holding and clarification, seed {seed}");
            AssertNested(held, Run(seed, holding, new PromiseBroken(2 * Hour, "H")), $"broken promise, seed {seed}");
            var withLabel = Run(seed, new RootLabelled(2 * Hour, Root.RootId));
            AssertNested(withLabel, silence, $"label, seed {seed}");
            (plain, labelled) = (plain + silence.Count, labelled + withLabel.Count);
        }
        Assert.InRange((double)labelled / plain, 0.5, 0.75);
    }

    [Theory]
    [InlineData(2), InlineData(8), InlineData(40)]
    public void P4_Until_exposed_a_lie_dampens_and_afterwards_it_is_worse_than_silence(int exposedAfter)
    {
        var (lied, silent) = (Engine(1), Engine(1));
        var exposed = exposedAfter * Hour;
        RunTo(silent, exposed - 1, Root);
        RunTo(lied, exposed - 1, Root, Says(Hour, FalseDenial));
        for (var at = Hour; at < exposed; at += 10 * Minute) Assert.True(Factor(lied, at) <= Factor(silent, at), $"at {at}");
        RunTo(lied, End, new DenialExposed(exposed, "S1"));
        Take(silent, End);
        for (var at = exposed; at <= 2 * End; at += 10 * Minute)
        {
            Assert.True(Factor(lied, at) >= Factor(silent, at), $"at {at}");
            Assert.True(Levels(lied, at).Trust < Levels(silent, at).Trust);
        }
    }

    [Fact]
    public void P7_The_vacuum_never_falls_without_a_statement_and_longer_silence_never_lowers_spread()
    {
        var engine = Engine(1);
        RunTo(engine, Hour, Root);
        var vacuum = Enumerable.Range(0, 300).Select(i => Levels(engine, i * 15 * Minute).Vacuum).ToList();
        Assert.Equal(vacuum.Order(), vacuum);
        Assert.True(vacuum[^1] > 0.9);
        // Without evidence a statement only ends the silence.
        foreach (var seed in First(seeds))
            AssertNested(Run(seed, Says(2 * Hour, Denial, 0)), Run(seed, Says(9 * Hour, Denial, 0)), $"seed {seed}");
    }

    [Fact]
    public void P8_Events_before_an_action_are_the_same_with_and_without_it()
    {
        RumorAction[] acts =
        [
            Says(3 * Hour, FalseDenial), new DenialExposed(4 * Hour, "S1"), new RootDeleted(5 * Hour, Root.RootId, false, false), new RootLabelled(6 * Hour, Root.RootId),
        ];
        foreach (var seed in First(seeds))
            Assert.Equal(Run(seed).TakeWhile(p => p.AtMs < 3 * Hour), Run(seed, acts).TakeWhile(p => p.AtMs < 3 * Hour));
    }

    [Fact]
    public void P10_Acts_about_one_narrative_leave_the_other_as_it_is()
    {
        var other = new RootStarted(10 * Minute, "K1-09", "n2", RumorTruth.PartlyTrue, 300, 0.5, 3_000_000);
        foreach (var seed in First(seeds))
        {
            List<RumorPost> Other(params RumorAction[] acts) => [.. Run(seed, [other, .. acts]).Where(p => p.NarrativeId == "n2")];
            var alone = Other();
            Assert.NotEmpty(alone);
            Assert.Equal(alone, Other(About("n1", Hour, Clarification), About("n1", 2 * Hour, Holding), new RootLabelled(3 * Hour, Root.RootId), new RootDeleted(4 * Hour, Root.RootId, true, true)));
            Assert.True(Other(About("n2", Hour, Clarification)).Count < alone.Count);
        }
    }

    [Fact]
    public void Trust_and_backlash_are_shared_by_all_narratives()
    {
        var engine = Engine(1);
        RunTo(engine, 4 * Hour, Root, new RootStarted(0, "K1-09", "n2", RumorTruth.True, 50, 0.3, 3_000_000), About("n1", Hour, FalseDenial), new DenialExposed(3 * Hour, "n1"));
        var (one, two) = (((SpreadingEngine)engine).LevelsAt(4 * Hour, "n1"), ((SpreadingEngine)engine).LevelsAt(4 * Hour, "n2"));
        Assert.Equal((one.Trust, one.Backlash), (two.Trust, two.Backlash));
        Assert.True(two.Trust < 0.4 && two.Backlash > 0.5);
    }

    private static StatementOut About(string narrative, long at, StatementEffect effect) => Says(at, effect, id: narrative) with { Narratives = [narrative] };

    /// <summary>Other things that happen meanwhile, different for each seed.</summary>
    private static RumorAction[] Others(long seed)
    {
        var key = DrawKey.Root(seed).With("others");
        RumorAction[] possible =
        [
            new RootStarted(20 * Minute, "K1-05", "n2", RumorTruth.True, 60, 0.4, 2_000_000), Says(40 * Minute, Holding, id: "H"), new TrustLost(3 * Hour, 0.2),
            new RootLabelled(5 * Hour, Root.RootId), Says(6 * Hour, FalseDenial, id: "L"), new RootDeleted(7 * Hour, Root.RootId, false, false), new BacklashRaised(9 * Hour, 0.3),
        ];
        var chosen = possible.Where((_, i) => key.With(i).Below(2) == 0).ToList();
        if (chosen.Any(a => a is StatementOut { StatementId: "L" })) chosen.Add(new DenialExposed(10 * Hour, "L"));
        return [.. chosen];
    }

    private static List<RumorPost> Play(long seed, RumorAction[] actions) => RunTo(Engine(seed), End, [Root, .. actions.OrderBy(a => a.AtMs)]);
    private static Levels Levels(IRumorEngine engine, long at) => ((SpreadingEngine)engine).LevelsAt(at);
    private static double Factor(IRumorEngine engine, long at) => Levels(engine, at).LogFactor;

    private static void AssertNested(List<RumorPost> fewer, List<RumorPost> more, string what) => Assert.True(Spread(fewer).IsSubsetOf(Spread(more)), what);
}

public sealed class RumorPropertiesTests() : RumorProperties(25);

[Trait("Category", "Long")]
public sealed class RumorPropertiesTestsOnTwoHundredSeeds() : RumorProperties(200);
