using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;
using GaugeSample = Simulator.Domain.Exercises.GaugeSample;

namespace Simulator.Domain.Replays.Comparing;

/// <summary>A gauge of the model in both: heat, trust, anxiety or falseBelief, all 0–100. Training assumptions, no forecasts.</summary>
public sealed record GaugeComparison(string Gauge, GaugeFigures A, GaugeFigures B)
{
    /// <summary>Name and reading of each gauge, in the order they are shown.</summary>
    public static readonly ImmutableArray<(string Name, Func<Gauges, double> Of)> All =
        [("falseBelief", g => g.FalseBelief), ("trust", g => g.Trust), ("anxiety", g => g.Anxiety), ("heat", g => g.Heat)];

    /// <summary>More is worse, but of trust.</summary>
    public bool HighIsBad => Gauge != "trust";

    internal static ImmutableArray<GaugeComparison> Of(ExerciseState a, ExerciseState b, TimeSpan span) =>
        [.. All.Select(g => new GaugeComparison(g.Name, GaugeFigures.Of(a, g.Of, g.Name != "trust", span), GaugeFigures.Of(b, g.Of, g.Name != "trust", span)))];
}

/// <summary>One gauge in one subject.</summary>
/// <param name="Peak">Its worst: the highest reading, of trust the lowest.</param>
/// <param name="PeakAt">When, from the beginning of the subject.</param>
/// <param name="End">At the end, or as it stands.</param>
/// <param name="Area">Under the curve over the span both have played, in points × minutes; by trapezoids between the readings.</param>
public sealed record GaugeFigures(double Peak, TimeSpan PeakAt, double End, double Area)
{
    internal static GaugeFigures Of(ExerciseState s, Func<Gauges, double> of, bool highIsBad, TimeSpan span)
    {
        var samples = s.GaugeSamples.Where(g => g.At >= s.Began).ToList();
        if (samples.Count == 0) samples.Add(new GaugeSample(s.Began, s.Gauges));
        var peak = highIsBad ? samples.MaxBy(g => of(g.Gauges))! : samples.MinBy(g => of(g.Gauges))!;
        return new(Rounded(of(peak.Gauges)), peak.At - s.Began, Rounded(of(samples[^1].Gauges)), Rounded(Under([.. samples.Select(g => ((g.At - s.Began).TotalMinutes, of(g.Gauges)))], span.TotalMinutes)));
    }

    private static double Under((double Minute, double Value)[] points, double until)
    {
        var (area, last) = (0.0, (Minute: 0.0, points[0].Value));
        foreach (var point in points.Append((Minute: until, points[^1].Value)))
        {
            var next = point.Minute <= until ? point : (Minute: until, Value: last.Value + (point.Value - last.Value) * Share(last.Minute, point.Minute, until));
            area += (next.Value + last.Value) / 2 * Math.Max(0, next.Minute - last.Minute);
            if (next.Minute >= until) break;
            last = next;
        }
        return area;
    }

    private static double Share(double from, double to, double at) => to > from ? (at - from) / (to - from) : 0;
    private static double Rounded(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
