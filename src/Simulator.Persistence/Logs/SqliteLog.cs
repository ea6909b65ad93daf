using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Logs;
using Simulator.Runtime.Logs;

namespace Simulator.Persistence.Logs;

/// <summary>Events of one exercise, their size in bytes (about), and whether the last one is there.</summary>
public sealed record LogSize(long Events, long Bytes, bool Ended);

/// <summary>
/// The log in a SQLite file (WAL). One writer loop commits whatever is queued as a group and acknowledges after the commit;
/// readers have connections of their own.
/// </summary>
public sealed class SqliteLog : IExerciseLog, IAsyncDisposable
{
    private const int MostQueued = 1024, MostInGroup = 64, Page = 500;
    private readonly LogFile _file;
    private readonly Channel<LogWrite> _queue = Channel.CreateBounded<LogWrite>(new BoundedChannelOptions(MostQueued) { SingleReader = true });
    private readonly Task _writing;
    private LogWriter _writer;
    private bool _stale;

    /// <exception cref="LogUnavailableException">The file cannot be opened or was written by a newer version.</exception>
    public SqliteLog(SqliteLogOptions options)
    {
        _file = new LogFile(options);
        _writer = new LogWriter(_file.OpenForWriting());
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Commits so far: with several writers at once there are fewer of them than appends.</summary>
    public long Commits { get; private set; }

    public async Task AppendAsync(ExerciseId exercise, IReadOnlyList<StoredEvent> batch, CancellationToken cancel)
    {
        if (batch.Count > 0) await WriteAsync(new EventsWrite(exercise, batch), cancel);
    }

    public Task SaveClockAsync(ExerciseId exercise, ExerciseTime at, CancellationToken cancel) => WriteAsync(new ClockWrite(exercise, at), cancel);

    public async IAsyncEnumerable<StoredEvent> ReadAsync(ExerciseId exercise, long fromVersion, [EnumeratorCancellation] CancellationToken cancel)
    {
        // Page by page: no read transaction stays open while the caller works, so the WAL can be checkpointed.
        while (true)
        {
            var from = fromVersion;
            var (page, cut) = await Task.Run(() => ReadPage(exercise, from), cancel);
            foreach (var row in page) yield return row;
            if (page.Count < Page && !cut) yield break;
            fromVersion = page[^1].Version + 1;
        }
    }

    public Task<ExerciseTime> LoadClockAsync(ExerciseId exercise, CancellationToken cancel) => Task.Run(() =>
        Query("SELECT at_ms FROM clocks WHERE exercise = $exercise", r => new ExerciseTime(r.GetInt64(0)), ("$exercise", exercise.Value)).FirstOrDefault(), cancel);

    public Task<IReadOnlyList<ExerciseId>> ListAsync(CancellationToken cancel) => Task.Run<IReadOnlyList<ExerciseId>>(() =>
        Query("SELECT exercise FROM events WHERE version = 1 ORDER BY rowid", r => new ExerciseId(r.GetString(0))), cancel);

    /// <summary>Every exercise of which anything is left, also where the beginning is gone. Looks at all rows.</summary>
    public Task<IReadOnlyList<ExerciseId>> RemainsAsync(CancellationToken cancel) => Task.Run<IReadOnlyList<ExerciseId>>(() =>
        Query("SELECT DISTINCT exercise FROM events ORDER BY exercise", r => new ExerciseId(r.GetString(0))), cancel);

    /// <summary>How much an exercise takes.</summary>
    public Task<LogSize> SizeAsync(ExerciseId exercise, CancellationToken cancel) => Task.Run(() => Query(
        "SELECT count(*), coalesce(sum(length(payload) + length(cause) + 200), 0), coalesce(max(type = $ended), 0) FROM events WHERE exercise = $exercise",
        r => new LogSize(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2) == 1), ("$exercise", exercise.Value), ("$ended", EventTypes.NameOf(typeof(ExerciseEnded)))).Single(), cancel);

