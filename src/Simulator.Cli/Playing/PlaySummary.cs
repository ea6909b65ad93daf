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
    public static ScoreSummary Of(Scorecard card) => new(card.Total, card.Possible, card.BySeat, card.ByPhase, [.. card.Vetoes.Select(v => v.Id)]);
}
