using System.Collections.Immutable;
using System.Globalization;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>One figure of rumor against correction. Key: within <see cref="AfterActionWords"/>; Truth: ground truth of the model; Model: reckoned with its averages.</summary>
public sealed record RumorLine(string Key, string Label, string Value, bool Model, bool Truth);

/// <summary>The figures of <see cref="RumorCorrection"/> as lines to print and to show, in order. What is not known is "—".</summary>
public static class RumorLines
{
    private const string Unknown = "—";

    public static ImmutableArray<RumorLine> Of(RumorCorrection figures, ExerciseWords words)
    {
        RumorLine Line(string key, string? value, bool model = false) => new(key, words.Say($"Rumor.{key}"), value is { Length: > 0 } ? value : Unknown, model, false);
        var lines = ImmutableArray.CreateBuilder<RumorLine>();
        lines.Add(Line("first-statement", words.Clock(figures.FirstStatement)));
        lines.Add(Line("first-correction", words.Clock(figures.FirstCorrection)));
        lines.Add(Line("posts-before", ExerciseWords.Number(figures.PostsBefore)));
        lines.Add(Line("posts-after", figures.FirstStatement is null ? null : ExerciseWords.Number(figures.PostsAfter)));
        lines.Add(Line("rate", One(figures.RateAtCorrection)));
        lines.Add(Line("posts-half", Half(figures, figures.PostsHalfLife, words)));
        lines.Add(Line("exposures-before", ExerciseWords.Number(figures.ExposuresBefore), true));
        lines.Add(Line("exposures-after", figures.FirstStatement is null ? null : ExerciseWords.Number(figures.ExposuresAfter), true));
        lines.Add(Line("reach", ExerciseWords.Number(figures.CorrectionReach), true));
        lines.Add(Line("ratio", figures.ReachRatio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.##} : 1") : null, true));
        if (figures.Belief is { } belief) lines.AddRange(Truth(figures, belief, words));
        return lines.ToImmutable();
    }

    private static IEnumerable<RumorLine> Truth(RumorCorrection figures, BeliefFigures belief, ExerciseWords words)
    {
        RumorLine Line(string key, string? value, double? level = null) => new(key, level is { } l ? words.Say($"Rumor.{key}", l) : words.Say($"Rumor.{key}"), value is { Length: > 0 } ? value : Unknown, true, true);
        yield return Line("belief-at", One(belief.AtCorrection));
        yield return Line("belief-half", Half(figures, belief.HalfLife, words));
        yield return Line("belief-peak", One(belief.Peak));
        yield return Line("belief-over", ExerciseWords.Span(belief.BeliefOver), belief.BeliefLevel);
        yield return Line("heat-over", ExerciseWords.Span(belief.HeatOver), belief.HeatLevel);
    }

    private static string? Half(RumorCorrection figures, TimeSpan? half, ExerciseWords words) =>
        figures.FirstCorrection is null ? null : half is { } passed ? ExerciseWords.Span(passed) : words.Say("Rumor.not-halved");

    private static string? One(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture);
}
