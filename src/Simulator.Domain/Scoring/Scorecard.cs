using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Scoring;

/// <summary>
/// The score, folded from scenario and events. Total = sum of lines − deductions + bonuses, at most the possible points
/// (at most <c>VetoCap</c> when a veto stands), never below 0.
/// Every line proves itself: limits, times, the versions of the events that earned it, one sentence why.
/// </summary>
public sealed record Scorecard(
    double Total, double Possible, double DuePossible, double DueEarned, ImmutableArray<ScoreLine> Lines, ImmutableArray<ScoreEntry> Deductions, ImmutableArray<ScoreEntry> Bonuses,
    ImmutableArray<ScoreEntry> Vetoes, ImmutableSortedDictionary<string, SeatScore> BySeat, ImmutableSortedDictionary<string, SeatScore> ByPhase, bool TimesComparable)
{
    /// <summary>Version of the rules as a whole; each has its own in <see cref="ScoringRules"/>.</summary>
    public const string Rules = "1.0";

    // What follows is made of what is stored above: files of scores stay as they are.

    /// <summary>Points that count of the bonuses: together at most the subject's limit.</summary>
    [JsonIgnore] public double BonusCounted => Math.Min(Bonuses.Sum(b => b.Points), BonusLimit);
    [JsonIgnore] public double Deducted => Deductions.Sum(d => d.Points);
    /// <summary>Most that bonuses together may give.</summary>
    [JsonIgnore] public double BonusLimit { get; init; } = double.MaxValue;
    /// <summary>On the scale of 100, with its grade; null while nothing was possible.</summary>
    [JsonIgnore] public Mark? Mark { get; init; }
    /// <summary>By dimension of the score sheet, in its order; dimensions without a possible point are not there.</summary>
    [JsonIgnore] public ImmutableArray<DimensionScore> ByDimension { get; init; } = [];
    /// <summary>Deductions by type, in the order none, late, omitted, concealed, false, process.</summary>
    [JsonIgnore] public ImmutableArray<TypeSum> DeductedByType => [.. Deductions.GroupBy(d => d.Type).OrderBy(g => DeductionTypes.All.IndexOf(g.Key)).Select(g => new TypeSum(g.Key, g.Count(), g.Sum(d => d.Points)))];
    /// <summary>Lines whose outcome is settled and that lost points.</summary>
    [JsonIgnore] public IEnumerable<ScoreLine> Lost => Lines.Where(l => l.Due && l.Earned < l.Points);
}

/// <summary>Title: text id or words of the sheet's own dimensions, empty for the usual ones (<see cref="ScoreNames"/>).</summary>
public sealed record DimensionScore(string Id, string Title, double Earned, double Possible);

/// <summary>Points lost by one type of fault.</summary>
public sealed record TypeSum(string Type, int Count, double Points);

/// <summary>不报, 迟报, 漏报, 瞒报, 谎报, 程序.</summary>
public static class DeductionTypes
{
    public static readonly ImmutableArray<string> All = ["none", "late", "omitted", "concealed", "false", "process"];
}

public sealed record SeatScore(double Earned, double Possible);

/// <summary>One criterion. Started: when its clock began (null = not yet). Satisfied: when all its parts were done. Due: whether its outcome is settled at the moment of scoring.</summary>
public sealed record ScoreLine(
    string Id, string Title, ImmutableArray<string> Seats, string Phase, string Dimension, double Points, double Earned, double Automatic,
    TimeSpan? Limit, TimeSpan? NormLimit, ExerciseTime? Started, ExerciseTime? Satisfied, bool Due,
    ImmutableArray<ElementScore> Elements, ImmutableArray<FactorScore> Factors, Why Why, OverrideScoreNote? Override)
{
    /// <summary>Only evaluators give its points.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] // scores stored before this existed keep their bytes
    public bool Rated { get; init; }
    /// <summary>What each evaluator said, oldest first, where several did; <see cref="Override"/> is what counts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<OverrideScoreNote> AllOverrides { get; init; }
    /// <summary>Time from the start of its clock to the last part; null until all are done.</summary>
    [JsonIgnore] public TimeSpan? Used => this is { Started: { } from, Satisfied: { } at } ? at - from : null;
    /// <summary>Whether a timed part lost points by lateness. What may take its time does not make a line late.</summary>
    [JsonIgnore] public bool Late => Used > Limit && Elements.Any(e => e.At is not null && e.Factor < 1);
    public ImmutableArray<long> Evidence => [.. Elements.SelectMany(e => e.Evidence).Concat(Factors.SelectMany(f => f.Evidence)).Distinct().Order()];
}

/// <summary>One element with its arithmetic: points × timeliness factor. Provisional: rests on a proposed reading no evaluator has confirmed.</summary>
public sealed record ElementScore(string Id, string Title, double Points, double Earned, double Factor, ExerciseTime? At, ImmutableArray<long> Evidence, bool Provisional, Why Why);
public sealed record FactorScore(string Id, string Title, double Factor, ImmutableArray<long> Evidence, bool Provisional = false);
/// <summary>What an evaluator says of a line. Person: empty where it is the mean of several.</summary>
public sealed record OverrideScoreNote(double Points, string Reason, string Person, long Version);

/// <summary>A deduction, bonus or veto that applies, with its proof. Provisional as in <see cref="ElementScore"/>; a veto never is.</summary>
public sealed record ScoreEntry(string Id, string Title, string Type, double Points, ImmutableArray<string> Seats, ImmutableArray<long> Evidence, ExerciseTime? At, bool Provisional = false);

/// <summary>One sentence, from <c>Why.resx</c> by code, in both languages.</summary>
public sealed record Why(string Code, params ImmutableArray<string> Args);
