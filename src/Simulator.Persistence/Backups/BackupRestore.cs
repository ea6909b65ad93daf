using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Logs;

namespace Simulator.Persistence.Backups;

/// <summary>What a restore did. Replaced: where the earlier data lies now.</summary>
public sealed record Restored(BackupManifest Manifest, string? Replaced);

/// <summary>Puts a backup into a data folder, after looking at every byte and every chain of it.</summary>
public sealed class BackupRestore(TimeProvider time)
{
    /// <param name="force">Replace what is there; it is kept beside the new data.</param>
    public (Restored? Done, DataProblem? Problem) Restore(string file, DataFolder folder, bool force)
    {
        if (!File.Exists(file)) return (null, new DataProblem("CannotRead", file, "no such file"));
        var isNew = !Directory.Exists(folder.Path);
        try
        {
            using var alone = folder.TakeAlone();
            if (alone is null) return (null, new DataProblem("FolderInUse", folder.Path));
            if (Earlier(folder).Length > 0 && !force) return (null, new DataProblem("FolderNotEmpty", folder.Path));
            var (done, problem) = Replace(file, folder, $"{time.GetUtcNow():yyyyMMdd-HHmmss}");
            // Nothing is left of a restore that was refused.
            if (problem is not null && isNew) Directory.Delete(folder.Path, recursive: true);
            return (done, problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new DataProblem("CannotWrite", folder.Path, e.Message));
        }
    }

    private static (Restored? Done, DataProblem? Problem) Replace(string file, DataFolder folder, string stamp)
    {
        var work = folder.In(".restore-" + stamp);
        try
        {
            var (manifest, problem) = Unpack(file, work);
            return manifest is null ? (null, problem) : (new Restored(manifest, Place(folder, work, folder.In("replaced-" + stamp))), null);
        }
        finally
        {
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        }
    }

    private static (BackupManifest? Manifest, DataProblem? Problem) Unpack(string file, string work)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            if (zip.GetEntry(BackupManifest.Name) is not { } entry) return (null, new DataProblem("NoBackup", file));
            using var json = entry.Open();
            if (BackupManifest.Read(json) is not { } manifest) return (null, new DataProblem("NoBackup", file));
            if (manifest.Format > BackupManifest.CurrentFormat) return (null, new DataProblem("BackupNewer", file, $"format {manifest.Format}"));
            if (Extract(zip, manifest, work) is { } damaged) return (null, new DataProblem("BackupDamaged", file, damaged));
            return Look(file, work, manifest) is { } problem ? (null, problem) : (manifest, null);
        }
        catch (InvalidDataException)
        {
            return (null, new DataProblem("NoBackup", file));
        }
    }

    // Only what the manifest names, only names of our own: nothing in the archive chooses where it is written. The name of what is wrong, or null.
    private static string? Extract(ZipArchive zip, BackupManifest manifest, string work)
    {
        var names = manifest.Files.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        if (!names.Contains("log.db")) return "log.db";
        if (!names.Contains("app.db")) return "app.db";
        foreach (var part in manifest.Files)
        {
            if (!Ours(part.Name) || zip.GetEntry(part.Name) is not { } entry || entry.Length != part.Length) return part.Name;
            var path = Path.Combine(work, part.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            entry.ExtractToFile(path, overwrite: true);
            if (BackupMaker.Hash(path) != part.Sha256) return part.Name;
        }
        return null;
    }

    private static bool Ours(string name) => name is "log.db" or "app.db" || WrittenFiles.IsOurs(name) ||
        name.StartsWith("keys/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal) && name["keys/".Length..].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') && !name.Contains("..", StringComparison.Ordinal);

    private static DataProblem? Look(string file, string work, BackupManifest manifest)
    {
        try
        {
            using var app = new StoredData(Path.Combine(work, "app.db"));
            if (!app.Whole) return new DataProblem("BackupDamaged", file, "app.db");
            if (app.Migrations.Except(KnownMigrations()).FirstOrDefault() is { } unknown) return new DataProblem("BackupNewer", file, unknown);
            using var log = new StoredData(Path.Combine(work, "log.db"));
            if (!log.Whole) return new DataProblem("BackupDamaged", file, "log.db");
            if (log.Schema > LogFile.SchemaVersion) return new DataProblem("BackupNewer", file, $"log.db {log.Schema}");
            if (!log.Heads().SequenceEqual(manifest.Exercises)) return new DataProblem("BackupDamaged", file, "log.db");
            return manifest.Exercises.Select(log.Check).FirstOrDefault(p => p is not null);
        }
        catch (Exception e) when (e is SqliteException or JsonException or InvalidCastException)
        {
            return new DataProblem("BackupDamaged", file, e.Message);
        }
    }

    private static IEnumerable<string> KnownMigrations()
    {
        using var db = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseSqlite("Data Source=:memory:").Options);
        return [.. db.Database.GetMigrations()];
    }

    private static string? Place(DataFolder folder, string work, string aside)
    {
        var earlier = Earlier(folder).Where(e => e != work).ToArray();
        var moved = new List<(string From, string To)>();
        try
        {
            if (earlier.Length > 0) Directory.CreateDirectory(aside);
            foreach (var entry in earlier) Move(entry, Path.Combine(aside, Path.GetFileName(entry)), moved);
            foreach (var entry in Directory.GetFileSystemEntries(work)) Move(entry, folder.In(Path.GetFileName(entry)), moved);
            return earlier.Length > 0 ? aside : null;
        }
        catch
        {
            // Back as it was, last move first.
            foreach (var (from, to) in Enumerable.Reverse(moved)) Directory.Move(to, from);
            throw;
        }
    }

    private static void Move(string from, string to, List<(string From, string To)> moved)
    {
        Directory.Move(from, to);
        moved.Add((from, to));
    }

    // What an earlier restore put aside stays where it is.
    private static string[] Earlier(DataFolder folder) =>
        [.. Directory.GetFileSystemEntries(folder.Path).Where(e => Path.GetFileName(e) is var name && name != DataFolder.MarkName && !name.StartsWith("replaced-", StringComparison.Ordinal))];
}
