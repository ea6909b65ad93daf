using System.Text.Json;
using Microsoft.Data.Sqlite;
using Simulator.Domain.Logs;

namespace Simulator.Benchmarks;

/// <summary>The least that stores the same row as durably: one prepared INSERT on a plain connection, WAL and FULL, one commit a batch.</summary>
internal sealed class RawInserts : IDisposable
{
    private static readonly string[] Names = ["$exercise", "$version", "$at", "$type", "$cause", "$wall", "$payload", "$hash", "$chain"];
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public RawInserts(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Cache=Private");
        _connection.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        Run("CREATE TABLE events (exercise TEXT NOT NULL, version INTEGER NOT NULL, at_ms INTEGER NOT NULL, type TEXT NOT NULL, cause TEXT NOT NULL, wall_ticks INTEGER NOT NULL, payload BLOB NOT NULL, hash TEXT NOT NULL, chain TEXT NOT NULL, PRIMARY KEY (exercise, version))");
        _insert = _connection.CreateCommand();
        _insert.CommandText = $"INSERT INTO events VALUES ({string.Join(", ", Names)})";
        foreach (var name in Names) _insert.Parameters.Add(new SqliteParameter(name, null));
        _insert.Prepare();
    }

    public void Write(string exercise, IReadOnlyList<StoredEvent> rows)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        _insert.Transaction = transaction;
        foreach (var row in rows) Insert(exercise, row);
        transaction.Commit();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Insert(string exercise, StoredEvent row)
    {
        object[] values = [exercise, row.Version, row.AtMs, row.Type, JsonSerializer.Serialize(row.Cause, LogJson.Options), row.WallUtc.Ticks, row.Payload, row.PayloadHash, row.Chain];
        for (var i = 0; i < values.Length; i++) _insert.Parameters[i].Value = values[i];
        _insert.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
