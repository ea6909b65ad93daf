using System.Collections.Concurrent;
using System.Globalization;
using Simulator.Documents.Scenarios;
using Simulator.Documents.Studio;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Studio;

/// <summary>What the lint says of scenario folders, and their digests; worked out again when a file of the folder changed. Words are in the reader's language.</summary>
public sealed class ScenarioReadings
{
    private readonly ConcurrentDictionary<(string Folder, string Language), (string Stamp, LibraryEntry Entry)> _entries = new();
    private readonly ConcurrentDictionary<string, (string Stamp, string Digest)> _digests = new(StringComparer.Ordinal);

    public LibraryEntry Of(string folder)
    {
        var (key, stamp) = ((folder, CultureInfo.CurrentUICulture.Name), Stamp(folder));
        if (_entries.TryGetValue(key, out var known) && known.Stamp == stamp) return known.Entry;
        var read = ScenarioFolder.Validate(folder);
        var entry = new LibraryEntry(folder, read.Scenario, read.Problems);
        _entries[key] = (stamp, entry);
        return entry;
    }

    public string Digest(string folder)
    {
        var stamp = Stamp(folder);
        if (_digests.TryGetValue(folder, out var known) && known.Stamp == stamp) return known.Digest;
        var digest = ScenarioFiles.Digest(folder);
        _digests[folder] = (stamp, digest);
        return digest;
    }

    // A folder that is gone, and comes again, must not be taken for what it was.
    internal void Forget(string under)
    {
        foreach (var key in _entries.Keys.Where(k => k.Folder.StartsWith(under, StringComparison.Ordinal))) _entries.TryRemove(key, out _);
        foreach (var key in _digests.Keys.Where(k => k.StartsWith(under, StringComparison.Ordinal))) _digests.TryRemove(key, out _);
    }

    private static string Stamp(string folder) => string.Join('\n', ScenarioFiles.Names(folder).Select(name => new FileInfo(Path.Combine(folder, name)))
        .Select(f => FormattableString.Invariant($"{f.FullName} {f.Length} {f.LastWriteTimeUtc.Ticks}")));
}
