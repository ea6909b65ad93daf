using System.Collections.Immutable;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>
/// Maps a published paper to what the spreading model takes: effect, evidence 0–1, reach 0–1, narrative by narrative. All sizes here
/// are training assumptions. Evidence grows with the publishable facts stated; a certain denial of a true fact makes it a false denial.
/// </summary>
public static class StatementEffects
{
    private const double BareDenialEvidence = 0.3, WeakEvidence = 0.25;
    private static readonly TimeSpan PromisedWithin = TimeSpan.FromMinutes(30);

    private readonly record struct Said(StatementEffect Effect, double Evidence);

    /// <summary>One action a group of narratives the paper says the same about; a lie comes first, since the topic as a whole hears that.</summary>
    public static ImmutableArray<StatementOut> Of(ExerciseState state, Statement paper, ExerciseTime now)
    {
        var reach = Reach(state, paper.Channels);
        var whole = Whole(state, paper);
        var groups = state.Scenario.Narratives.Select(n => (n.Id, Said: About(n, paper, whole))).Where(n => n.Said is not null)
            .GroupBy(n => n.Said!.Value, n => n.Id).OrderByDescending(g => g.Key.Effect == StatementEffect.FalseDenial).ThenByDescending(g => g.Key.Evidence).ToArray();
        if (groups.Length == 0) return [Out(whole, [])];
        return groups.Length == 1 && groups[0].Count() == state.Scenario.Narratives.Length ? [Out(groups[0].Key, [])] : [.. groups.Select(g => Out(g.Key, [.. g]))];

        StatementOut Out(Said said, ImmutableArray<string> narratives) =>
            new(now.Ms, paper.Id, said.Effect, said.Evidence, reach, said.Effect == StatementEffect.Holding ? now.Ms + (long)PromisedWithin.TotalMilliseconds : null) { Narratives = narratives };
    }

    /// <summary>Certain denials of facts: what the fact board of the world will one day contradict.</summary>
    public static ImmutableArray<string> DeniedFacts(Scenario scenario, ImmutableArray<Reading> readings) =>
        [.. readings.Where(r => r.Verdict == Verdict.Denies && r.Certainty == Certainty.Certain && scenario.Fact(r.Topic) is not null).Select(r => r.Topic).Distinct()];

    private static Said Whole(ExerciseState state, Statement paper)
    {
        var must = state.Scenario.Facts.Where(f => f.Subject == state.Subject.Number && f.Publish == "must").Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return Judge(paper, Evidence(must, paper.Readings), lies: DeniedFacts(state.Scenario, paper.Readings).Length > 0);
    }

    // A narrative that names its facts hears of them only; a paper without any of them is not about it, unless it says nothing definite at all.
    private static Said? About(Narrative narrative, Statement paper, Said whole)
    {
        if (narrative.Facts.IsDefaultOrEmpty || whole.Effect == StatementEffect.Holding) return whole;
        var facts = narrative.Facts.ToHashSet(StringComparer.Ordinal);
        var lies = paper.Readings.Any(r => r.Verdict == Verdict.Denies && r.Certainty == Certainty.Certain && facts.Contains(r.Topic));
        var evidence = Evidence(facts, paper.Readings);
        if (lies || evidence > 0) return Judge(paper, evidence, lies);
        return whole.Effect == StatementEffect.Denial ? whole : null;
    }

    private static Said Judge(Statement paper, double evidence, bool lies)
    {
        var effect = lies ? StatementEffect.FalseDenial
            : paper.Kind == "holding" ? StatementEffect.Holding
            : paper.Kind == "correction" ? StatementEffect.Correction
            : evidence < WeakEvidence ? StatementEffect.Denial : StatementEffect.Clarification;
        return new(effect, effect is StatementEffect.Clarification or StatementEffect.Correction ? evidence : BareDenialEvidence);
    }

    // Half of the evidence is the first publishable fact, the rest grows with each further one: a single solid fact already clarifies.
    private static double Evidence(HashSet<string> facts, ImmutableArray<Reading> readings)
    {
        var stated = readings.Where(r => r.Verdict == Verdict.States && facts.Contains(r.Topic)).Select(r => r.Topic).Distinct().Count();
        return stated == 0 ? 0 : 0.5 + 0.5 * stated / facts.Count;
    }

    private static double Reach(ExerciseState state, ImmutableArray<string> channels)
    {
        var missed = channels.Select(c => state.Scenario.Channel(c)?.Reach ?? 0).Aggregate(1.0, (left, reach) => left * (1 - reach));
        return 1 - missed;
    }
}
