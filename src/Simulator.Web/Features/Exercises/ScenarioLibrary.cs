using System.Collections.Immutable;
using Simulator.Documents.Scenarios;
using Simulator.Documents.Studio;
using Simulator.Domain.Scenarios;
using Simulator.Web.Features.Studio;
using Simulator.Web.Hosting;

namespace Simulator.Web.Features.Exercises;

/// <summary>One folder of the library: the scenario, if it has no errors, and what is to be said about it.</summary>
public sealed record LibraryEntry(string Folder, Scenario? Scenario, ImmutableArray<Problem> Problems)
{
    /// <summary>The saved version of an own scenario; null: part of the program.</summary>
    public ShelfVersion? Version { get; init; }
}

/// <summary>The scenarios this server offers: its own, and the newest playable versions of those written in the studio. Read again when a file changed.</summary>
public sealed class ScenarioLibrary(SimulatorOptions options, ScenarioShelf shelf, ScenarioReadings readings)
{
    public string Folder => options.ScenarioFolder;

    public IReadOnlyList<LibraryEntry> All() => [.. shelf.ShippedFolders().Select(readings.Loaded), .. shelf.Playable()];

    public LibraryEntry? Find(string scenarioId) => All().FirstOrDefault(e => e.Scenario?.Id == scenarioId);
}
