using System.Globalization;
using Microsoft.Data.Sqlite;
using Simulator.Runtime.Logs;

namespace Simulator.Persistence.Logs;

/// <summary>The file under the log: connections, schema, and SQLite's errors in words.</summary>
internal sealed class LogFile
{
    internal const int SchemaVersion = 1;
    private const int BusySeconds = 5;
    private readonly SqliteLogOptions _options;
    private readonly string _connection;

    public LogFile(SqliteLogOptions options)
    {
        _options = options;
        // Private: with a shared cache contention becomes SQLITE_LOCKED, which no time-out waits for.
        _connection = new SqliteConnectionStringBuilder { DataSource = options.Path, Cache = SqliteCacheMode.Private, DefaultTimeout = options.BusySeconds }.ToString();
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            Run(connection, $"PRAGMA busy_timeout={_options.BusySeconds * 1000}; PRAGMA synchronous={(_options.Full ? "FULL" : "NORMAL")};");
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Explain(e);
        }
    }

    /// <summary>The writer's connection: makes the file if there is none and brings the schema up to date.</summary>
    public SqliteConnection OpenForWriting()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(_options.Path)) is { } folder) Directory.CreateDirectory(folder);
        var connection = Open();
        try
        {
            // Looked at before anything is written: a newer file stays as it is.
            RefuseNewer(connection);
            // Pages that are split or emptied are cleared, so that a deletion finds no second copy.
            Run(connection, "PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON;");
            Migrate(connection);
            return connection;
        }
        catch (Exception e)
        {
            connection.Dispose();
            if (e is SqliteException sqlite) throw Explain(sqlite);
            throw;
        }
    }

    public LogUnavailableException Explain(SqliteException e)
    {
        var trouble = SqliteTrouble.Of(e);
        return new LogUnavailableException(trouble, Words(trouble, e.Message), e);
    }

    public string Words(LogTrouble trouble, string detail) => $"The event log {_options.Path} cannot be used: {SqliteTrouble.InWords(trouble)}. ({detail})";

    private void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        RefuseNewer(connection);
        if (Schema(connection) < 1) Run(connection, Schema1);
        transaction.Commit();
    }

    private void RefuseNewer(SqliteConnection connection)
    {
        if (Schema(connection) is var found && found > SchemaVersion)
            throw new LogUnavailableException(LogTrouble.Newer, $"The event log {_options.Path} was written by a newer version of this program (schema {found}, known {SchemaVersion}). Nothing was changed: start the newer version, or name another data folder.");
    }

    private static int Schema(SqliteConnection connection)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(ask.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private const string Schema1 = """
        CREATE TABLE events (
            exercise TEXT NOT NULL, version INTEGER NOT NULL, at_ms INTEGER NOT NULL, type TEXT NOT NULL, cause TEXT NOT NULL,
            wall_ticks INTEGER NOT NULL, payload BLOB NOT NULL, hash TEXT NOT NULL, chain TEXT NOT NULL,
            PRIMARY KEY (exercise, version));
        CREATE TABLE clocks (exercise TEXT NOT NULL PRIMARY KEY, at_ms INTEGER NOT NULL);
        PRAGMA user_version = 1;
        """;

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
