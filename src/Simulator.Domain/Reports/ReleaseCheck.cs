using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Reports;

/// <summary>Lays what was reported upward beside what was told to the public, fact by fact.</summary>
internal static class ReleaseCheck
{
    /// <param name="state">The exercise in the running subject.</param>
    /// <param name="reports">What was reported upward.</param>
    public static ImmutableArray<ReleaseMismatch> Of(ExerciseState state, IReadOnlyList<ActEntry> reports)
    {
        var told = state.Acts.Where(a => !a.Refused && a.At >= state.Began && Publicity.Acts.Contains(a.Kind)).ToList();
        return [.. state.Scenario.Facts.Select(f => Of(state, reports, told, f.Id)).OfType<ReleaseMismatch>()];
    }

    private static ReleaseMismatch? Of(ExerciseState state, IReadOnlyList<ActEntry> reports, IReadOnlyList<ActEntry> told, string fact)
    {
        ActEntry? First(IEnumerable<ActEntry> acts, Verdict verdict) => acts.FirstOrDefault(a => DutyWatch.Says(state, a, fact, verdict, false));
        var (reported, deniedUp) = (First(reports, Verdict.States), First(reports, Verdict.Denies));
        var (published, deniedOut) = (First(told, Verdict.States), First(told, Verdict.Denies));
        if (reported is not null && deniedOut is not null) return new ReleaseMismatch("denied-in-public", fact, [reported.Version, deniedOut.Version]);
        if (published is not null && deniedUp is not null) return new ReleaseMismatch("denied-upward", fact, [published.Version, deniedUp.Version]);
        return published is not null && reported is null && state.Scenario.Reporting is { } rule && state.Scenario.Fact(fact) is { } f && rule.Covers(f) && !DutyWatch.StoodBefore(state, fact) && !(DutyWatch.Learned(state, rule.To, fact)?.At <= published.At)
            ? new ReleaseMismatch("public-first", fact, [published.Version]) : null;
    }
}
