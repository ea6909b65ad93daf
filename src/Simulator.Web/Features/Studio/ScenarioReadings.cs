using System.Collections.Concurrent;
using System.Globalization;
using Simulator.Documents.Scenarios;
using Simulator.Documents.Studio;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Studio;

/// <summary>
/// What scenario folders hold, what the lint says of them, and their digests; worked out again when a file of the folder changed.
/// Words are in the reader's language.
/// </summary>
public sealed class ScenarioReadings
{
    // A language where words are in it, else none.
    private readonly ConcurrentDictionary<(string Folder, bool Lint, string Language), (string Stamp, LibraryEntry Entry)> _entries = new();
    private readonly ConcurrentDictionary<string, (string Stamp, string Digest, string Play)> _digests = new(StringComparer.Ordinal);

    /// <summary>With everything the lint finds.</summary>
    public LibraryEntry Of(string folder) => Read(folder, lint: true);

    /// <summary>Without the lint, which takes as long again: all that is needed to open an exercise.</summary>
    public LibraryEntry Loaded(string folder) => Read(folder, lint: false);

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

    private LibraryEntry Read(string folder, bool lint)
    {
        var (stamp, language) = (Stamp(folder), CultureInfo.CurrentUICulture.Name);
        // Where the lint has nothing to say, it is what loading gives.
        foreach (var key in new[] { (folder, true, ""), (folder, lint, ""), (folder, lint, language) })
            if (_entries.TryGetValue(key, out var known) && known.Stamp == stamp) return known.Entry;
        var read = lint ? ScenarioFolder.Validate(folder) : ScenarioFolder.Load(folder);
        var entry = new LibraryEntry(folder, read.Scenario, read.Problems);
        _entries[(folder, lint, entry.Problems.IsEmpty ? "" : language)] = (stamp, entry);
        return entry;
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
