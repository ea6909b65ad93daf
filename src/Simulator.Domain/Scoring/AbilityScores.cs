using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Scoring;

/// <summary>Points by ability: what the lines of its dimensions earned of what they could. Lines still to come are left out.</summary>
public sealed record AbilityScore(string Id, string Title, double Earned, double Possible)
{
    public static ImmutableArray<AbilityScore> Of(Scenario scenario, Scorecard score) =>
        [.. (scenario.ScoreSheet?.Abilities ?? []).Select(a => Of(a, [.. score.Lines.Where(l => l.Due && LineScoring.IsPossible(l) && a.Dimensions.Contains(l.Dimension))]))];

    private static AbilityScore Of(Ability ability, ImmutableArray<ScoreLine> lines) =>
        new(ability.Id, ability.Title, LineScoring.Points(lines.Sum(l => l.Earned)), lines.Sum(l => l.Points));
}
