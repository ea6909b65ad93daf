using System.Collections.Immutable;
using Simulator.Documents.EventLists.Keeping;
using Simulator.Documents.Scenarios;

namespace Simulator.Documents.EventLists;

/// <summary>Whether a preview was kept, the files that were changed, and if not, what the folder would have been refused for.</summary>
public sealed record KeepResult(bool Kept, ImmutableArray<string> Files, ImmutableArray<Problem> Problems);

/// <summary>Writes what a preview proposes into a scenario folder. Comments, order and everything the sheet does not speak of stay byte for byte.</summary>
public static class EventListKeep
{
    /// <summary>The new contents are loaded and linted first; if they would be refused for anything that was not wrong before, nothing is changed.</summary>
    public static KeepResult Keep(string folder, ImportPreview preview)
    {
        var before = ScenarioFolder.Validate(folder);
        if (before.Scenario is not { } scenario) return new KeepResult(false, [], [.. before.Problems.Where(p => p.Severity == Severity.Error)]);
        var files = new FolderEdit(folder, scenario, preview).Changed();
        if (files.Count == 0) return new KeepResult(true, [], []);
        var after = ScenarioFolder.Validate(folder, files);
        var known = before.Problems.Select(p => (p.File, p.Message)).ToHashSet();
        var worse = after.Problems.Where(p => p.Severity == Severity.Error && (after.Scenario is null || !known.Contains((p.File, p.Message)))).ToImmutableArray();
        if (after.Scenario is null || worse.Length > 0) return new KeepResult(false, [], worse);
        Write(folder, files);
        return new KeepResult(true, [.. files.Keys], []);
    }

    // All or nothing as far as a file system can promise it: written beside, then put in place; what was put in place is taken back when a later one fails.
    private static void Write(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        var old = new Dictionary<string, byte[]>();
        try
        {
            foreach (var (name, bytes) in files) File.WriteAllBytes(Beside(folder, name), bytes);
            foreach (var name in files.Keys)
            {
                var path = Path.Combine(folder, name);
                old[path] = File.ReadAllBytes(path);
                File.Move(Beside(folder, name), path, overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var (path, bytes) in old) File.WriteAllBytes(path, bytes);
            foreach (var name in files.Keys) File.Delete(Beside(folder, name));
            throw;
        }
    }

    private static string Beside(string folder, string name) => Path.Combine(folder, $".{name}.new");
}
