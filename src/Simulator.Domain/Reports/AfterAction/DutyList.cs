using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>迟报, 漏报, 瞒报, 谎报, 不报; agreed: what should have been refused was done (照办), stopped: it was refused (已制止).</summary>
public enum DutyMatter { Late, Omitted, Concealed, False, None, Agreed, Stopped }

/// <summary>
/// One line of the list. Title: the fact, the point of the sheet, or the demand, in words. Over: how much too late. WithinNorm: late by the exercise's limit and still
/// within that of the norm; null where there is no norm. Choice: how a demand was answered.
/// </summary>
public sealed record DutyEntry(DutyMatter Matter, string Title, ImmutableArray<string> Seats, ExerciseTime? At, ImmutableArray<long> Evidence)
{
    public string? Fact { get; init; }
    public string? Inject { get; init; }
    public string? Choice { get; init; }
    public TimeSpan? Over { get; init; }
    public bool? WithinNorm { get; init; }
    public bool Provisional { get; init; }
}

/// <summary>Late, omitted, concealed in one subject: what the duty watch found, reports late by the score sheet, its deductions for reporting, and demands to conceal.</summary>
public static class DutyList
{
    private static readonly Dictionary<string, DutyMatter> Types = new(StringComparer.Ordinal)
    { ["late"] = DutyMatter.Late, ["omitted"] = DutyMatter.Omitted, ["concealed"] = DutyMatter.Concealed, ["false"] = DutyMatter.False, ["none"] = DutyMatter.None };

    public static ImmutableArray<DutyEntry> Of(ExerciseState state, ExerciseTime now)
    {
        var score = Scorecards.Of(state, now);
        var found = DutyWatch.Of(state, now).Findings.Select(f => Finding(state, f)).ToList();
        foreach (var more in score.Lines.Select(l => LateReport(state, l)).OfType<DutyEntry>().Concat(score.Deductions.Select(Deducted).OfType<DutyEntry>()))
            // One deed is one line, whichever rule found it first.
            if (more.Evidence.IsEmpty || !found.Exists(f => f.Matter == more.Matter && f.Evidence.Intersect(more.Evidence).Any())) found.Add(more);
        return [.. found.Concat(Demands(state)).OrderBy(e => e.Matter == DutyMatter.Stopped).ThenBy(e => e.At ?? now)];
    }

    private static DutyEntry Finding(ExerciseState state, DutyFinding found) =>
        new(Matter(found.Fault), state.Scenario.Fact(found.Fact) is { } fact ? state.Text(fact.Chip) : found.Fact, [found.Seat], found.At ?? found.Due, found.Evidence)
        { Fact = found.Fact, Over = found.Fault == ReportFault.Late ? found.At - found.Due : null, Provisional = found.Provisional };

    private static DutyMatter Matter(ReportFault fault) => fault switch
    {
        ReportFault.Late => DutyMatter.Late,
        ReportFault.Omitted => DutyMatter.Omitted,
        ReportFault.Concealed => DutyMatter.Concealed,
        ReportFault.False => DutyMatter.False,
        _ => DutyMatter.None,
    };

    private static DutyEntry? LateReport(ExerciseState state, ScoreLine line)
    {
        var reports = state.Acts.Where(a => a.Kind == "file-report").Select(a => a.Version).ToHashSet();
        var late = line.Elements.Where(e => e is { At: not null, Factor: < 1 } && e.Evidence.Any(reports.Contains)).ToList();
        if (late.Count == 0 || line is not { Started: { } from, Limit: { } limit }) return null;
        var last = late.MaxBy(e => e.At)!;
        var used = last.At!.Value - from;
        return new DutyEntry(DutyMatter.Late, line.Title, line.Seats, last.At, [.. last.Evidence.Where(reports.Contains)])
        { Over = used - limit, WithinNorm = line.NormLimit is { } norm ? used <= norm : null, Provisional = last.Provisional };
    }

    private static DutyEntry? Deducted(ScoreEntry entry) => Types.TryGetValue(entry.Type, out var matter)
        ? new DutyEntry(matter, entry.Title, entry.Seats, entry.At, entry.Evidence) { Provisional = entry.Provisional } : null;

    // What was decided last counts: a demand may be put off and then be met.
    private static IEnumerable<DutyEntry> Demands(ExerciseState state) =>
        from act in state.Acts.Where(a => a.Kind == "answer-order" && !a.Refused && a.At >= state.Began).GroupBy(a => (a.Seat, a.About[0])).Select(g => g.Last())
        let inject = state.Injects[act.About[0]]
        let rule = Condemns(state.Subject, inject.Id, act.Seat)
        where rule is not null
        let agreed = act.Choice == "agree"
        select new DutyEntry(agreed ? DutyMatter.Agreed : DutyMatter.Stopped, inject.Text, [act.Seat], act.At, [act.Version]) { Inject = inject.Id, Choice = act.Choice };

    /// <summary>The veto or deduction that agreeing to this demand would bring.</summary>
    private static string? Condemns(Subject subject, string inject, string seat) =>
        subject.Vetoes.Select(v => (v.Id, v.When)).Concat(subject.Deductions.Select(d => (d.Id, d.When))).FirstOrDefault(r => Agrees(r.When, inject, seat)).Id;

    private static bool Agrees(Condition condition, string inject, string seat) => condition switch
    {
        AllOf all => all.Of.Any(c => Agrees(c, inject, seat)),
        AnyOf any => any.Of.Any(c => Agrees(c, inject, seat)),
        Acted { Act: var act } => act.Kinds.Contains(Answer.Kind) && act.Choices.Contains("agree") && act.About.Contains(inject) && (act.Seats.IsEmpty || act.Seats.Contains(seat)),
        _ => false,
    };

    private static readonly AnswerOrder Answer = new("", "", "");
}
