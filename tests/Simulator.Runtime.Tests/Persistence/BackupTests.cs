using System.Collections.Immutable;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Simulator.Documents.EventLists;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Backups;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Tests.Released;

namespace Simulator.Runtime.Tests.Persistence;

public sealed class BackupTests : IAsyncLifetime
{
    private static readonly ExerciseId Busy = new("busy");
    private readonly DataHome _home = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private string Zip => _home.File("backup.zip");
    private DataFolder Empty => new(_home.File("empty"));

    public async ValueTask InitializeAsync() => await _home.OpenAsync();
    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task A_backup_made_while_the_log_grows_is_whole_and_can_be_opened_elsewhere()
    {
        Directory.CreateDirectory(_home.Folder.Keys);
        await File.WriteAllTextAsync(Path.Combine(_home.Folder.Keys, "key-1.xml"), "<key/>", Cancel);
        var (log, rows) = (_home.Get<IExerciseLog>(), await _home.Get<IExerciseLog>().AllAsync(new ExerciseId(Format1.Ended)));
        using var enough = new CancellationTokenSource();
        var growing = Task.Run(async () =>
        {
            for (var i = 0; i < rows.Count && !enough.IsCancellationRequested; i++) await log.AppendAsync(Busy, [rows[i]], CancellationToken.None);
        }, Cancel);
        Assert.Null(await MakeAsync());
        await enough.CancelAsync();
        await growing;

        var (done, problem) = Restore(Empty);
        Assert.Null(problem);
        Assert.Null(done!.Replaced);
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(Empty.Keys, "key-1.xml"), Cancel));
        Assert.Equal(_home.Time.GetUtcNow().UtcDateTime, LastBackup.Of(_home.Folder)!.MadeUtc);
        Assert.Contains(done.Manifest.Exercises, e => e.Exercise == Format1.Ended && e.Chain == rows[^1].Chain && e.Events == rows.Count);
        await using var restored = new Simulator.Persistence.Logs.SqliteLog(new(Empty.LogFile));
        Assert.Equal(rows.Select(r => r.Chain), (await restored.AllAsync(new ExerciseId(Format1.Ended))).Select(r => r.Chain));
        Assert.Equal(done.Manifest.Exercises.FirstOrDefault(e => e.Exercise == Busy.Value)?.Events ?? 0, (await restored.AllAsync(Busy)).Count);
    }

    [Fact]
    public async Task Scenarios_written_here_go_along()
    {
        var version = Path.Combine(_home.Folder.Scenarios, "market", "versions", "1");
        Directory.CreateDirectory(Path.Combine(version, "media"));
        await File.WriteAllTextAsync(Path.Combine(version, "scenario.yaml"), "id: market\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(version, "media", "a.svg"), "<svg/>", Cancel);
        await File.WriteAllTextAsync(Path.Combine(version, ".scenario.yaml.new"), "half", Cancel);
        Assert.Null(await MakeAsync());

        var (done, problem) = Restore(Empty);

        Assert.Null(problem);
        Assert.Equal(2, done!.Manifest.Format);
        var restored = Path.Combine(Empty.Scenarios, "market", "versions", "1");
        Assert.Equal("id: market\n", await File.ReadAllTextAsync(Path.Combine(restored, "scenario.yaml"), Cancel));
        Assert.Equal("<svg/>", await File.ReadAllTextAsync(Path.Combine(restored, "media", "a.svg"), Cancel));
        Assert.False(File.Exists(Path.Combine(restored, ".scenario.yaml.new")));
    }

    [Fact]
    public async Task Templates_of_column_mappings_go_along()
    {
        var mapping = MappingFile.Write(new ColumnMapping { Columns = ImmutableSortedDictionary<EventField, string>.Empty.Add(EventField.Text, "内容") });
        Directory.CreateDirectory(_home.Folder.Mappings);
        await File.WriteAllBytesAsync(Path.Combine(_home.Folder.Mappings, "市局的表 2026.json"), mapping, Cancel);
        await File.WriteAllTextAsync(Path.Combine(_home.Folder.Mappings, "市局的表 2026.json.new"), "half", Cancel);
        await File.WriteAllTextAsync(Path.Combine(_home.Folder.Mappings, "..secret.json"), "{}", Cancel);
        Assert.Null(await MakeAsync());

        var (done, problem) = Restore(Empty);

        Assert.Null(problem);
        Assert.Equal(3, done!.Manifest.Format);
        var restored = Assert.Single(Directory.GetFileSystemEntries(Empty.Mappings));
        Assert.Equal("市局的表 2026.json", Path.GetFileName(restored));
        Assert.Equal("内容", MappingFile.Read(await File.ReadAllBytesAsync(restored, Cancel)).Mapping!.Columns![EventField.Text]);
    }

    [Fact]
    public async Task Without_anything_of_newer_kinds_older_programs_can_still_read_it()
    {
        Assert.Null(await MakeAsync());
        Assert.Equal(1, Restore(Empty).Done!.Manifest.Format);
    }

    [Theory]
    [InlineData("mappings/../outside.json")]
    [InlineData("mappings/..json")]
    [InlineData("mappings/a/b.json")]
    [InlineData("mappings/a.exe")]
    [InlineData("mappings/.json")]
    [InlineData("mappings/ a.json")]
    [InlineData("mappings/a\\b.json")]
    [InlineData("mappings/C:a.json")]
    [InlineData("mapping/a.json")]
    [InlineData("scenarios/../outside.yaml")]
    [InlineData("scenarios/a/./x.yaml")]
    [InlineData("scenarios//x.yaml")]
    [InlineData("scenarios/a/run.exe")]
    [InlineData("scenarios/a/.hidden.yaml")]
    public async Task No_file_of_a_backup_chooses_where_it_is_written(string name)
    {
        Assert.Null(await MakeAsync());
        Repack(_ => { }, manifest => manifest with { Files = [.. manifest.Files, manifest.Files[0] with { Name = name }] });
        Assert.Equal("BackupDamaged", Restore(Empty).Problem?.Code);
        Assert.False(WrittenFiles.IsOurs(name));
    }

    [Fact]
    public async Task Nothing_is_left_in_the_folder_but_the_note_of_the_backup()
    {
        Assert.Null(await MakeAsync());
        Assert.Empty(Directory.GetFileSystemEntries(_home.Folder.Path, ".backup*"));
        Assert.Equal("FileExists", (await MakeAsync())?.Code);
        Assert.Equal("CannotWrite", (await _home.Get<BackupMaker>().MakeAsync(_home.File("no/such/folder/b.zip"), Cancel))?.Code);
        Assert.Equal("NoData", (await new BackupMaker(Empty, _home.Time).MakeAsync(_home.File("other.zip"), Cancel))?.Code);
    }

    [Fact]
    public async Task A_folder_with_data_is_replaced_only_by_force_and_the_old_data_is_kept()
    {
        await MakeAsync();
        await _home.Get<ExerciseBook>().RenameAsync(Format1.Ended, "later", Cancel);
        await _home.CloseAsync();
        Assert.Equal("FolderNotEmpty", Restore(_home.Folder).Problem?.Code);
        var (done, _) = Restore(_home.Folder, force: true);
        Assert.True(File.Exists(Path.Combine(done!.Replaced!, "log.db")));
        await _home.OpenAsync();
        Assert.Equal("ended", (await _home.Get<ExerciseBook>().FindAsync(Format1.Ended, Cancel))!.Title);
        // And what was put aside is whole: it can be gone back to.
        var before = new DataFolder(done.Replaced!);
        Assert.Null(await new BackupMaker(before, _home.Time).MakeAsync(_home.File("before.zip"), Cancel));
        Assert.Null(new BackupRestore(_home.Time).Restore(_home.File("before.zip"), Empty, false).Problem);
    }

    [Fact]
    public async Task A_folder_in_use_is_left_alone()
    {
        await MakeAsync();
        using var server = Empty.Use();
        using var second = Empty.Use();
        Assert.Equal("FolderInUse", Restore(Empty).Problem?.Code);
        Assert.False(Empty.HasData);
    }

    [Theory]
    [InlineData("UPDATE events SET payload = replace(payload, 'a', 'b') WHERE version = 3", "ChainBroken")]
    [InlineData("UPDATE events SET at_ms = at_ms + 1 WHERE version = 2", "ChainBroken")]
    [InlineData("DELETE FROM events WHERE version = 5", "ChainBroken")]
    [InlineData("UPDATE events SET type = 'from-the-future' WHERE version = 3", "ChainBroken")]
    [InlineData("PRAGMA user_version = 99", "BackupNewer")]
    public async Task A_log_changed_by_hand_is_refused_even_with_right_sums(string change, string code)
    {
        await MakeAsync();
        Repack(folder => Run(Path.Combine(folder, "log.db"), change));
        Assert.Equal(code, Restore(Empty).Problem?.Code);
        Assert.False(Directory.Exists(Empty.Path));
    }

    [Fact]
    public async Task A_newer_archive_or_app_database_is_refused()
    {
        await MakeAsync();
        Repack(folder => Run(Path.Combine(folder, "app.db"), "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99.0')"));
        Assert.Equal("BackupNewer", Restore(Empty).Problem?.Code);
        Repack(_ => { }, manifest => manifest with { Format = BackupManifest.CurrentFormat + 1 });
        Assert.Equal("BackupNewer", Restore(Empty).Problem?.Code);
    }

    [Fact]
    public async Task A_cut_off_a_foreign_and_a_forged_archive_are_refused()
    {
        await MakeAsync();
        var whole = await File.ReadAllBytesAsync(Zip, Cancel);
        for (var length = 0; length < whole.Length; length += whole.Length / 7)
        {
            await File.WriteAllBytesAsync(Zip, whole[..length], Cancel);
            Assert.Contains(Restore(Empty).Problem?.Code, new[] { "NoBackup", "BackupDamaged" });
        }
        for (var at = 100; at < whole.Length; at += whole.Length / 7)
        {
            var flipped = (byte[])whole.Clone();
            flipped[at] ^= 0xFF;
            await File.WriteAllBytesAsync(Zip, flipped, Cancel);
            if (Restore(Empty).Problem is { } problem) Assert.Contains(problem.Code, new[] { "NoBackup", "BackupDamaged" });
            else Directory.Delete(Empty.Path, true);
        }
        await File.WriteAllBytesAsync(Zip, whole, Cancel);
        Repack(_ => { }, manifest => manifest with { Files = [.. manifest.Files, manifest.Files[0] with { Name = "keys/../../outside.xml" }] });
        Assert.Equal("BackupDamaged", Restore(Empty).Problem?.Code);
        Assert.False(File.Exists(_home.File("outside.xml")));
        Assert.Equal("CannotRead", new BackupRestore(_home.Time).Restore(_home.File("none.zip"), Empty, false).Problem?.Code);
    }

    private Task<DataProblem?> MakeAsync() => _home.Get<BackupMaker>().MakeAsync(Zip, Cancel);
    private (Restored? Done, DataProblem? Problem) Restore(DataFolder folder, bool force = false) => new BackupRestore(_home.Time).Restore(Zip, folder, force);

    // As somebody with the program's knowledge would forge it: sums of the files included.
    private void Repack(Action<string> change, Func<BackupManifest, BackupManifest>? claim = null)
    {
        var folder = _home.File("unpacked");
        if (Directory.Exists(folder)) Directory.Delete(folder, true);
        ZipFile.ExtractToDirectory(Zip, folder);
        change(folder);
        var path = Path.Combine(folder, BackupManifest.Name);
        BackupManifest manifest;
        using (var json = File.OpenRead(path)) manifest = BackupManifest.Read(json)!;
        manifest = manifest with { Files = [.. manifest.Files.Select(f => new BackupFile(f.Name, new FileInfo(Path.Combine(folder, f.Name)).Length, BackupMaker.Hash(Path.Combine(folder, f.Name))))] };
        File.WriteAllText(path, (claim?.Invoke(manifest) ?? manifest).Write());
        File.Delete(Zip);
        ZipFile.CreateFromDirectory(folder, Zip);
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
