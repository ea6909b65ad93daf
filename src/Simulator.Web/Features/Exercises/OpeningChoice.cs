using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Web.Features.Exercises;

/// <summary>What a controller chose to open.</summary>
public sealed record OpeningChoice(Scenario Scenario, int Subject, long Seed, string Language, bool Coaching)
{
    /// <summary>Subjects that follow in the same exercise.</summary>
    public ImmutableArray<int> Following { get; init; } = [];
}
