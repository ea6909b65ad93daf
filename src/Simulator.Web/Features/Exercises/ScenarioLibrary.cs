using System.Collections.Concurrent;
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
public sealed class ScenarioLibrary(SimulatorOptions options, ScenarioShelf shelf)
{
    private readonly ConcurrentDictionary<string, (DateTime Stamp, LibraryEntry Entry)> _read = new(StringComparer.Ordinal);

    public string Folder => options.ScenarioFolder;

    public IReadOnlyList<LibraryEntry> All() => [.. Shipped(), .. shelf.Playable()];

    private IReadOnlyList<LibraryEntry> Shipped() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateDirectories(Folder).Where(d => File.Exists(Path.Combine(d, "scenario.yaml"))).Order(StringComparer.Ordinal).Select(Read)]
        : [];

    public LibraryEntry? Find(string scenarioId) => All().FirstOrDefault(e => e.Scenario?.Id == scenarioId);

    private LibraryEntry Read(string folder)
    {
        var stamp = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Max(File.GetLastWriteTimeUtc);
        if (_read.TryGetValue(folder, out var known) && known.Stamp == stamp) return known.Entry;
        var result = ScenarioFolder.Load(folder);
        var entry = new LibraryEntry(folder, result.Scenario, result.Problems);
        _read[folder] = (stamp, entry);
        return entry;
    }
}