    /// <summary>Takes an exercise out of the log for good, in the writer's turn. What was said and by whom is overwritten first: a deleted row may stay readable on its page.</summary>
    public async Task DeleteAsync(ExerciseId exercise, CancellationToken cancel)
    {
        await WriteAsync(new MaintenanceWrite(command =>
        {
            command.CommandText = """
                UPDATE events SET payload = zeroblob(length(payload)), cause = substr(hex(zeroblob(length(cause))), 1, length(cause)) WHERE exercise = $exercise;
                DELETE FROM events WHERE exercise = $exercise;
                DELETE FROM clocks WHERE exercise = $exercise;
                """;
            command.Parameters.AddWithValue("$exercise", exercise.Value);
            command.ExecuteNonQuery();
        }), cancel);
        // Otherwise the old pages stay readable in the journal until it is overwritten some day.
        await Task.Run(() => Query("PRAGMA wal_checkpoint(TRUNCATE)", r => r.GetInt64(0)), cancel);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
        _writer.Dispose();
    }

    /// <summary>For tests and maintenance: runs on the writing connection, in the writer's turn.</summary>
    internal Task WithWriterAsync(Action<SqliteCommand> work) => WriteAsync(new MaintenanceWrite(work), CancellationToken.None);

    // Once queued it is not cancelled: nobody could tell whether it is durable.
    private async Task WriteAsync(LogWrite write, CancellationToken cancel)
    {
        await _queue.Writer.WriteAsync(write, cancel);
        await write.Done.Task;
    }

    private async Task WriteAllAsync()
    {
        var group = new List<LogWrite>(MostInGroup);
        while (await _queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < MostInGroup && _queue.Reader.TryRead(out var write)) group.Add(write);
            WriteGroup(group);
        }
    }

    private void WriteGroup(List<LogWrite> group)
    {
        try
        {
            Freshen();
            _writer.Write(group);
            Commits++;
            foreach (var write in group)
                if (write.Refused is { } refused) write.Done.SetException(refused);
                else write.Done.SetResult();
        }
        catch (Exception e)
        {
            // A full or locked file is the same file afterwards; after anything else it may have been put right by hand, or replaced.
            _stale = e is SqliteException { SqliteErrorCode: not (SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED) } || _stale;
            var reason = e is SqliteException sqlite ? _file.Explain(sqlite) : e;
            foreach (var write in group) write.Done.TrySetException(reason);
        }
    }

    private void Freshen()
    {
        if (!_stale) return;
        var fresh = new LogWriter(_file.OpenForWriting());
        _writer.Dispose();
        (_writer, _stale) = (fresh, false);
    }

    private (List<StoredEvent> Rows, bool Cut) ReadPage(ExerciseId exercise, long from)
    {
        try
        {
            return (ReadRows(exercise, from, Page), false);
        }
        catch (LogUnavailableException e) when (e.Trouble == LogTrouble.Damaged)
        {
            return (ReadUntilDamage(exercise, from, e), true);
        }
    }

    // One by one up to the damage: what lies before it is still worth reading, and the first bad version can be named.
    private List<StoredEvent> ReadUntilDamage(ExerciseId exercise, long from, LogUnavailableException damage)
    {
        var rows = new List<StoredEvent>();
        while (rows.Count < Page)
        {
            try
            {
                if (ReadRows(exercise, from + rows.Count, 1) is not [var row]) return rows;
                rows.Add(row);
            }
            catch (LogUnavailableException e) when (e.Trouble == LogTrouble.Damaged)
            {
                return rows.Count > 0 ? rows : throw VerifiedLog.Damaged(exercise, from, "the file cannot be read there", LogFlawKind.Unreadable, damage);
            }
        }
        return rows;
    }

    private List<StoredEvent> ReadRows(ExerciseId exercise, long from, int most) => Query(
        "SELECT version, at_ms, type, cause, wall_ticks, payload, hash, chain FROM events WHERE exercise = $exercise AND version >= $from ORDER BY version LIMIT $most",
        Row, ("$exercise", exercise.Value), ("$from", from), ("$most", most));

    private static StoredEvent Row(SqliteDataReader r) => new(
        r.GetInt64(0), r.GetInt64(1), r.GetString(2), JsonSerializer.Deserialize<Cause>(r.GetString(3), LogJson.Options)!,
        new DateTime(r.GetInt64(4), DateTimeKind.Utc), r.GetFieldValue<byte[]>(5), r.GetString(6), r.GetString(7));

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var connection = _file.Open();
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read()) rows.Add(read(reader));
            return rows;
        }
        catch (SqliteException e)
        {
            throw _file.Explain(e);
        }
        // Bytes that are no value of their column any more.
        catch (Exception e) when (e is JsonException or InvalidCastException or FormatException or ArgumentOutOfRangeException)
        {
            throw new LogUnavailableException(LogTrouble.Damaged, _file.Words(LogTrouble.Damaged, e.Message), e);
        }
    }
}
