using Simulator.Runtime.Local;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scoring;

namespace Simulator.Cli.Playing;

/// <summary>What <c>play --json</c> prints: these words are the public contract.</summary>
internal sealed record PlaySummary(string Digest, long Version, int Posts, double ExerciseSeconds, double WallSeconds, ScoreSummary Score, Gauges Gauges)
{
    /// <summary>Subject by subject when several were played; Score is that of the last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<SubjectScore>? Subjects { get; init; }

    /// <summary>With <c>--outcome</c>: how much of what could be prevented was prevented.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OutcomeSummary? Outcome { get; init; }

    public static PlaySummary Of(HeadlessResult played, double wallSeconds)
    {
        var state = played.State;
        return new PlaySummary(played.Digest, state.Version, state.PostCount, state.Now.Ms / 1000.0, Math.Round(wallSeconds, 3), ScoreSummary.Of(Scorecards.Of(state, state.Now)), state.Gauges)
        { Subjects = state.Earlier.IsEmpty ? null : [.. state.BySubject().Select(s => new SubjectScore(s.Subject.Number, ScoreSummary.Of(Scorecards.Of(s, s.Now))))] };
    }
}

internal sealed record SubjectScore(int Number, ScoreSummary Score);

internal sealed record ScoreSummary(
    double Total, double Possible, ImmutableSortedDictionary<string, SeatScore> BySeat, ImmutableSortedDictionary<string, SeatScore> ByPhase, ImmutableArray<string> Vetoes)
{
    /// <summary>Of 100, and P, S, M or U; null while nothing was possible.</summary>
    public double? Hundred { get; init; }
    public string? Grade { get; init; }
    /// <summary>False where speed was changed or time jumped over: then times do not compare with other exercises.</summary>
    public bool TimesComparable { get; init; }

    public static ScoreSummary Of(Scorecard card) => new(card.Total, card.Possible, card.BySeat, card.ByPhase, [.. card.Vetoes.Select(v => v.Id)])
    { Hundred = card.Mark?.Hundred, Grade = card.Mark?.Grade, TimesComparable = card.TimesComparable };
}

/// <summary>A model estimate of no points. Percent: null where it says nothing (see span), and where a veto stands.</summary>
internal sealed record OutcomeSummary(bool Forecast, ImmutableArray<string> Vetoed, ImmutableArray<PreventedSummary> Prevented)
{
    public static OutcomeSummary Of(OutcomeEstimate estimate) => new(false, estimate.Vetoed, [.. estimate.Shares.Select(s =>
        new PreventedSummary(s.Gauge, estimate.Vetoed.IsEmpty ? s.Percent : null, Math.Round(s.None, 2), Math.Round(s.Expert, 2), Math.Round(s.Played, 2)))]);
}

/// <summary>None, expert, played: mean points of the curve over exercise and 72 story hours.</summary>
internal sealed record PreventedSummary(string Gauge, double? Percent, double None, double Expert, double Played);
