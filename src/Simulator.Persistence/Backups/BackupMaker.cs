using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Simulator.Persistence.Backups;

/// <summary>
/// Copies a data folder into one zip while the server goes on working: each database as it stood at one moment, without a journal,
/// the keys of the cookies, the scenarios and mapping templates written here, and a manifest.
/// </summary>
public sealed class BackupMaker(DataFolder folder, TimeProvider time)
{
    private const string Log = "log.db", App = "app.db";

    /// <summary>Makes the file, which must not exist yet. Null: done; otherwise nothing is left behind.</summary>
    public async Task<DataProblem?> MakeAsync(string file, CancellationToken cancel = default)
    {
        if (!folder.HasData) return new DataProblem("NoData", folder.Path);
        if (File.Exists(file)) return new DataProblem("FileExists", file);
        var part = file + ".part";
        var work = folder.In($".backup-{time.GetUtcNow():yyyyMMddHHmmssfff}");
        try
        {
            Directory.CreateDirectory(work);
            await Task.Run(() => Pack(work, part, cancel), cancel);
            File.Move(part, file);
            new LastBackup(time.GetUtcNow().UtcDateTime, new FileInfo(file).Length).Save(folder);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            return new DataProblem("CannotWrite", file, e.Message);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        }
    }

    private void Pack(string work, string part, CancellationToken cancel)
    {
        var (log, app) = (Path.Combine(work, Log), Path.Combine(work, App));
        // The log first: whoever is in it then has a name in the other copy.
        Copy(folder.LogFile, log);
        cancel.ThrowIfCancellationRequested();
        Copy(folder.AppFile, app);
        var files = Files(log, app).Concat(WrittenFiles.Make(folder, work)).ToArray();
        var manifest = Describe(log, app, files);
        cancel.ThrowIfCancellationRequested();
        using var zip = ZipFile.Open(part, ZipArchiveMode.Create);
        foreach (var (name, path) in files) zip.CreateEntryFromFile(path, name);
        using var writer = new StreamWriter(zip.CreateEntry(BackupManifest.Name).Open());
        writer.Write(manifest.Write());
    }

    private BackupManifest Describe(string log, string app, (string Name, string Path)[] files)
    {
        using var logData = new StoredData(log);
        using var appData = new StoredData(app);
        var version = typeof(BackupMaker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return new BackupManifest(BackupManifest.FormatOf(files.Select(f => f.Name)), version, time.GetUtcNow().UtcDateTime, logData.Schema, appData.Migrations,
            [.. files.Select(f => new BackupFile(f.Name, new FileInfo(f.Path).Length, Hash(f.Path)))], logData.Heads());
    }

    private IEnumerable<(string Name, string Path)> Files(string log, string app)
    {
        yield return (Log, log);
        yield return (App, app);
        if (!Directory.Exists(folder.Keys)) yield break;
        foreach (var key in Directory.EnumerateFiles(folder.Keys, "*.xml").Order(StringComparer.Ordinal)) yield return ("keys/" + Path.GetFileName(key), key);
    }

    // A reader of its own: the writers go on meanwhile.
    private static void Copy(string from, string to)
    {
        using var source = new StoredData(from);
        source.Run($"VACUUM INTO '{to.Replace("'", "''", StringComparison.Ordinal)}'");
    }

    internal static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
