using Simulator.Domain.Rumors;
using Simulator.Domain.Rumors.Fitting;

namespace Simulator.Domain.Tests.Rumors.Fitting;

/// <summary>The definitions, on cascades small enough to count by hand.</summary>
public class CascadeStatisticsTests
{
    // Root 12:00 UTC+8; a chain 0 ← 1 ← 2 and a direct repost 3; one repost after the window.
    private static readonly ObservedCascade Small = new(true, 1_325_347_200 + 12 * 3600, [10, 20, 4000, 7300, 300_000], [-1, 0, 1, -1, 0], [0, 1, 2, 3, 0]);

    private static double One(string name) => Assert.Single(CascadeStatistics.Of([Small]).Values(name));

    [Fact]
    public void Only_the_first_72_hours_count_where_they_should()
    {
        Assert.Equal((4, 5), (Small.Within, Small.Size));
        Assert.Equal((20, 7300), ((int)One("t50_72h_s"), (int)One("t90_72h_s")));
        Assert.Equal((4000, 300_000), ((int)One("t50_s"), (int)One("t90_s")));
        Assert.Equal(10, One("first_delay_s"));
    }

    [Fact]
    public void The_tree_is_measured_level_by_level()
    {
        Assert.Equal((3.0, 1.75, 0.5, 0.5, 0.75), (One("depth_max"), One("depth_mean"), One("direct_share"), One("breadth_max"), One("top_repost_share")));
        // Pairs of {root, 0, 1, 2, 3} on the line 3–root–0–1–2: 4·1 + 3·2 + 2·3 + 1·4 over 10 pairs.
        Assert.Equal(2.0, One("structural_virality"), 12);
        var all = CascadeStatistics.Of([Small]);
        Assert.Equal([10, 7300], all.Values("delay_root_child_s"));
        Assert.Equal([10, 3980], all.Values("delay_repost_child_s"));
        Assert.Equal([0.5, 0.25, 0.25, 0, 0, 0, 0, 0, 0, 0], all.Depths);
        Assert.Equal([0.5, 0.5, 0, 0, 0, 0, 0, 0], all.Children);
    }

    [Fact]
    public void Time_of_day_peak_and_stance()
    {
        var all = CascadeStatistics.Of([Small]);
        Assert.Equal((0.5, 0.25, 0.25), (all.Hours[12], all.Hours[13], all.Hours[14]));
        Assert.Equal((36.0, 0.0), (One("peak_hour_over_mean_72h"), One("peak_hour_index")));
        Assert.Equal((0.25, 0.25, 0.25), (One("silent_share"), One("question_share"), One("deny_share")));
        Assert.Equal((0.5, 0.5, 0.5), (all.StanceByLag(1)[0], all.StanceByLag(2)[2], all.StanceByLag(3)[2]));
    }

    [Fact]
    public void Regular_gaps_are_minus_one_and_a_single_long_one_is_bursty()
    {
        double Burstiness(params int[] seconds) => Assert.Single(CascadeStatistics.Of([new ObservedCascade(true, 0, seconds, [.. seconds.Select(_ => -1)], new byte[seconds.Length])]).Values("burstiness_72h"));
        Assert.Equal(-1, Burstiness(10, 20, 30, 40, 50), 12);
        Assert.True(Burstiness(1, 2, 3, 4, 5, 6, 7, 8, 9, 100_000) > 0.4);
    }

    [Fact]
    public void Ks_takes_the_nearer_side_of_a_tie()
    {
        var grid = Enumerable.Range(1, 199).Select(i => i <= 100 ? 1.0 : 2.0).ToArray();
        Assert.Equal(0, Distances.Ks([1, 1, 2, 2], grid), 12);
        Assert.Equal(0.25, Distances.Ks([1, 2, 2, 2], grid), 12);
        Assert.Equal(0.5, Distances.Ks([2, 2, 2, 2], grid), 12);
        Assert.Equal(0.25, Distances.KsOfShares([0.5, 0.25, 0.25], [0.25, 0.25, 0.5]), 12);
        Assert.Equal(0.25, Distances.TotalVariation([0.5, 0.25, 0.25], [0.25, 0.25, 0.5]), 12);
        Assert.Equal(2.5, Distances.Quantile([1, 2, 3, 4], 0.5), 12);
    }

    [Fact]
    public void Sampled_cascades_are_selected_as_the_data_were_and_the_same_for_the_same_seed()
    {
        var hours = Enumerable.Repeat(1 / 24.0, 24).ToArray();
        var sizes = Enumerable.Range(0, 199).Select(i => 85 + i * 4.5).ToArray();
        var cascades = new CascadeSampler(CascadeClass.Rumor, 5, hours, sizes).Take(60);
        Assert.Equal(60, cascades.Count);
        Assert.All(cascades, c => Assert.True(c is { Rumor: true, Size: >= 85 and < 1000, Within: >= 20 }));
        Assert.All(cascades, c => Assert.Equal(c.Seconds.Order(), c.Seconds));
        Assert.All(cascades, c => Assert.All(c.Parents.Select((p, i) => (p, i)), p => Assert.InRange(p.p, -1, p.i - 1)));
        for (var decile = 0; decile < 10; decile++)
        {
            var (from, to) = (decile == 0 ? 0 : sizes[20 * decile - 1], decile == 9 ? 1000 : sizes[20 * (decile + 1) - 1]);
            Assert.Equal(6, cascades.Count(c => c.Size > from && c.Size <= to));
        }
        Assert.Equal(cascades.SelectMany(c => c.Seconds), new CascadeSampler(CascadeClass.Rumor, 5, hours, sizes).Take(60).SelectMany(c => c.Seconds));
    }
}
