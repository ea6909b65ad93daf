using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists;

public enum ProposalState { Added, Updated, Unchanged }

/// <summary>Somebody a sheet names as sender whom the scenario does not know: a new persona.</summary>
public sealed record NewPersona(string Id, string Name, string Kind);

/// <summary>
/// An inject as a row proposes it; nothing is kept yet. <c>Inject.Text</c> is the text id it will have, <c>Words</c> what it says. For an inject the scenario
/// has already, <c>Changed</c> names what differs; everything else stays as it is.
/// </summary>
public sealed record ProposedInject(int Row, int Subject, Inject Inject, string Words, ProposalState State, ImmutableSortedSet<EventField> Changed);

/// <summary>What a sheet would do to a scenario, row by row, before anything is kept.</summary>
public sealed record ImportPreview
{
    public required EventListReport Report { get; init; }
    /// <summary>In the order of the rows, also those that change nothing.</summary>
    public required ImmutableArray<ProposedInject> Injects { get; init; }
    public required ImmutableArray<NewPersona> Personas { get; init; }
    /// <summary>The mapping with everything that was guessed, ready to be corrected or kept as a template.</summary>
    public required ColumnMapping Mapping { get; init; }
    /// <summary>Language of the texts.</summary>
    public required string Language { get; init; }
}
