using Simulator.Domain.Rumors;
using static Simulator.Domain.Rumors.StatementEffect;
using static Simulator.Domain.Tests.Rumors.Cascades;

namespace Simulator.Domain.Tests.Rumors;

/// <summary>What each act does to the state of the public.</summary>
public class EngineActsTests
{
    private static Levels After(long at, params RumorAction[] actions)
    {
        var engine = Engine(1);
        RunTo(engine, at, [Root, .. actions]);
        return ((SpreadingEngine)engine).LevelsAt(at);
    }

    [Fact]
    public void A_clarification_covers_and_ends_the_silence_for_good()
    {
        var levels = After(20 * Hour, Says(2 * Hour, Clarification));
        Assert.InRange(levels.Coverage, 0.4, 0.56);
        Assert.True(levels.Vacuum < 0.4 * After(20 * Hour).Vacuum);
        Assert.Equal(0.6, levels.Trust, 12);
    }

    [Fact]
    public void A_holding_statement_eases_the_silence_for_a_while_and_corrects_nothing()
    {
        var (soon, late) = (After(4 * Hour, Says(3 * Hour, Holding)), After(30 * Hour, Says(3 * Hour, Holding)));
        Assert.Equal(0, soon.Coverage);
        Assert.True(soon.Vacuum < 0.85 * After(4 * Hour).Vacuum);
        Assert.True(late.Vacuum > 0.9 * After(30 * Hour).Vacuum);
    }

    [Fact]
    public void A_broken_promise_cancels_the_holding_statement_and_only_that()
    {
        Assert.Equal(After(5 * Hour).Vacuum, After(5 * Hour, Says(3 * Hour, Holding), new PromiseBroken(4 * Hour, "S1")).Vacuum);
        Assert.Equal(After(5 * Hour, Says(3 * Hour, Clarification)), After(5 * Hour, Says(3 * Hour, Clarification), new PromiseBroken(4 * Hour, "S1")));
    }

    [Fact]
    public void A_denial_without_evidence_counts_little()
    {
        var levels = After(6 * Hour, Says(2 * Hour, Denial, 1));
        Assert.Equal(After(6 * Hour, Says(2 * Hour, Denial, 0.4)).Coverage, levels.Coverage);
        Assert.True(levels.Vacuum > After(6 * Hour, Says(2 * Hour, Clarification)).Vacuum);
    }

    [Fact]
    public void An_exposed_lie_costs_trust_raises_backlash_and_counts_no_more()
    {
        var levels = After(5 * Hour, Says(2 * Hour, FalseDenial), new DenialExposed(5 * Hour, "S1"));
        Assert.Equal((0.6 * 0.65, 0.8, 0, After(5 * Hour).Vacuum), (levels.Trust, levels.Backlash, levels.Coverage, levels.Vacuum));
        // Exposed once is enough.
        Assert.Equal(levels, After(5 * Hour, Says(2 * Hour, FalseDenial), new DenialExposed(5 * Hour, "S1"), new DenialExposed(5 * Hour, "S1")));
    }

    [Fact]
    public void A_correction_of_ones_own_error_clarifies_at_a_small_price()
    {
        var levels = After(6 * Hour, Says(2 * Hour, Correction));
        Assert.Equal(0.6 * 0.95, levels.Trust, 12);
        Assert.Equal(After(6 * Hour, Says(2 * Hour, Clarification)).Coverage, levels.Coverage);
    }

    [Fact]
    public void Strong_evidence_gives_a_little_trust_back()
    {
        Assert.Equal(0.6 + 0.05 * 0.4, After(3 * Hour, Says(2 * Hour, Clarification, 0.9)).Trust, 12);
    }

    [Fact]
    public void A_cancelled_briefing_costs_trust_and_raises_backlash()
    {
        var levels = After(3 * Hour, Says(2 * Hour, Holding), new BriefingCancelled(3 * Hour, "S1"));
        Assert.Equal((0.6 * 0.9, 0.2, After(3 * Hour).Vacuum), (levels.Trust, levels.Backlash, levels.Vacuum));
    }

