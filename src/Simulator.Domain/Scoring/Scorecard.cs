using System.Collections.Immutable;

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
    /// <summary>Version of the rules, printed on every line.</summary>
    public const string Rules = "1.0";
}

public sealed record SeatScore(double Earned, double Possible);

/// <summary>One criterion. Started: when its clock began (null = not yet). Satisfied: when all its parts were done. Due: whether its outcome is settled at the moment of scoring.</summary>
public sealed record ScoreLine(
    string Id, string Title, ImmutableArray<string> Seats, string Phase, string Dimension, double Points, double Earned, double Automatic,
    TimeSpan? Limit, TimeSpan? NormLimit, ExerciseTime? Started, ExerciseTime? Satisfied, bool Due,
    ImmutableArray<ElementScore> Elements, ImmutableArray<FactorScore> Factors, Why Why, OverrideScoreNote? Override)
{
    public ImmutableArray<long> Evidence => [.. Elements.SelectMany(e => e.Evidence).Concat(Factors.SelectMany(f => f.Evidence)).Distinct().Order()];
}

/// <summary>One element with its arithmetic: points × timeliness factor. Provisional: rests on a proposed reading no evaluator has confirmed.</summary>
public sealed record ElementScore(string Id, string Title, double Points, double Earned, double Factor, ExerciseTime? At, ImmutableArray<long> Evidence, bool Provisional, Why Why);
public sealed record FactorScore(string Id, string Title, double Factor, ImmutableArray<long> Evidence, bool Provisional = false);
public sealed record OverrideScoreNote(double Points, string Reason, string Person, long Version);

/// <summary>A deduction, bonus or veto that applies, with its proof. Provisional as in <see cref="ElementScore"/>; a veto never is.</summary>
public sealed record ScoreEntry(string Id, string Title, string Type, double Points, ImmutableArray<string> Seats, ImmutableArray<long> Evidence, ExerciseTime? At, bool Provisional = false);

/// <summary>One sentence, from <c>Why.resx</c> by code, in both languages.</summary>
public sealed record Why(string Code, params ImmutableArray<string> Args);
