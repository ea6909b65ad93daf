using System.Collections.Immutable;

namespace Simulator.Web.Features.Studio;

/// <summary>What somebody wrote to begin a scenario.</summary>
public sealed record NewScenario(string Id, string Title, string Place, ImmutableArray<string> Languages);