    [Theory]
    [InlineData(true, false, 0.6, 0), InlineData(false, false, 0.54, 0.3), InlineData(false, true, 0.6, 0)]
    public void Only_an_unexplained_deletion_by_order_costs_trust(bool explained, bool byAuthor, double trust, double backlash)
    {
        var levels = After(3 * Hour, new RootDeleted(3 * Hour, Root.RootId, explained, byAuthor));
        Assert.Equal(trust, levels.Trust, 12);
        Assert.Equal(backlash, levels.Backlash, 12);
    }

    [Fact]
    public void Screenshots_of_a_deleted_root_open_cascades_of_their_own()
    {
        var opened = First(100).SelectMany(s => Run(s, new RootDeleted(Hour, Root.RootId, false, false))).Where(p => p is { Kind: RumorEventKind.Root, Wave: not "own" }).ToList();
        Assert.InRange(opened.Count, 65, 140);
        Assert.All(opened, p => Assert.Equal(("screenshot:K1-02", 0, true), (p.Wave, p.Depth, p.Seen)));
        var silent = First(100).SelectMany(s => Run(s, new RootDeleted(Hour, Root.RootId, true, false))).Count(p => p is { Kind: RumorEventKind.Root, Wave: not "own" });
        Assert.InRange(silent, 5, 45);
    }

    [Fact]
    public void A_reposter_in_two_hundred_tells_it_as_a_post_of_his_own()
    {
        var posts = First(100).SelectMany(s => Run(s)).ToList();
        var own = posts.Count(p => p.Kind == RumorEventKind.Root);
        Assert.InRange((double)own / posts.Count(p => p is { Kind: RumorEventKind.Repost, Wave: null }), 0.003, 0.007);
        Assert.All(posts.Where(p => p is { Wave: "own", Kind: RumorEventKind.Root }), p => Assert.NotEqual(Stance.Silent, p.Stance));
    }

    [Fact]
    public void Two_in_a_hundred_take_their_repost_back_and_more_once_it_is_corrected()
    {
        double Removed(params RumorAction[] acts)
        {
            var posts = First(100).SelectMany(s => Run(s, acts)).ToList();
            return (double)posts.Count(p => p.Kind == RumorEventKind.Removal) / posts.Count(p => p.Kind == RumorEventKind.Repost);
        }
        var (plain, corrected) = (Removed(), Removed(Says(Minute, Clarification, 1, 1)));
        Assert.InRange(plain, 0.008, 0.025);
        Assert.InRange(corrected / plain, 1.4, 3.4);
    }

    [Fact]
    public void A_label_or_deletion_also_reaches_a_post_that_opened_a_cascade_by_itself()
    {
        var engine = Engine(4);
        var posts = RunTo(engine, 4 * Hour, Root, Says(Hour, FalseDenial), new DenialExposed(2 * Hour, "S1"));
        var opened = posts.First(p => p.Wave == "exposed:S1");
        var (kept, cut) = (engine.Fork(), engine.Fork());
        cut.Apply(new RootLabelled(4 * Hour + 1, "r-" + opened.PostKey));
        int Reposts(IRumorEngine e) => RunTo(e, End).Count(p => p.Wave == "exposed:S1");
        Assert.True(Reposts(cut) < Reposts(kept));
    }

    [Fact]
    public void A_wave_by_control_stays_as_small_as_it_was_asked_to()
    {
        foreach (var seed in First(100))
            Assert.InRange(RunTo(Engine(seed), End, new RootStarted(0, "W", "n1", RumorTruth.False, 25, 0, 600_000) { Amplifiers = 0, Most = 30 }).Count(p => p.Wave is null), 0, 30 * 2);
    }
}
