using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises.Debriefs;

/// <summary>What can be in charge of something or commended: seats, bodies of the organisation, departments. Groups and offices, never persons.</summary>
public static class Units
{
    /// <summary>Ids with names, seats first; each name once.</summary>
    public static ImmutableArray<(string Id, string Name)> Of(ExerciseState state) =>
    [
        .. state.Scenario.Seats.Select(s => (s.Id, state.Text(s.Name)))
            .Concat((state.Scenario.Organisation?.Bodies ?? []).Select(b => (b.Id, state.Text(b.Name))))
            .Concat(state.Scenario.Departments.Select(d => (d.Id, state.Text(d.Name)))).DistinctBy(u => u.Item2),
    ];

    public static bool Has(Scenario scenario, string id) => scenario.Seat(id) is not null || scenario.Department(id) is not null || scenario.Organisation?.Body(id) is not null;

    /// <summary>Its name; what is no unit of the scenario is words already.</summary>
    public static string Name(ExerciseState state, string id) => state.Scenario.Seat(id) is null && state.Scenario.Organisation?.Body(id) is { } body ? state.Text(body.Name) : state.NameOf(id);
}
