using System.Text.Json;
using Simulator.Documents.Studio;
using Simulator.Domain.Logs;
using Simulator.Persistence;
using Simulator.Runtime.Rehearsals;

namespace Simulator.Web.Features.Studio;

/// <summary>A rehearsal with the digest of the files it was played with.</summary>
public sealed record KeptRehearsal(string Digest, DateTimeOffset At, Rehearsal Rehearsal);

/// <summary>
/// Results of rehearsals: the newest ones in one folder by digest, and a copy (<c>rehearsal.json</c>) beside each saved version it belongs to.
/// They count after a restart, and for no other bytes.
/// </summary>
public sealed class RehearsalFiles(DataFolder data, ScenarioReadings readings)
{
    private const string Name = "rehearsal.json";
    private const char Between = '~';
    private const int MostKept = 100;
    private readonly string _folder = Path.Combine(data.Scenarios, ".rehearsals");

    /// <summary>The rehearsal of exactly these files.</summary>
    public KeptRehearsal? Find(string folder)
    {
        var digest = readings.PlayDigest(folder);
        return (Read(Path.Combine(folder, Name)) is { } beside && beside.Digest == digest ? beside : null) ?? Kept("*", digest).FirstOrDefault(k => k.Digest == digest);
    }

    /// <summary>The newest of this scenario, whatever has changed since.</summary>
    public KeptRehearsal? Last(string scenario) => Kept(scenario, "*").FirstOrDefault();

    /// <summary>Whether people may play what lies in a folder, and if not, why.</summary>
    public RehearsalVerdict Verdict(string folder) => RehearsalVerdict.Of(readings.Errors(folder), Find(folder)?.Rehearsal);

    public void Keep(KeptRehearsal rehearsal)
    {
        Directory.CreateDirectory(_folder);
        Write(Path.Combine(_folder, $"{rehearsal.Rehearsal.Scenario}{Between}{rehearsal.Digest}.json"), rehearsal);
        foreach (var old in new DirectoryInfo(_folder).EnumerateFiles("*.json").OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostKept)) old.Delete();
    }

    /// <summary>Puts a copy beside a saved version, where there is a rehearsal of it.</summary>
    public void KeepBeside(ShelfVersion version)
    {
        if (Find(version.Folder) is { } kept) Write(Path.Combine(version.Folder, Name), kept);
    }

    // Ids hold letters, digits, hyphens and underscores: what a file is of can be read off its name.
    private IEnumerable<KeptRehearsal> Kept(string scenario, string digest) => Directory.Exists(_folder)
        ? new DirectoryInfo(_folder).EnumerateFiles($"{scenario}{Between}{digest}.json").OrderByDescending(f => f.LastWriteTimeUtc).Select(f => Read(f.FullName)).OfType<KeptRehearsal>() : [];

    private static KeptRehearsal? Read(string file)
    {
        try
        {
            return File.Exists(file) && JsonSerializer.Deserialize<KeptRehearsal>(File.ReadAllBytes(file), LogJson.Options) is { Digest: not null, Rehearsal: not null } kept ? kept : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // Half a file proves nothing: it is as if it had not been rehearsed.
            return null;
        }
    }

    private static void Write(string file, KeptRehearsal rehearsal)
    {
        File.WriteAllBytes(file + ".new", JsonSerializer.SerializeToUtf8Bytes(rehearsal, LogJson.Options));
        File.Move(file + ".new", file, overwrite: true);
    }
}
