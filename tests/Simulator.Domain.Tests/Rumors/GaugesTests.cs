using Simulator.Domain.Rumors;
using static Simulator.Domain.Rumors.StatementEffect;
using static Simulator.Domain.Tests.Rumors.Cascades;

namespace Simulator.Domain.Tests.Rumors;

public class GaugesTests(ITestOutputHelper output)
{
    private static readonly RumorSettings Exercise = new(4, 560, 60, 8, 600_000, 15 * Minute, 45 * Minute);

    [Fact]
    public void Without_a_rumor_all_is_quiet()
    {
        var engine = Engine(1, Exercise);
        Assert.Equal(8, engine.GaugesAt(0).Heat, 9);
        Assert.Equal(60, engine.GaugesAt(0).Trust, 9);
        var later = engine.GaugesAt(Hour);
        Assert.True(later.Heat < 1);
        Assert.Equal((0, 0), (later.Anxiety, later.FalseBelief));
    }

    [Fact]
    public void The_median_unmanaged_subject_peaks_between_60_and_85()
    {
        var peaks = Seeds.Select(Peak).Order().ToList();
        output.WriteLine($"peak heat, 50 seeds: {peaks[0]:f0} … {peaks[25]:f0} … {peaks[^1]:f0}");
        Assert.InRange(peaks[25], 60, 85);
    }

    [Fact]
    public void A_lie_not_yet_found_out_does_not_lower_false_belief_as_the_truth_does()
    {
        var (lie, truth) = (Engine(2), Engine(2));
        RunTo(lie, 6 * Hour, Root, Says(Hour, FalseDenial));
        RunTo(truth, 6 * Hour, Root, Says(Hour, Clarification, 0.4));
        Assert.True(lie.GaugesAt(6 * Hour).FalseBelief > truth.GaugesAt(6 * Hour).FalseBelief);
    }

    [Fact]
    public void Anxiety_grows_in_silence_and_a_clarification_eases_it()
    {
        var (silent, spoken) = (Engine(2), Engine(2));
        RunTo(silent, 6 * Hour, Root);
        RunTo(spoken, 6 * Hour, Root, Says(2 * Hour, Clarification));
        Assert.True(silent.GaugesAt(6 * Hour).Anxiety > 50);
        Assert.True(spoken.GaugesAt(6 * Hour).Anxiety < 30);
    }

    [Fact]
    public void A_background_post_counts_in_heat_and_in_exposure_only_if_it_carries_the_rumor()
    {
        var engine = Engine(1);
        engine.Apply(new PostSeeded(0, 10_000) { CarriesRumor = false });
        Assert.True(engine.GaugesAt(0).Heat > 8);
        Assert.Equal(0, engine.GaugesAt(0).FalseBelief);
        engine.Apply(new PostSeeded(0, 10_000));
        Assert.True(engine.GaugesAt(0).FalseBelief > 0);
    }

    [Fact]
    public void Run_on_judges_a_lie_after_the_bell_and_leaves_the_engine_alone()
    {
        var end = 4 * Hour;
        double Outcome(StatementEffect effect, params RumorAction[] coming) => Seeds.Average(seed =>
        {
            var engine = Engine(seed);
            RunTo(engine, end, Root, Says(2 * Hour, effect));
            var before = engine.StateHash;
            var after = Curves.After(engine, end, coming);
            Assert.Equal(before, engine.StateHash);
            Assert.Equal(289, after.Samples.Length);
            Assert.Equal(end + Curves.SpanMs, after.Samples[^1].AtMs);
            return after.Samples[^1].Gauges.FalseBelief;
        });
        var truth = Outcome(Clarification);
        var lie = Outcome(FalseDenial, new DenialExposed(end + 12 * Hour, "S1"));
        Assert.True(lie > 1.2 * truth, $"{lie} against {truth}");
    }

    private static double Peak(long seed)
    {
        var engine = Engine(seed, Exercise);
        engine.Apply(Root);
        var peak = 0.0;
        for (var at = 0L; at <= 2 * Hour; at += Minute)
        {
            Take(engine, at);
            peak = Math.Max(peak, engine.GaugesAt(at).Heat);
        }
        return peak;
    }
}
