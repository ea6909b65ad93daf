using System.Text.Json;
using CsCheck;
using Simulator.Domain.Rumors;
using static Simulator.Domain.Rumors.StatementEffect;
using static Simulator.Domain.Tests.Rumors.Cascades;

namespace Simulator.Domain.Tests.Rumors;

/// <summary>Engine 3: the posts of engine 2, and comments under them.</summary>
public class CommentsTests
{
    private static readonly RumorSettings Commented = Settings with { Comments = true };
    private static readonly RumorAction[] Story =
        [Root, Says(Hour, FalseDenial), new DenialExposed(3 * Hour, "S1"), new RootDeleted(4 * Hour, Root.RootId, false, false), Says(5 * Hour, Clarification, id: "S2")];

    [Fact]
    public void They_change_no_post_and_no_gauge()
    {
        foreach (var seed in First(10))
        {
            var (with, without) = (Engine(seed, Commented), RumorEngines.Create(2, Commented, DrawKey.Root(seed).With("rumor")));
            var posts = RunTo(with, End, Story);
            Assert.Equal(RunTo(without, End, Story), posts.Where(p => p.Kind != RumorEventKind.Comment));
            Assert.Equal(without.GaugesAt(End), with.GaugesAt(End));
            Assert.NotEqual(without.StateHash, with.StateHash);
            Assert.Equal((2, 3), (without.Number, with.Number));
        }
    }

    [Fact]
    public void P9_Any_partition_of_time_a_fork_and_a_restored_snapshot_give_the_same_comments()
    {
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[1, 12 * Hour].List[0, 20]).Sample((seed, stops) =>
        {
            var (whole, parts) = (Engine(seed, Commented), Engine(seed, Commented));
            RunTo(whole, 12 * Hour, Story);
            var actions = new Queue<RumorAction>(Story);
            foreach (var stop in stops.Order().Append(12 * Hour))
            {
                while (actions.TryPeek(out var next) && next.AtMs <= stop) RunTo(parts, next.AtMs, actions.Dequeue());
                Take(parts, stop);
                parts = RumorEngines.Restore(parts.Fork().Snapshot(), Commented, DrawKey.Root(seed).With("rumor"));
            }
            return whole.StateHash == parts.StateHash;
        }, iter: 20);
    }

    [Fact]
    public void Each_follows_a_post_people_see_and_says_something()
    {
        foreach (var seed in First(10))
        {
            var posts = RunTo(Engine(seed, Commented), End, Story);
            var at = posts.Where(p => p.Spreads).ToDictionary(p => p.Key.Value);
            Assert.All(posts.Where(p => p.Kind == RumorEventKind.Comment), c =>
            {
                Assert.NotEqual(Stance.Silent, c.Stance);
                Assert.NotEqual(Stance.Silent, c.BaseStance);
                Assert.True(c.Seen);
                if (c.Parent != 0) Assert.True(at[c.Parent].Seen && at[c.Parent].AtMs < c.AtMs);
            });
        }
    }

    // The sets are nested: with less that spreads there is less to comment on.
    [Fact]
    public void P1_an_earlier_clarification_never_brings_a_comment_more()
    {
        foreach (var seed in First(20))
        {
            HashSet<ulong> Comments(long at) => [.. RunTo(Engine(seed, Commented), 24 * Hour, Root, Says(at, Clarification)).Where(p => p.Kind == RumorEventKind.Comment).Select(p => p.Key.Value)];
            Assert.Subset(Comments(6 * Hour), Comments(Hour));
        }
    }

    [Theory]
    [InlineData(RumorTruth.False, "rumor"), InlineData(RumorTruth.True, "non_rumor")]
    public void Under_a_root_there_are_as_many_for_each_repost_as_under_real_ones(RumorTruth truth, string name)
    {
        var ratios = First(1200).Select(seed => PerRepost(seed, truth)).OfType<double>().Order().ToArray();
        Assert.True(ratios.Length > 300);
        var real = Real(name);
        var measured = new[] { (0.1, "p10"), (0.25, "p25"), (0.5, "p50"), (0.75, "p75"), (0.9, "p90") }
            .Select(q => (Real: real.GetProperty(q.Item2).GetDouble(), Ours: ratios[(int)(q.Item1 * ratios.Length)])).ToArray();
        Assert.True(measured.All(m => m.Ours > m.Real * 0.8 && m.Ours < m.Real * 1.25), string.Join(", ", measured));
    }

    // The law that gives reposts their stance, without those that say nothing.
    [Fact]
    public void Doubts_and_denials_are_as_frequent_as_among_reposts_with_words()
    {
        // One cascade each: how much is commented and what is said differ from one to the next.
        var runs = First(60).Select(seed => RunTo(Engine(seed, Commented with { OwnRoots = false }), End, Root)).ToArray();
        static RumorPost[] Worded(List<RumorPost> posts, RumorEventKind kind) => [.. posts.Where(p => p.Kind == kind && p.BaseStance != Stance.Silent)];
        foreach (var stance in new[] { Stance.Question, Stance.Deny })
        {
            var found = runs.Sum(r => Worded(r, RumorEventKind.Comment).Count(c => c.BaseStance == stance));
            var expected = runs.Sum(r => Worded(r, RumorEventKind.Comment).Length * Worded(r, RumorEventKind.Repost).Count(p => p.BaseStance == stance) / (double)Worded(r, RumorEventKind.Repost).Length);
            Assert.True(found > expected * 0.9 && found < expected * 1.1, $"{stance}: {found}, expected {expected}");
        }
    }

    // Comments of the root for each of its reposts; null for a cascade of another size than the data hold.
    private static double? PerRepost(long seed, RumorTruth truth)
    {
        var settings = Commented with { OwnRoots = false, VacuumGraceMs = End * 100 };
        var posts = RunTo(Engine(seed, settings), End, RootStarted.Drawn(0, "r", "n", truth, DrawKey.Root(seed).With("drawn")));
        var reposts = posts.Where(p => p.Kind == RumorEventKind.Repost).ToDictionary(p => p.Key.Value);
        if (reposts.Count is < 85 or >= 1000) return null;
        ulong Worded(ulong parent) => parent != 0 && reposts[parent].Stance == Stance.Silent ? Worded(reposts[parent].Parent) : parent;
        return posts.Count(p => p.Kind == RumorEventKind.Comment && Worded(p.Parent) == 0) / (double)reposts.Count;
    }

    private static JsonElement Real(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Sources.Root, "docs", "reference", "weibo-cascades-calibration.json")))
        .RootElement.GetProperty(name).GetProperty("authors").GetProperty("comments_per_repost");
}
