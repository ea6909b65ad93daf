using System.Data;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Runtime.Logs;

namespace Simulator.Persistence.Logs;

/// <summary>Something to be written; <c>Done</c> is set after the commit that holds it.</summary>
internal abstract record LogWrite(ExerciseId Exercise)
{
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    /// <summary>Set when this write alone cannot be done; the rest of its group is stored all the same.</summary>
    public Exception? Refused { get; set; }
}

internal sealed record EventsWrite(ExerciseId Exercise, IReadOnlyList<StoredEvent> Batch) : LogWrite(Exercise);
internal sealed record ClockWrite(ExerciseId Exercise, ExerciseTime At) : LogWrite(Exercise);
internal sealed record MaintenanceWrite(Action<SqliteCommand> Work) : LogWrite(new ExerciseId(""));

/// <summary>The one writing connection with its prepared statements. Writes a group of whatever is queued in one transaction.</summary>
internal sealed class LogWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _last, _insert, _clock;

    public LogWriter(SqliteConnection connection)
    {
        _connection = connection;
        _last = Prepare("SELECT max(version) FROM events WHERE exercise = $exercise", "$exercise");
        _insert = Prepare("INSERT INTO events VALUES ($exercise, $version, $at, $type, $cause, $wall, $payload, $hash, $chain)",
            "$exercise", "$version", "$at", "$type", "$cause", "$wall", "$payload", "$hash", "$chain");
        _clock = Prepare("INSERT INTO clocks VALUES ($exercise, $at) ON CONFLICT (exercise) DO UPDATE SET at_ms = $at", "$exercise", "$at");
    }

    /// <summary>Durable when this returns.</summary>
    public void Write(IReadOnlyList<LogWrite> group)
    {
        using var transaction = _connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        foreach (var command in new[] { _last, _insert, _clock }) command.Transaction = transaction;
        foreach (var write in group) Write(write);
        transaction.Commit();
    }

    public void Dispose()
    {
        _last.Dispose();
        _insert.Dispose();
        _clock.Dispose();
        _connection.Dispose();
    }

    private void Write(LogWrite write)
    {
        switch (write)
        {
            case EventsWrite events:
                // Asked within the write transaction: nobody can come between this look and the insert.
                if (Follows(events)) foreach (var row in events.Batch) Insert(events.Exercise, row);
                else events.Refused = new VersionConflictException(events.Exercise, events.Batch[0].Version);
                break;
            case ClockWrite clock:
                Execute(_clock, clock.Exercise.Value, clock.At.Ms);
                break;
            case MaintenanceWrite maintenance:
                using (var command = _connection.CreateCommand())
                {
                    command.Transaction = _last.Transaction;
                    maintenance.Work(command);
                }
                break;
        }
    }

    private bool Follows(EventsWrite events)
    {
        _last.Parameters[0].Value = events.Exercise.Value;
        var last = _last.ExecuteScalar() is long stored ? stored : 0;
        for (var i = 0; i < events.Batch.Count; i++)
            if (events.Batch[i].Version != last + 1 + i) return false;
        return true;
    }

    private void Insert(ExerciseId exercise, StoredEvent row) => Execute(_insert,
        exercise.Value, row.Version, row.AtMs, row.Type, JsonSerializer.Serialize(row.Cause, LogJson.Options), row.WallUtc.Ticks, row.Payload, row.PayloadHash, row.Chain);

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter(name, null));
        command.Prepare();
        return command;
    }
}
