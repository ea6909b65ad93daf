using Simulator.Documents.Scenarios.Loading;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>
/// Looks for what is lawful YAML but no fit exercise: points for the wrong thing, orders one cannot refuse, measures without basis,
/// data that could be real, work nobody can do, what can never be, texts that contradict a possible course, badly spread work. The reasons are in docs/scenario-format.md.
/// </summary>
internal static class Lint
{
    public static IEnumerable<Problem> Check(Scenario scenario, LoadState load)
    {
        var found = new Findings(load);
        RealData.Check(scenario, found);
        Measures(scenario, found);
        foreach (var subject in scenario.Subjects)
        {
            Rewards.Check(scenario, subject, found);
            Orders.Check(subject, found);
            Reach.Check(scenario, subject, found);
            Workload.Check(scenario, subject, found);
            var course = new Course(scenario, subject);
            Unreachable.Check(subject, course, found);
            Assumptions.Check(scenario, subject, course, found);
            Density.Check(scenario, subject, course, found);
        }
        return found.Problems;
    }

    private static void Measures(Scenario scenario, Findings found)
    {
        foreach (var measure in scenario.Measures.Where(m => !m.Trap && string.IsNullOrWhiteSpace(m.LegalBasis)))
            found.Error(measure, "MeasureNoBasis", measure.Id);
    }
}

/// <summary>Collects what the lint finds, at the place the record was read.</summary>
internal sealed class Findings(LoadState load)
{
    public List<Problem> Problems { get; } = [];
    public LoadState Load => load;

    public void Error(object record, string code, params object[] args) => Problems.Add(Problem.Error(load.Places[record], code, args));
    public void Warning(object record, string code, params object[] args) => Problems.Add(Problem.Warning(load.Places[record], code, args));
}
