using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports;

/// <summary>不报, 迟报, 漏报, 瞒报, 谎报.</summary>
public enum ReportFault { None, Late, Omitted, Concealed, False }

/// <summary>A fault in reporting with the acts that prove it (versions; none where nothing was done). Provisional: rests on a reading nobody has confirmed.</summary>
public sealed record DutyFinding(ReportFault Fault, string Fact, string Seat, ExerciseTime KnownAt, ExerciseTime Due, ExerciseTime? At, ImmutableArray<long> Evidence, bool Provisional);

/// <summary>Something that has to be reported: who learned it first, when it was due, when a report first said it.</summary>
public sealed record ReportableFact(string Fact, string Seat, ExerciseTime KnownAt, ExerciseTime Due, ExerciseTime? ReportedAt, long? Report);

/// <summary>What was told upward and what was told to the public do not fit. Kind: denied-in-public, denied-upward, public-first (told to the public, to nobody above).</summary>
public sealed record ReleaseMismatch(string Kind, string Fact, ImmutableArray<long> Evidence);

/// <summary>
/// The watch over reporting in one subject: what had to be reported by the scenario's <see cref="ReportingRule"/>, what was, what went wrong.
/// A fact the leaders were given directly, or that stood on the board from the beginning, has not to be reported to them; a fact is nobody's fault before its limit has run out.
/// </summary>
public sealed record DutyWatch(ImmutableArray<ReportableFact> Reportable, ImmutableArray<DutyFinding> Findings, ImmutableArray<ReleaseMismatch> Mismatches)
{
    public int Reported => Reportable.Count(r => r.ReportedAt is not null);
    /// <summary>Reported of what had to be, 0–1; null while there is nothing.</summary>
    public double? Coverage => Reportable.IsEmpty ? null : (double)Reported / Reportable.Length;

    /// <summary>Of the running subject as it stands at <paramref name="now"/>; empty where the scenario has no rule.</summary>
    public static DutyWatch Of(ExerciseState state, ExerciseTime now)
    {
        if (state.Scenario.Reporting is not { } rule) return new DutyWatch([], [], []);
        var reports = state.Acts.Where(a => a.Kind == "file-report" && !a.Refused && a.At >= state.Began).ToList();
        var reportable = state.Scenario.Facts.Where(rule.Covers).Select(f => ToReport(state, rule, reports, f.Id)).OfType<ReportableFact>()
            .OrderBy(r => r.KnownAt).ThenBy(r => r.Fact, StringComparer.Ordinal).ToImmutableArray();
        return new DutyWatch(reportable, [.. reportable.SelectMany(r => Faults(state, rule, reports, r, now)).OrderBy(f => f.KnownAt).ThenBy(f => f.Fault)], ReleaseCheck.Of(state, [.. reports.Where(a => IsUpward(rule, a))]));
    }

    private static ReportableFact? ToReport(ExerciseState state, ReportingRule rule, List<ActEntry> reports, string fact)
    {
        if (StoodBefore(state, fact) || Learned(state, rule.Seats, fact) is not { } learned || learned.At < state.Began) return null;
        var report = reports.FirstOrDefault(a => IsUpward(rule, a) && Says(state, a, fact, Verdict.States, false));
        // Given to the leaders by the same slip or before: there is nothing to report to them.
        if (Learned(state, rule.To, fact) is { } above && above.At <= learned.At) return null;
        return new ReportableFact(fact, learned.Seat, learned.At, learned.At + rule.Limit, report?.At, report?.Version);
    }

    /// <summary>On the board when the subject began, for the leaders to read as for everybody: asking once more makes it no news.</summary>
    internal static bool StoodBefore(ExerciseState state, string fact) => state.Board.Any(b => b.At <= state.Began && b.Facts.Contains(fact));

    /// <summary>Which of these seats was given a fact first, and when.</summary>
    internal static (string Seat, ExerciseTime At)? Learned(ExerciseState state, ImmutableArray<string> seats, string fact)
    {
        (string Seat, ExerciseTime At)? first = null;
        foreach (var seat in seats)
            if (state.Known.TryGetValue(seat, out var known) && known.TryGetValue(fact, out var at) && !(first?.At <= at)) first = (seat, at);
        return first;
    }

    private static IEnumerable<DutyFinding> Faults(ExerciseState state, ReportingRule rule, List<ActEntry> reports, ReportableFact r, ExerciseTime now)
    {
        DutyFinding Found(ReportFault fault, ExerciseTime? at, bool provisional, params ImmutableArray<long> evidence) => new(fault, r.Fact, r.Seat, r.KnownAt, r.Due, at, evidence, provisional);
        var after = reports.Where(a => a.At >= r.KnownAt && rule.Seats.Contains(a.Seat)).ToList();
        var denials = after.Where(a => a.Known.Contains(r.Fact) && Says(state, a, r.Fact, Verdict.Denies, false)).ToList();
        if (denials is [var denial, ..]) yield return Found(ReportFault.False, denial.At, !Says(state, denial, r.Fact, Verdict.Denies, true), denial.Version);
        if (after.FirstOrDefault(a => a.Choice == "zero" && a.Known.Contains(r.Fact) && !(r.ReportedAt <= a.At)) is { } zero)
            yield return Found(ReportFault.Concealed, zero.At, false, zero.Version);
        if (r.ReportedAt is { } at)
        {
            if (at > r.Due) yield return Found(ReportFault.Late, at, false, r.Report!.Value);
            yield break;
        }
        if (now <= r.Due) yield break;
        // Who denies a thing does not leave it out, and a report to somebody beside owes the leaders nothing.
        var silent = after.Where(a => IsUpward(rule, a) && a.Choice != "zero" && a.Known.Contains(r.Fact) && !denials.Contains(a)).ToList();
        if (silent.Count > 0) yield return Found(ReportFault.Omitted, silent[0].At, false, [.. silent.Select(a => a.Version)]);
        else if (denials.Count == 0 && after.All(a => a.Choice != "zero")) yield return Found(ReportFault.None, null, false);
    }

    private static bool IsUpward(ReportingRule rule, ActEntry act) => rule.Seats.Contains(act.Seat) && rule.To.Any(act.About.Contains);

    internal static bool Says(ExerciseState state, ActEntry act, string fact, Verdict verdict, bool certainOnly) =>
        act.Readings.Any(r => r.Topic == fact && r.Verdict == verdict && Conditions.Counts(state, act, r, certainOnly));
}
