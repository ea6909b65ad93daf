using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Simulator.Persistence.Logs;
using Simulator.Runtime.Logs;

namespace Simulator.Persistence;

/// <summary>Why a database file cannot be used.</summary>
/// <param name="Detail">SQLite's own words, or which part is meant; for the person who mends it.</param>
public sealed record FileProblem(string Path, LogTrouble Trouble, string Detail);

/// <summary>Looks whether both database files can be read and written, before anything is served from them.</summary>
public static class DataFiles
{
    private const int WaitSeconds = 3;

    public static IReadOnlyList<FileProblem> Check(string folder) =>
        [.. new[] { "log.db", "app.db" }.Select(name => Check1(Path.Combine(folder, name))).OfType<FileProblem>()];

    private static FileProblem? Check1(string path)
    {
        // A folder of that name, or one that does not exist yet, is told by SQLite below; a missing file is made later.
        if (!Path.Exists(path)) return null;
        if (Damage(path) is { } damage) return new FileProblem(path, LogTrouble.Damaged, damage);
        try
        {
            var schema = Try(path);
            return schema > LogFile.SchemaVersion && Path.GetFileName(path) == "log.db" ? new FileProblem(path, LogTrouble.Newer, $"schema {schema}") : null;
        }
        catch (SqliteException e)
        {
            return new FileProblem(path, SqliteTrouble.Of(e), e.Message);
        }
    }

    private static string? Damage(string path)
    {
        try
        {
            return WalFile.CommitsLost(path + "-wal") switch
            {
                int.MaxValue => $"{path}-wal has no valid header: what was last stored lies in it",
                > 1 and var lost => $"{path}-wal is damaged: {lost} stored changes lie behind the damaged place",
                _ => Truncated(path) ? "the file is shorter than it says of itself" : null,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // SQLite will say why it cannot be read.
            return null;
        }
    }

    // While a write-ahead log lies beside it, the file alone says nothing.
    private static bool Truncated(string path)
    {
        if (!File.Exists(path) || new FileInfo(path + "-wal") is { Exists: true, Length: > 0 }) return false;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length < 100) return false;
        var header = new byte[100];
        file.ReadExactly(header);
        if (!header.AsSpan(0, 16).SequenceEqual("SQLite format 3\0"u8)) return false;
        long page = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16)) is var size && size == 1 ? 65536 : size;
        // The count holds only when it was written together with the change counter.
        return header.AsSpan(24, 4).SequenceEqual(header.AsSpan(92, 4)) && file.Length < page * BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(28));
    }

    private static long Try(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = WaitSeconds }.ToString());
        connection.Open();
        Run(connection, "PRAGMA journal_mode=WAL");
        // A real write: the header with the number it already has.
        Run(connection, "BEGIN IMMEDIATE");
        using var ask = connection.CreateCommand();
        ask.CommandText = "PRAGMA user_version";
        var schema = Convert.ToInt64(ask.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        Run(connection, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA user_version = {schema}"));
        Run(connection, "COMMIT");
        return schema;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
