using Simulator.Documents.Scenarios.Loading;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

internal static class Lint
{
    public static IEnumerable<Problem> Check(Scenario scenario, LoadState load)
    {
        return [];
    }
}
