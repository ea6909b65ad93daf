using CsCheck;
using Simulator.Domain.Rumors;
using static Simulator.Domain.Rumors.StatementEffect;
using static Simulator.Domain.Tests.Rumors.Cascades;

namespace Simulator.Domain.Tests.Rumors;

public class RumorEngineTests
{
    private static readonly RumorAction[] Story =
    [
        Root,
        new RootStarted(20 * Minute, "K1-05", "n2", RumorTruth.PartlyTrue, 120, 0.6, 2_000_000),
        Says(Hour, Holding, id: "H"), Says(2 * Hour, FalseDenial), new DenialExposed(3 * Hour, "S1"),
        new RootDeleted(4 * Hour, "K1-05", false, false), Says(5 * Hour, Clarification, id: "S2"),
    ];

    [Fact]
    public void Same_seed_and_actions_give_the_recorded_hash()
    {
        var engine = Engine(20260101);
        var posts = RunTo(engine, End, Story);
        Assert.Equal("ab221c18d5aa01824f5195eb24908c36", engine.StateHash);
        Assert.Equal(3768, posts.Count);
    }

    [Fact]
    public void Any_partition_of_time_gives_the_same_hash_and_gauges()
    {
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[1, End].List[0, 60]).Sample((seed, stops) =>
        {
            var (whole, parts) = (Engine(seed), Engine(seed));
            RunTo(whole, End, Story);
            var actions = new Queue<RumorAction>(Story);
            foreach (var stop in stops.Order().Append(End))
            {
                while (actions.TryPeek(out var next) && next.AtMs <= stop) RunTo(parts, next.AtMs, actions.Dequeue());
                Take(parts, stop);
                parts.GaugesAt(stop);
            }
            return whole.StateHash == parts.StateHash && whole.GaugesAt(End) == parts.GaugesAt(End);
        }, iter: 60);
    }

    [Fact]
    public void P9_Seven_second_steps_a_fork_and_a_restored_snapshot_give_the_hash_of_one_step()
    {
        foreach (var seed in First(30))
        {
            var (whole, steps) = (Engine(seed), Engine(seed));
            RunTo(whole, 6 * Hour, Story);
            foreach (var action in Story)
            {
                for (var at = steps.EarliestActionMs; at < action.AtMs; at += 7000) Take(steps, at);
                Take(steps, action.AtMs - 1);
                steps.Apply(action);
            }
            var (fork, restored) = (steps.Fork(), RumorEngines.Restore(steps.Snapshot(), Settings, DrawKey.Root(seed).With("rumor")));
            foreach (var engine in new[] { steps, fork, restored })
            {
                Take(engine, 6 * Hour);
                Assert.Equal(whole.StateHash, engine.StateHash);
                Assert.Equal(whole.GaugesAt(6 * Hour), engine.GaugesAt(6 * Hour));
                Assert.Equal(whole.NextAtMs, engine.NextAtMs);
            }
        }
    }

    [Fact]
    public void A_fork_continues_identically_and_leaves_the_original_alone()
    {
        var engine = Engine(7);
        RunTo(engine, 2 * Hour, Story[..3]);
        var before = engine.StateHash;
        var fork = engine.Fork();
        RunTo(fork, End, Says(3 * Hour, Clarification));
        Assert.Equal(before, engine.StateHash);
        RunTo(engine, End, Says(3 * Hour, Clarification));
        Assert.Equal(engine.StateHash, fork.StateHash);
        Assert.Equal(engine.GaugesAt(End), fork.GaugesAt(End));
    }

    [Fact]
    public void Another_seed_another_story()
    {
        Assert.NotEqual(Run(1).Select(p => p.AtMs), Run(2).Select(p => p.AtMs));
    }

    [Fact]
    public void Posts_come_in_time_order_with_unique_keys_and_known_parents()
    {
        var posts = Run(3);
        Assert.Equal(posts.OrderBy(p => p.AtMs).Select(p => p.PostKey), posts.Select(p => p.PostKey));
        var byKey = posts.Where(p => p.Kind != RumorEventKind.Removal).ToDictionary(p => p.PostKey);
        foreach (var post in posts)
        {
            if (post.Wave is null && post.Kind == RumorEventKind.Repost) Assert.Equal(post.Depth == 1, post.ParentKey is null);
            if (post.Kind == RumorEventKind.Removal) { Assert.True(byKey.ContainsKey(post.PostKey)); continue; }
            if (post.ParentKey is not { } parent) continue;
            Assert.True(byKey[parent].AtMs < post.AtMs);
            Assert.Equal(byKey[parent].Depth + 1, post.Depth);
        }
    }

    [Fact]
    public void An_action_before_a_candidate_taken_or_after_one_pending_is_out_of_order()
    {
        var engine = Engine(1);
        engine.Apply(Root);
        var first = engine.NextAtMs!.Value;
        Assert.Throws<InvalidOperationException>(() => engine.Apply(new TrustLost(first + 1, 0.1)));
        engine.Apply(new TrustLost(first, 0.1));
        engine.Step();
        Assert.Equal(first + 1, engine.EarliestActionMs);
        Assert.Throws<InvalidOperationException>(() => engine.Apply(new TrustLost(first, 0.1)));
    }

    [Fact]
    public void Candidates_rejected_only_by_the_deletion_go_on_unseen_and_so_do_their_children()
    {
        var posts = Run(5, new RootDeleted(Hour, Root.RootId, true, false));
        Assert.Superset(Spread(Run(5)), Spread(posts));
        var unseen = posts.Where(p => !p.Seen).Select(p => p.PostKey).ToHashSet();
        Assert.NotEmpty(unseen);
        Assert.All(posts, p => Assert.True(p.AtMs >= Hour || p.Seen));
        Assert.All(posts.Where(p => p.ParentKey is { } k && unseen.Contains(k)), p => Assert.False(p.Seen));
    }

    [Fact]
    public void An_exposed_lie_starts_a_wave_under_the_id_of_the_root()
    {
        var posts = Run(4, Says(Hour, FalseDenial), new DenialExposed(3 * Hour, "S1"));
        var wave = posts.Where(p => p.Wave == "exposed:S1").ToList();
        Assert.NotEmpty(wave);
        Assert.All(wave, p => Assert.Equal((Root.RootId, true), (p.RootId, p.AtMs > 3 * Hour)));
        Assert.Equal(RumorEventKind.Root, wave[0].Kind);
        Assert.All(wave.Skip(1).Where(p => p is { Kind: RumorEventKind.Repost, Depth: 1 }), p => Assert.Equal(wave[0].PostKey, p.ParentKey));
    }

    [Fact]
    public void Stances_have_the_shares_of_rumors()
    {
        var posts = Enumerable.Range(1, 80).SelectMany(s => Run(s)).ToList();
        double Share(Stance stance) => (double)posts.Count(p => p.BaseStance == stance) / posts.Count;
        Assert.InRange(Share(Stance.Silent), 0.30, 0.50);
        Assert.InRange(Share(Stance.Question), 0.01, 0.05);
        Assert.InRange(Share(Stance.Deny), 0.01, 0.05);
    }

    [Fact]
    public void Posts_wait_for_the_morning()
    {
        var posts = Enumerable.Range(1, 50).SelectMany(s => Run(s)).ToList();
        // Story hours of the second day, from the start at 10:00.
        int In(int hour) => posts.Count(p => p.AtMs / Hour == hour - 10 + 24);
        Assert.True(In(4) * 2 < In(9));
    }

    [Fact]
    public void Tempo_multiplies_platform_time_not_the_hour_of_day()
    {
        var fast = Enumerable.Range(1, 50).Sum(s => RunTo(Engine(s, Settings with { Tempo = 4 }), 2 * Hour, Root).Count);
        var slow = Enumerable.Range(1, 50).Sum(s => RunTo(Engine(s), 2 * Hour, Root).Count);
        Assert.InRange((double)fast / slow, 1.5, 4);
    }

    [Fact]
    public void A_finite_public_saturates_and_a_runaway_stops()
    {
        var open = Run(6).Count;
        Assert.True(RunTo(Engine(6, Settings with { SaturationPosts = 600 }), End, Root).Count < Math.Min(600, open));
        Assert.InRange(Spread(RunTo(Engine(6, Settings with { MaxPosts = 200 }), End, Root)).Count, 200, 210);
    }

    [Fact]
    public void Deleting_a_post_that_is_no_root_changes_no_spreading() =>
        Assert.Equal(Run(8), Run(8, new RootDeleted(Hour, "some-post", false, false)));

    [Fact]
    public void An_unknown_engine_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RumorEngines.Create(99, Settings, DrawKey.Root(1)));
}
