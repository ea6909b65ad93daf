using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;

namespace Simulator.Persistence.Backups;

/// <summary>Looks into database files that no server uses: copies in a backup.</summary>
internal sealed class StoredData(string path) : IDisposable
{
    private readonly SqliteConnection _connection = Open(path);

    public int Schema => Convert.ToInt32(Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);

    /// <summary>True when SQLite finds the file whole.</summary>
    public bool Whole => Scalar("PRAGMA integrity_check") is "ok";

    public IReadOnlyList<string> Migrations => Rows("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId", r => r.GetString(0));

    public IReadOnlyList<ChainHead> Heads() => Rows(
        "SELECT e.exercise, e.version, e.chain FROM events e JOIN (SELECT exercise, max(version) AS last FROM events GROUP BY exercise) l ON l.exercise = e.exercise AND l.last = e.version ORDER BY e.exercise",
        r => new ChainHead(r.GetString(0), r.GetInt64(1), r.GetString(2)));

    /// <summary>Recomputes a chain from its first event; the first version that is wrong, or null. Types this program does not know are told.</summary>
    public DataProblem? Check(ChainHead head)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT version, at_ms, type, cause, wall_ticks, payload, hash, chain FROM events WHERE exercise = $exercise ORDER BY version";
        command.Parameters.AddWithValue("$exercise", head.Exercise);
        using var reader = command.ExecuteReader();
        var (chain, version) = (Chain.Start, 0L);
        while (reader.Read())
        {
            var row = Event(reader);
            if (row.Version != ++version || !Matches(row) || Chain.Link(chain, row) != row.Chain) return new DataProblem("ChainBroken", head.Exercise, version);
            if (EventTypes.TypeOf(row.Type) is null) return new DataProblem("EventNewer", head.Exercise, version, row.Type);
            chain = row.Chain;
        }
        return version == head.Events && chain == head.Chain ? null : new DataProblem("ChainBroken", head.Exercise, version);
    }

    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();

    // A redacted payload is empty and keeps its hash.
    private static bool Matches(StoredEvent row) => row.Payload.Length == 0 || Convert.ToHexStringLower(SHA256.HashData(row.Payload)) == row.PayloadHash;

    private static StoredEvent Event(SqliteDataReader r) => new(
        r.GetInt64(0), r.GetInt64(1), r.GetString(2), JsonSerializer.Deserialize<Cause>(r.GetString(3), LogJson.Options)!,
        new DateTime(r.GetInt64(4), DateTimeKind.Utc), r.GetFieldValue<byte[]>(5), r.GetString(6), r.GetString(7));

    private object? Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    // Not pooled: a pooled connection would hold the file after this is done.
    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
