using System.Collections.Immutable;

namespace Simulator.Domain.Scenarios;

/// <summary>What an evaluator's sheet carries beside the points: headings he rates, and abilities made up of the dimensions of the criteria.</summary>
public sealed record ScoreSheet(ImmutableArray<OutcomeHeading> Outcomes, ImmutableArray<Ability> Abilities);

/// <summary>An outcome the plan promises, rated as a whole.</summary>
public sealed record OutcomeHeading(string Id, string Title);

/// <summary>Dimensions: of criteria (timeliness, accuracy, lawfulness, coordination, openness, record).</summary>
public sealed record Ability(string Id, string Title, ImmutableArray<string> Dimensions);
