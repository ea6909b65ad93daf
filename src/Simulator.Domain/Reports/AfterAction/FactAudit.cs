using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>How one text, and all of them together, stand to one fact.</summary>
internal static class FactAudit
{
    /// <param name="whole">The text is a statement of its own, from which what must be published may not be missing.</param>
    /// <param name="told">What earlier texts have stated.</param>
    /// <returns>Null where the text has nothing to do with the fact.</returns>
    public static AuditedFact? InText(ExerciseState state, Knowledge knowledge, HashSet<string> told, ActEntry act, Fact fact, bool whole)
    {
        AuditedFact As(FactStanding standing, bool provisional = false) => new(fact.Id, standing, knowledge.KnowableAt(fact), knowledge.KnownAt(fact.Id), provisional);
        if (First(state, [act], fact, Verdict.States) is not null)
            return As(fact.Publish == "never" ? FactStanding.Disclosed : knowledge.Said(fact, act.At), Doubtful(state, act, fact, Verdict.States));
        if (fact.Subject <= state.Subject.Number && First(state, [act], fact, Verdict.Denies) is not null) return As(FactStanding.Contradicted, Doubtful(state, act, fact, Verdict.Denies));
        if (!whole || fact.Subject != state.Subject.Number || fact.Publish == "never") return null;
        if (told.Contains(fact.Id)) return As(FactStanding.Told);
        return As(!knowledge.IsKnowable(fact, act.At) ? FactStanding.NotYet : fact.Publish == "may" ? FactStanding.Optional : FactStanding.Omitted);
    }

    public static FactOutcome Outcome(ExerciseState state, Knowledge knowledge, List<ActEntry> acts, Fact fact, ExerciseTime now)
    {
        var (stated, denied) = (First(state, acts, fact, Verdict.States), First(state, acts, fact, Verdict.Denies));
        var standing = fact.Publish == "never" ? stated is null ? FactStanding.Kept : FactStanding.Disclosed
            : denied is not null ? FactStanding.Contradicted
            : stated is not null ? knowledge.Said(fact, stated.At)
            : !knowledge.IsKnowable(fact, now) ? FactStanding.NotYet
            : fact.Publish == "may" ? FactStanding.Optional : FactStanding.Omitted;
        var proof = standing == FactStanding.Contradicted ? denied : stated;
        return new FactOutcome(fact.Id, fact.Publish, standing, knowledge.KnowableAt(fact), knowledge.KnownAt(fact.Id), stated?.At, denied?.At,
            [.. new[] { stated, denied }.OfType<ActEntry>().Select(a => a.Version).Distinct().Order()],
            proof is not null && Doubtful(state, proof, fact, proof == denied ? Verdict.Denies : Verdict.States));
    }

    private static ActEntry? First(ExerciseState state, List<ActEntry> acts, Fact fact, Verdict verdict) => acts.Find(a => DutyWatch.Says(state, a, fact.Id, verdict, false));
    private static bool Doubtful(ExerciseState state, ActEntry act, Fact fact, Verdict verdict) => !DutyWatch.Says(state, act, fact.Id, verdict, true);
}
