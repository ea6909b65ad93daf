using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Replays.Outcomes;

/// <summary>
/// How the public fared, from the recorded gauges (0–100, training assumptions): the highest false belief, when it had fallen to
/// <see cref="LowPercent"/> for good, the lowest trust, and which injects came.
/// </summary>
/// <param name="Peak">Highest false belief in percent.</param>
/// <param name="PeakAt">When.</param>
/// <param name="LowAt">From when on it stayed at or under <see cref="LowPercent"/>; null: it never did, or had never been above.</param>
/// <param name="LowestTrust">0–100.</param>
/// <param name="FirstStatement">When the first statement went out.</param>
/// <param name="Injects">Those delivered.</param>
public sealed record PublicCourse(double Peak, ExerciseTime PeakAt, ExerciseTime? LowAt, double LowestTrust, ExerciseTime? FirstStatement, ImmutableSortedDictionary<string, ExerciseTime> Injects)
{
    /// <summary>False belief that counts as settled.</summary>
    public const double LowPercent = 10;

    /// <summary>It was never above that at all.</summary>
    public bool AlwaysLow => Peak <= LowPercent;

    public static PublicCourse Of(ExerciseState state)
    {
        var samples = state.GaugeSamples;
        var peak = samples.IsEmpty ? new Exercises.GaugeSample(ExerciseTime.Zero, state.Gauges) : samples.Aggregate((a, b) => b.Gauges.FalseBelief > a.Gauges.FalseBelief ? b : a);
        return new(peak.Gauges.FalseBelief, peak.At, Low(samples, peak.At), samples.Select(s => s.Gauges.Trust).Append(state.Gauges.Trust).Min(), state.FirstStatement?.PublishedAt,
            state.Injects.Values.Where(i => i is { Status: InjectStatus.Delivered, DeliveredAt: not null }).ToImmutableSortedDictionary(i => i.Id, i => i.DeliveredAt!.Value, StringComparer.Ordinal));
    }

    private static ExerciseTime? Low(ImmutableList<Exercises.GaugeSample> samples, ExerciseTime peak)
    {
        ExerciseTime? low = null;
        if (samples.All(s => s.Gauges.FalseBelief <= LowPercent)) return null;
        foreach (var sample in samples.Where(s => s.At >= peak))
            low = sample.Gauges.FalseBelief > LowPercent ? null : low ?? sample.At;
        return low;
    }
}

/// <summary>What stands beside the curves wherever posts were deleted, truths denied or facts concealed, so that no curve speaks for them.</summary>
/// <param name="Deletions">Requests to delete posts.</param>
/// <param name="Denials">Statements that denied what is true.</param>
/// <param name="Concealments">Zero reports with facts known, agreements to unlawful orders.</param>
/// <param name="Vetoes">Ids, over all subjects.</param>
/// <param name="TrustAtEnd">0–100.</param>
/// <param name="Exposed">When denials were exposed in play.</param>
/// <param name="Later">The gauges 72 story hours after the end, everything exposed by then; null where there was nothing of the kind.</param>
public sealed record Lawfulness(int Deletions, int Denials, int Concealments, ImmutableArray<string> Vetoes, double TrustAtEnd, ImmutableArray<ExerciseTime> Exposed, Gauges? Later)
{
    public bool Any => Deletions + Denials + Concealments > 0;

    public static Lawfulness Of(ExerciseState state, IEnumerable<string> vetoes)
    {
        var acts = state.Acts.Where(a => !a.Refused).ToArray();
        var deletions = acts.Count(a => a is { Kind: "request-platform", Choice: "delete" });
        var denials = state.RumorActions.OfType<StatementOut>().Where(s => s.Effect == StatementEffect.FalseDenial).DistinctBy(s => s.StatementId).Count();
        var concealments = acts.Count(a => a is { Kind: "file-report", Choice: "zero", Known.IsEmpty: false })
            + acts.Count(a => a is { Kind: "answer-order", Choice: "agree" } && a.About.Any(id => Forbidden.IsUnlawful(state, id)));
        var found = new Lawfulness(deletions, denials, concealments, [.. vetoes], state.Gauges.Trust, [.. state.RumorActions.OfType<DenialExposed>().Select(d => new ExerciseTime(d.AtMs))], null);
        return found.Any ? found with { Later = Aftermath.Of(state)?.Outcome } : found;
    }
}
