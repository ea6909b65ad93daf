using System.Text;
using Microsoft.Data.Sqlite;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Persistence;
using Simulator.Persistence.Logs;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Tests.Crash;

namespace Simulator.Runtime.Tests.Storage;

/// <summary>Files that were damaged or tampered with while nobody looked.</summary>
public sealed class DamageTests : IDisposable
{
    private const int Notes = 60;
    private static readonly ExerciseId Bad = new("bad"), Good = new("good");
    private readonly TempFolder _folder = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private string Data => _folder.File("data");
    private string File => Path.Combine(Data, "log.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_payload_is_named_by_its_version_and_the_other_exercises_open()
    {
        await PlayAsync();
        await SqlAsync("UPDATE events SET payload = replace(payload, 'note 30 ', 'note 99 ') WHERE exercise = 'bad'");
        await AssertDamagedAsync(NoteVersion(30), NoteVersion(30));
    }

    [Theory]
    [InlineData("DELETE FROM events WHERE exercise = 'bad' AND version = 20", 20)]
    [InlineData("UPDATE events SET cause = replace(cause, 'judge', 'other') WHERE exercise = 'bad' AND version = 20", 20)]
    [InlineData("UPDATE events SET version = -1 WHERE exercise = 'bad' AND version = 20; UPDATE events SET version = 20 WHERE exercise = 'bad' AND version = 21; UPDATE events SET version = 21 WHERE version = -1", 20)]
    [InlineData("UPDATE events SET at_ms = 5 WHERE exercise = 'bad' AND version = 20", 20)]
    [InlineData("UPDATE events SET chain = hash WHERE exercise = 'bad' AND version = 20", 20)]
    [InlineData("UPDATE events SET type = 'no-such-type' WHERE exercise = 'bad' AND version = 20", 20)]
    [InlineData("UPDATE events SET cause = '{' WHERE exercise = 'bad' AND version = 20", 20)]
    public async Task Whatever_is_tampered_with_is_found_when_it_is_opened(string sql, long version)
    {
        await PlayAsync();
        await SqlAsync(sql);
        await AssertDamagedAsync(version, version);
    }

    [Fact]
    public async Task Flipped_bytes_in_the_middle_of_the_file_are_found()
    {
        await PlayAsync();
        Change(bytes => bytes[Find(bytes, "note 30 ") + 5] ^= 1);
        await AssertDamagedAsync(NoteVersion(30), NoteVersion(30));
    }

    [Fact]
    public async Task A_page_of_garbage_costs_what_lies_in_it_and_no_other_exercise()
    {
        await PlayAsync();
        Change(bytes => bytes.AsSpan(Find(bytes, "note 30 ") / 4096 * 4096, 4096).Fill(0xA5));
        await AssertDamagedAsync(2, NoteVersion(30));
    }

    [Fact]
    public async Task A_damaged_write_ahead_log_is_told_before_SQLite_drops_the_rest_of_it_silently()
    {
        await using var room = new Room(Data);
        await room.OpenAsync(Bad, new StartExercise());
        for (var i = 0; i < Notes; i++) Assert.True((await room.NoteAsync(Bad, Text(i))).Accepted);
        var copy = Directory.CreateDirectory(_folder.File("copy")).FullName;
        foreach (var suffix in new[] { "", "-wal" }) System.IO.File.Copy(File + suffix, Path.Combine(copy, "log.db" + suffix));
        var wal = Path.Combine(copy, "log.db-wal");
        Assert.Equal(0, WalFile.CommitsLost(wal));
        var whole = await System.IO.File.ReadAllBytesAsync(wal, Cancel);
        // A transaction torn by a power cut is what a write-ahead log is for.
        await System.IO.File.WriteAllBytesAsync(wal, whole[..^100], Cancel);
        Assert.Equal(0, WalFile.CommitsLost(wal));

        whole[whole.Length / 2] ^= 0x10;
        await System.IO.File.WriteAllBytesAsync(wal, whole, Cancel);
        Assert.True(WalFile.CommitsLost(wal) > 10);
        var problem = Assert.Single(DataFiles.Check(copy));
        Assert.Equal((LogTrouble.Damaged, Path.Combine(copy, "log.db")), (problem.Trouble, problem.Path));

        await System.IO.File.WriteAllBytesAsync(wal, [.. new byte[32], .. whole[32..]], Cancel);
        Assert.Equal(LogTrouble.Damaged, Assert.Single(DataFiles.Check(copy)).Trouble);
    }

    [Theory]
    [InlineData("header", LogTrouble.Damaged)]
    [InlineData("truncated", LogTrouble.Damaged)]
    [InlineData("folder", LogTrouble.CannotOpen)]
    [InlineData("newer", LogTrouble.Newer)]
    [InlineData("locked", LogTrouble.Locked)]
    public async Task What_cannot_be_used_is_told_at_the_start(string how, LogTrouble trouble)
    {
        await PlayAsync();
        Assert.Empty(DataFiles.Check(Data));
        using var holder = how == "locked" ? new HostProcess("hold", File) : null;
        if (holder is not null) Assert.Equal("held", await holder.LineAsync(Cancel));
        if (how == "header") Change(bytes => bytes.AsSpan(0, 100).Fill(0x20));
        if (how == "truncated") await System.IO.File.WriteAllBytesAsync(File, (await System.IO.File.ReadAllBytesAsync(File, Cancel))[..20_000], Cancel);
        if (how == "newer") await SqlAsync("PRAGMA user_version = 99");
        if (how == "folder")
        {
            System.IO.File.Delete(File);
            Directory.CreateDirectory(File);
        }
        var problem = Assert.Single(DataFiles.Check(Data));
        Assert.Equal((File, trouble), (problem.Path, problem.Trouble));
        var e = Assert.Throws<LogUnavailableException>(() => new SqliteLog(new SqliteLogOptions(File, BusySeconds: 1)));
        Assert.Contains(File, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_may_only_be_read_is_told()
    {
        await PlayAsync();
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            System.IO.File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
            System.IO.File.SetUnixFileMode(Path.GetDirectoryName(Data)!, (UnixFileMode)0b111_101_101);
        }
        using var host = new HostProcess("read-only", Data);
        var said = await host.LineAsync(Cancel);
        await host.FinishAsync(Cancel);
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(Data, (UnixFileMode)0b111_101_101);
        Assert.Matches("^(ReadOnly|CannotOpen) The event log .*log.db cannot be used", said);
    }

    private static string Text(int i) => $"note {i} " + new string('n', 800);

    // Version 1 opens, 2 starts, then note after note.
    private static long NoteVersion(int note) => 3 + note;

    private async Task PlayAsync()
    {
        await using var room = new Room(Data);
        await room.OpenAsync(Bad, new StartExercise());
        for (var i = 0; i < Notes; i++) Assert.True((await room.NoteAsync(Bad, Text(i))).Accepted);
        await room.OpenAsync(Good, new StartExercise());
        Assert.True((await room.NoteAsync(Good, "well")).Accepted);
    }

    private async Task AssertDamagedAsync(long from, long to)
    {
        await using var room = new Room(Data);
        var e = await Assert.ThrowsAsync<LogUnavailableException>(() => room.Exercises.WatchAsync(Bad, Cancel));
        Assert.Equal(LogTrouble.Damaged, e.Trouble);
        Assert.InRange(e.BadVersion, from, to);
        var refused = await room.NoteAsync(Bad, "more");
        Assert.Equal("StorageDamagedAt", refused.Rejection?.Code);
        Assert.Equal([$"{e.BadVersion}"], refused.Rejection!.Args);
        var live = (await room.Exercises.WatchAsync(Good, Cancel))!;
        Assert.True((await room.NoteAsync(Good, "still well")).Accepted);
        Assert.Equal("restart", live.Control().State.PauseReason);
    }

    private async Task SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private void Change(Action<byte[]> how)
    {
        Assert.False(System.IO.File.Exists(File + "-wal"));
        var bytes = System.IO.File.ReadAllBytes(File);
        how(bytes);
        System.IO.File.WriteAllBytes(File, bytes);
    }

    private static int Find(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) is >= 0 and var at ? at : throw new InvalidOperationException($"'{text}' is not in the file");
}
