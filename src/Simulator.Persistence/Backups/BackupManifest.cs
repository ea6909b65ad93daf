using System.Text.Encodings.Web;
using System.Text.Json;

namespace Simulator.Persistence.Backups;

/// <summary>What a backup says about itself, as <c>manifest.json</c> in it.</summary>
/// <param name="Format">Of the archive.</param>
/// <param name="LogSchema">Of <c>log.db</c>.</param>
/// <param name="AppMigrations">Changes that <c>app.db</c> holds, oldest first.</param>
/// <param name="Exercises">Every exercise of the log with the last link of its chain.</param>
public sealed record BackupManifest(
    int Format, string Program, DateTime MadeUtc, int LogSchema, IReadOnlyList<string> AppMigrations, IReadOnlyList<BackupFile> Files, IReadOnlyList<ChainHead> Exercises)
{
    /// <summary>2: with scenarios; 3: with mapping templates. One without either is still of format 1: older programs read what they can put in place.</summary>
    public const int CurrentFormat = 3;
    public const string Name = "manifest.json";
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static int FormatOf(IEnumerable<string> names) => names.Aggregate(1, (format, name) => Math.Max(format, WrittenFiles.IsMapping(name) ? CurrentFormat : WrittenFiles.IsOurs(name) ? 2 : 1));

    public string Write() => JsonSerializer.Serialize(this, Options) + "\n";

    /// <summary>The manifest, or null when this is none.</summary>
    public static BackupManifest? Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(json, Options) is { Files: not null, Exercises: not null, AppMigrations: not null } manifest
                && manifest.Files.All(f => f is { Name: not null, Sha256: not null }) && manifest.Exercises.All(e => e is { Exercise: not null, Chain: not null }) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Name">With forward slashes, relative to the data folder.</param>
public sealed record BackupFile(string Name, long Length, string Sha256);

public sealed record ChainHead(string Exercise, long Events, string Chain);

/// <summary>When a backup was last made; the page of accounts shows it.</summary>
public sealed record LastBackup(DateTime MadeUtc, long Bytes)
{
    public static LastBackup? Of(DataFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<LastBackup>(File.ReadAllText(folder.LastBackup));
        }
        // A note for people: one that cannot be read is as good as none.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Save(DataFolder folder) => File.WriteAllText(folder.LastBackup, JsonSerializer.Serialize(this));
}
