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
    private readonly ConcurrentDictionary<string, (string Stamp, string Digest, string Play)> _digests = new(StringComparer.Ordinal);

    public LibraryEntry Of(string folder)
    {
        var (key, stamp) = ((folder, CultureInfo.CurrentUICulture.Name), Stamp(folder));
        if (_entries.TryGetValue(key, out var known) && known.Stamp == stamp) return known.Entry;
        var read = ScenarioFolder.Validate(folder);
        var entry = new LibraryEntry(folder, read.Scenario, read.Problems);
        _entries[key] = (stamp, entry);
        return entry;
    }

    /// <summary>How many errors the lint finds.</summary>
    public int Errors(string folder) => Of(folder).Problems.Count(p => p.Severity == Severity.Error);

    public string Digest(string folder) => Digests(folder).Digest;

    /// <summary>What a rehearsal is tied to (see <see cref="ScenarioFiles.PlayDigest"/>).</summary>
    public string PlayDigest(string folder) => Digests(folder).Play;

    // A folder that is gone, and comes again, must not be taken for what it was.
    internal void Forget(string under)
    {
        foreach (var key in _entries.Keys.Where(k => k.Folder.StartsWith(under, StringComparison.Ordinal))) _entries.TryRemove(key, out _);
        foreach (var key in _digests.Keys.Where(k => k.StartsWith(under, StringComparison.Ordinal))) _digests.TryRemove(key, out _);
    }

    private (string Stamp, string Digest, string Play) Digests(string folder)
    {
        var stamp = Stamp(folder);
        if (_digests.TryGetValue(folder, out var known) && known.Stamp == stamp) return known;
        return _digests[folder] = (stamp, ScenarioFiles.Digest(folder), ScenarioFiles.PlayDigest(folder));
    }

    private static string Stamp(string folder) => string.Join('\n', ScenarioFiles.Names(folder).Select(name => new FileInfo(Path.Combine(folder, name)))
        .Select(f => FormattableString.Invariant($"{f.FullName} {f.Length} {f.LastWriteTimeUtc.Ticks}")));
}
