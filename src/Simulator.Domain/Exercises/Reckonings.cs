using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises;

/// <summary>
/// What catches up with a statement by itself: a promised time that passes without word, a denial whose fact becomes public.
/// Each follows from the log alone and happens once.
/// </summary>
public static class Reckonings
{
    // Assumed: the public needs a while to hold an old denial against a fact it already knows.
    private static readonly TimeSpan Noticing = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AfterTheEnd = TimeSpan.FromHours(12);

    /// <summary>Everything still to come, with its time; also what lies before now and has not happened yet.</summary>
    public static IEnumerable<RumorAction> Of(ExerciseState state)
    {
        foreach (var said in state.RumorActions.OfType<StatementOut>().DistinctBy(s => (s.StatementId, s.Effect)))
        {
            if (said.Effect == StatementEffect.Holding && BrokenAt(state, said) is { } broken) yield return new PromiseBroken(broken, said.StatementId);
            if (said.Effect == StatementEffect.FalseDenial && ExposedAt(state, said) is { } exposed) yield return new DenialExposed(exposed, said.StatementId);
        }
    }

    /// <summary>For the curves after the end: every fact becomes public, every false denial is exposed, at the latest half a story day later.</summary>
    public static IEnumerable<RumorAction> AfterEnd(ExerciseState state)
    {
        var latest = (state.End + AfterTheEnd).Ms;
        var coming = Of(state).ToArray();
        var exposed = coming.OfType<DenialExposed>().Select(d => d.StatementId).Concat(Exposed(state)).ToHashSet(StringComparer.Ordinal);
        var others = state.RumorActions.OfType<StatementOut>().Where(s => s.Effect == StatementEffect.FalseDenial && !exposed.Contains(s.StatementId))
            .DistinctBy(s => s.StatementId).Select(s => new DenialExposed(latest, s.StatementId));
        return [.. coming.Concat(others).Select(a => a with { AtMs = Math.Clamp(a.AtMs, state.Now.Ms + 1, Math.Max(latest, state.Now.Ms + 1)) }).OrderBy(a => a.AtMs)];
    }

    // A word in time, of whatever kind, keeps the promise; so does a broken one that was already counted.
    private static long? BrokenAt(ExerciseState state, StatementOut holding)
    {
        if (holding.PromisedByMs is not { } by) return null;
        foreach (var action in state.RumorActions)
        {
            if (action is PromiseBroken broken && broken.StatementId == holding.StatementId) return null;
            if (action is BriefingCancelled cancelled && cancelled.StatementId == holding.StatementId) return null;
            if (action is StatementOut next && next.StatementId != holding.StatementId && next.AtMs > holding.AtMs && next.AtMs <= by) return null;
        }
        return by;
    }

    private static long? ExposedAt(ExerciseState state, StatementOut denial)
    {
        if (Exposed(state).Contains(denial.StatementId) || state.Statement(denial.StatementId) is not { } paper) return null;
        var known = StatementEffects.DeniedFacts(state.Scenario, paper.Readings).Select(f => PublicAt(state, f)).Where(at => at is not null).Min();
        return known is { } at ? Math.Max(at, denial.AtMs + (long)Noticing.TotalMilliseconds) : null;
    }

    private static IEnumerable<string> Exposed(ExerciseState state) => state.RumorActions.OfType<DenialExposed>().Select(d => d.StatementId);

    // Facts of an earlier subject are known to all by now; those of a later one are not of this exercise.
    private static long? PublicAt(ExerciseState state, string id) => state.Scenario.Fact(id) switch
    {
        { } fact when fact.Subject == state.Subject.Number => fact.Public?.Ms,
        { } fact when fact.Subject < state.Subject.Number => 0,
        _ => null,
    };
}
