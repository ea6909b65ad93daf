using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Scoring;

/// <summary>
/// How much of what could be prevented was prevented, by one gauge. None, expert, played: mean points (0–100) of its curve over exercise and
/// <see cref="Aftermath"/>, without any action, by the expert team, and as played. A training assumption, not a forecast; it gives no points.
/// </summary>
public sealed record Prevented(string Gauge, double None, double Expert, double Played)
{
    /// <summary>Below this many mean points between no action and expert team a share would say nothing.</summary>
    public const double LeastSpan = 5;

    public double Span => None - Expert;

    /// <summary>Of 100; below 0 where it became worse than without action, above 100 where it was better than the expert team; null under <see cref="LeastSpan"/>.</summary>
    public double? Percent => Span < LeastSpan ? null : Math.Round(100 * (None - Played) / Span, MidpointRounding.AwayFromZero);
}

/// <summary>
/// The outcome beside the score: false belief and anxiety. Vetoed: ids of the vetoes that stand; they are shown instead of a share,
/// because a curve kept low by what must not be done is no success.
/// </summary>
public sealed record OutcomeEstimate(ImmutableArray<Prevented> Shares, ImmutableArray<string> Vetoed)
{
    /// <summary>The gauges judged, with where they are read.</summary>
    public static readonly ImmutableArray<(string Name, Func<Gauges, double> Of)> Judged = [("falseBelief", g => g.FalseBelief), ("anxiety", g => g.Anxiety)];

    /// <summary>Null where one of the three has no aftermath: it has not ended, or its engine is another one.</summary>
    public static OutcomeEstimate? Of(ExerciseState played, ExerciseState none, ExerciseState expert)
    {
        if (Aftermath.Of(played) is not { } asPlayed || Aftermath.Of(none) is not { } without || Aftermath.Of(expert) is not { } best) return null;
        return new OutcomeEstimate(
            [.. Judged.Select(g => new Prevented(g.Name, Mean(none, without, g.Of), Mean(expert, best, g.Of), Mean(played, asPlayed, g.Of)))],
            [.. played.BySubject().SelectMany(s => Scorecards.Of(s, s.Now).Vetoes).Select(v => v.Id).Distinct()]);
    }

    /// <summary>Mean of a curve over time: area between its readings (trapezoids) over the time they cover, from the first reading to the end of the aftermath.</summary>
    public static double Mean(ExerciseState state, Aftermath after, Func<Gauges, double> of)
    {
        var curve = state.GaugeSamples.Where(s => s.At < after.From).Concat(after.Samples).ToArray();
        var area = curve.Zip(curve.Skip(1)).Sum(p => (p.Second.At.Ms - p.First.At.Ms) * (of(p.First.Gauges) + of(p.Second.Gauges)) / 2);
        return curve.Length < 2 ? 0 : area / (curve[^1].At.Ms - curve[0].At.Ms);
    }
}
