using System.Collections.Immutable;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises;

/// <summary>
/// Maps a published paper to what the spreading model takes: effect, evidence 0–1, reach 0–1. All sizes here are training assumptions.
/// Evidence grows with the publishable facts stated; a certain denial of a true fact makes it a false denial.
/// </summary>
public static class StatementEffects
{
    private const double BareDenialEvidence = 0.3;

    public static StatementOut Of(ExerciseState state, Statement paper, ExerciseTime now)
    {
        var evidence = Evidence(state, paper.Readings);
        var effect = Effect(paper, evidence);
        return new StatementOut(now.Ms, paper.Id, effect, effect == StatementEffect.Clarification || effect == StatementEffect.Correction ? evidence : BareDenialEvidence,
            Reach(state, paper.Channels), paper.Kind == "holding" ? now.Ms + (long)TimeSpan.FromMinutes(30).TotalMilliseconds : null);
    }

    /// <summary>Certain denials of facts: what the fact board of the world will one day contradict.</summary>
    public static ImmutableArray<string> DeniedFacts(Scenarios.Scenario scenario, ImmutableArray<Reading> readings) =>
        [.. readings.Where(r => r.Verdict == Verdict.Denies && r.Certainty == Certainty.Certain && scenario.Fact(r.Topic) is not null).Select(r => r.Topic).Distinct()];

    private static StatementEffect Effect(Statement paper, double evidence) => paper switch
    {
        _ when paper.Readings.Any(r => r.Verdict == Verdict.Denies && r.Certainty == Certainty.Certain && r.Topic.StartsWith('F')) => StatementEffect.FalseDenial,
        { Kind: "holding" } => StatementEffect.Holding,
        { Kind: "correction" } => StatementEffect.Correction,
        _ when evidence < 0.25 => StatementEffect.Denial,
        _ => StatementEffect.Clarification,
    };

    // Half of the evidence is the first publishable fact, the rest grows with each further one: a single solid fact already clarifies.
    private static double Evidence(ExerciseState state, ImmutableArray<Reading> readings)
    {
        var must = state.Scenario.Facts.Where(f => f.Subject == state.Subject.Number && f.Publish == "must").Select(f => f.Id).ToHashSet();
        var stated = readings.Where(r => r.Verdict == Verdict.States && must.Contains(r.Topic)).Select(r => r.Topic).Distinct().Count();
        return stated == 0 || must.Count == 0 ? 0 : 0.5 + 0.5 * stated / must.Count;
    }

    private static double Reach(ExerciseState state, ImmutableArray<string> channels)
    {
        var missed = channels.Select(c => state.Scenario.Channel(c)?.Reach ?? 0).Aggregate(1.0, (left, reach) => left * (1 - reach));
        return 1 - missed;
    }
}
