using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;
using GaugeSample = Simulator.Domain.Exercises.GaugeSample;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>A root post, or one a seat asked to be deleted, that was removed: what of it went on afterwards all the same. Exposures: contacts, by the model's average.</summary>
public sealed record DeletedPost(string Post, string Text, ExerciseTime At, bool OnRequest, int LaterPosts, long LaterExposures);

/// <summary>
/// Ground truth of the model, for control and evaluation only. HalfLife: from the first correction until false belief was half of what it was then; null: not within the subject.
/// Over: how long a gauge stood at or above its level; the levels are the alarms of the scenario, or 70 for heat and 5 for false belief (0–100): an expert team stays below both, a silent one does not.
/// </summary>
public sealed record BeliefFigures(double? AtCorrection, TimeSpan? HalfLife, double Peak, double BeliefLevel, TimeSpan BeliefOver, double HeatLevel, TimeSpan HeatOver);

/// <summary>
/// A false claim against its correction in one subject: posts that carry it before and after the first statement, how fast they fall after the first
/// correction, whom each reached. Exposures and reach are contacts by the model's averages: training assumptions, not a forecast.
/// </summary>
/// <param name="FirstStatement">The first statement of its own; null: none.</param>
/// <param name="FirstCorrection">The first statement that answers the claim with facts; a bare denial, true or not, is none. Null: none.</param>
/// <param name="RateAtCorrection">Posts a minute carrying the claim in the ten minutes before the correction.</param>
/// <param name="PostsHalfLife">From the correction until ten minutes brought half of that; null: not within the subject, or fewer than ten posts to begin with.</param>
/// <param name="ByMinute">Posts that carry the claim in each minute of the subject.</param>
public sealed record RumorCorrection(
    ExerciseTime? FirstStatement, ExerciseTime? FirstCorrection, int PostsBefore, int PostsAfter, long ExposuresBefore, long ExposuresAfter, double? RateAtCorrection, TimeSpan? PostsHalfLife,
    long CorrectionReach, ImmutableArray<int> ByMinute, ImmutableArray<DeletedPost> Deleted, BeliefFigures? Belief)
{
    private const int Window = 10;
    private const double DefaultHeat = 70, DefaultBelief = 5;

    public long Exposures => ExposuresBefore + ExposuresAfter;
    /// <summary>Contacts of truthful statements to one contact of the claim; null while nobody met the claim.</summary>
    public double? ReachRatio => Exposures == 0 ? null : (double)CorrectionReach / Exposures;

    /// <param name="state">The exercise in the running subject.</param>
    /// <param name="now">Until when.</param>
    /// <param name="truth">With the figures of the model that are ground truth.</param>
    public static RumorCorrection Of(ExerciseState state, ExerciseTime now, bool truth)
    {
        var statement = state.Statements.Where(s => s.PublishedAt >= state.Began && !StatementKinds.IsNoFirstStatement(s.Kind)).Min(s => s.PublishedAt);
        var corrections = state.RumorActions.OfType<StatementOut>().Where(s => s.AtMs >= state.Began.Ms && s.Effect is StatementEffect.Clarification or StatementEffect.Correction).ToList();
        ExerciseTime? correction = corrections.Count == 0 ? null : new ExerciseTime(corrections.Min(c => c.AtMs));
        var carriers = Carriers.Of(state);
        var (before, after) = (carriers.Count(at => !(at >= statement)), carriers.Count(at => at >= statement));
        var (reachedBefore, reachedAfter) = (carriers.Reached(at => !(at >= statement)), carriers.Reached(at => at >= statement));
        var (rate, half) = correction is { } from ? carriers.HalfLife(from, now, Window) : (null, null);
        var reach = (long)corrections.DistinctBy(c => c.StatementId).Sum(c => c.Reach * state.Subject.Rumors.AudienceSize);
        return new RumorCorrection(statement, correction, before, after, reachedBefore, reachedAfter, rate, half, reach, carriers.ByMinute(state.Began, state.Subject.Duration), carriers.Deleted(state, now),
            truth ? Figures(state, correction, now) : null);
    }

    private static BeliefFigures Figures(ExerciseState state, ExerciseTime? correction, ExerciseTime now)
    {
        var samples = state.GaugeSamples.Where(s => s.At >= state.Began && s.At <= now).ToList();
        var at = correction is null ? null : samples.LastOrDefault(s => s.At <= correction) ?? samples.FirstOrDefault();
        var halved = at is null || at.Gauges.FalseBelief <= 0 ? null : samples.Find(s => s.At > correction && s.Gauges.FalseBelief <= at.Gauges.FalseBelief / 2);
        var (belief, heat) = (Level(state.Subject, "falseBelief", DefaultBelief), Level(state.Subject, "heat", DefaultHeat));
        return new BeliefFigures(at?.Gauges.FalseBelief, halved?.At - correction, samples.Count == 0 ? 0 : samples.Max(s => s.Gauges.FalseBelief),
            belief, Over(samples, now, g => g.FalseBelief >= belief), heat, Over(samples, now, g => g.Heat >= heat));
    }

    private static double Level(Subject subject, string gauge, double otherwise) =>
        subject.Alarms.Select(a => a.When).OfType<GaugeAt>().FirstOrDefault(g => g.Gauge == gauge && g.AtLeast is not null)?.AtLeast ?? otherwise;

    // A reading holds until the next one.
    private static TimeSpan Over(List<GaugeSample> samples, ExerciseTime now, Func<Gauges, bool> isOver) =>
        TimeSpan.FromMilliseconds(samples.Select((s, i) => isOver(s.Gauges) ? ((i + 1 < samples.Count ? samples[i + 1].At : now) - s.At).TotalMilliseconds : 0).Sum());
}
