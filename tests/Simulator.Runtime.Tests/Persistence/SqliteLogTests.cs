using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Persistence.Logs;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Tests.Persistence;

public sealed class SqliteLogTests : IDisposable
{
    private static readonly ExerciseId Id = new("x1");
    private readonly TempFolder _folder = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private string File => _folder.File("log.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_acknowledged_is_there_after_reopening_byte_for_byte()
    {
        var rows = await RowsAsync();
        await using (var log = Open())
        {
            await log.AppendAsync(Id, rows[..3], Cancel);
            await log.AppendAsync(Id, rows[3..], Cancel);
            await log.SaveClockAsync(Id, new ExerciseTime(1234), Cancel);
        }
        await using var again = Open();
        var read = await again.AllAsync(Id);
        Assert.Equal(rows.Select(r => r.Chain), read.Select(r => r.Chain));
        Assert.All(rows.Zip(read), p => Assert.Equal(p.First.Payload, p.Second.Payload));
        Assert.Equal(rows.Select(r => r with { Payload = null! }), read.Select(r => r with { Payload = null! }));
        Assert.Equal(new ExerciseTime(1234), await again.LoadClockAsync(Id, Cancel));
        Assert.Equal([Id], await again.ListAsync(Cancel));
    }

    [Fact]
    public async Task Reads_from_a_version_on_across_pages()
    {
        var first = (await RowsAsync())[1];
        var rows = Enumerable.Range(1, 1200).Select(v => first with { Version = v }).ToList();
        await using var log = Open();
        await log.AppendAsync(Id, rows, Cancel);
        var read = new List<long>();
        await foreach (var row in log.ReadAsync(Id, 100, Cancel)) read.Add(row.Version);
        Assert.Equal(Enumerable.Range(100, rows.Count - 99).Select(v => (long)v), read);
    }

    [Fact]
    public async Task A_second_writer_and_a_gap_are_conflicts_and_store_nothing()
    {
        var rows = await RowsAsync();
        await using var one = Open();
        await using var two = Open();
        await one.AppendAsync(Id, rows[..2], Cancel);
        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => two.AppendAsync(Id, rows[1..3], Cancel));
        Assert.Equal(2, conflict.Version);
        await Assert.ThrowsAsync<VersionConflictException>(() => two.AppendAsync(Id, rows[3..5], Cancel));
        Assert.Equal(2, (await one.AllAsync(Id)).Count);
        await two.AppendAsync(Id, rows[2..3], Cancel);
        Assert.Equal(3, (await one.AllAsync(Id)).Count);
    }

    [Fact]
    public async Task What_is_queued_shares_a_commit_and_a_conflict_hurts_only_its_own_exercise()
    {
        var rows = await RowsAsync();
        await using var log = Open();
        // Another connection holds the write lock: everything sent meanwhile is queued behind the first.
        await using var blocker = new SqliteConnection($"Data Source={File};Cache=Private");
        blocker.Open();
        var held = blocker.BeginTransaction(deferred: false);
        var good = Enumerable.Range(0, 50).Select(i => log.AppendAsync(new ExerciseId($"e{i}"), rows[..1], Cancel)).ToArray();
        var bad = log.AppendAsync(new ExerciseId("gap"), rows[5..6], Cancel);
        held.Rollback();
        await Task.WhenAll(good);
        await Assert.ThrowsAsync<VersionConflictException>(() => bad);
        Assert.Equal(50, (await log.ListAsync(Cancel)).Count);
        Assert.InRange(log.Commits, 1, 3);
    }

    [Fact]
    public async Task A_newer_file_is_refused_in_words()
    {
        await Open().DisposeAsync();
        await using (var connection = new SqliteConnection($"Data Source={File}"))
        {
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            await command.ExecuteNonQueryAsync(Cancel);
        }
        var e = Assert.Throws<LogUnavailableException>(() => Open());
        Assert.Equal(LogTrouble.Newer, e.Trouble);
        Assert.Contains("newer version", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_the_log_goes_on_afterwards()
    {
        var rows = await RowsAsync();
        await using var log = Open();
        await log.AppendAsync(Id, rows[..1], Cancel);
        var huge = rows[1] with { Payload = new byte[64 << 20] };
        await Limit(log, 64);
        var e = await Assert.ThrowsAsync<LogUnavailableException>(() => log.AppendAsync(Id, [huge], Cancel));
        Assert.Equal(LogTrouble.DiskFull, e.Trouble);
        await Limit(log, 1 << 20);
        await log.AppendAsync(Id, rows[1..2], Cancel);
        Assert.Equal(2, (await log.AllAsync(Id)).Count);
    }

    [Fact]
    public void No_database_is_told_as_damaged()
    {
        System.IO.File.WriteAllText(File, new string('x', 10_000));
        Assert.Equal(LogTrouble.Damaged, Assert.Throws<LogUnavailableException>(() => Open()).Trouble);
    }

    private SqliteLog Open() => new(new SqliteLogOptions(File));

    // A page limit stands for the end of the disk: SQLite answers both with SQLITE_FULL.
    private static Task Limit(SqliteLog log, int pages) => log.WithWriterAsync(c => { c.CommandText = $"PRAGMA max_page_count = {pages}"; c.ExecuteNonQuery(); });

    private static async Task<List<StoredEvent>> RowsAsync() =>
        [.. (await HeadlessRun.PlayAsync(Tiny.Scenario(), 1, 7, "en", "prompt", new TinyBots(), new FakeTimeProvider(), Cancel)).Log];
}
