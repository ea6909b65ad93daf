using Simulator.Runtime.Local;
using System.Collections.Immutable;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scoring;

namespace Simulator.Cli.Playing;

/// <summary>What <c>play --json</c> prints: these words are the public contract.</summary>
internal sealed record PlaySummary(string Digest, long Version, int Posts, double ExerciseSeconds, double WallSeconds, ScoreSummary Score, Gauges Gauges)
{
    public static PlaySummary Of(HeadlessResult played, double wallSeconds)
    {
        var state = played.State;
        return new PlaySummary(played.Digest, state.Version, state.PostCount, state.Now.Ms / 1000.0, Math.Round(wallSeconds, 3), ScoreSummary.Of(Scorecards.Of(state, state.Now)), state.Gauges);
    }
}

internal sealed record ScoreSummary(
    double Total, double Possible, ImmutableSortedDictionary<string, SeatScore> BySeat, ImmutableSortedDictionary<string, SeatScore> ByPhase, ImmutableArray<string> Vetoes)
{
    public static ScoreSummary Of(Scorecard card) => new(card.Total, card.Possible, card.BySeat, card.ByPhase, [.. card.Vetoes.Select(v => v.Id)]);
}
