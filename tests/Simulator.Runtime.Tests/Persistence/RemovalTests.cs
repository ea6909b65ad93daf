using System.Text;
using Microsoft.EntityFrameworkCore;
using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Logs;
using Simulator.Persistence.Removal;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Tests.Released;

namespace Simulator.Runtime.Tests.Persistence;

public sealed class RemovalTests : IAsyncLifetime
{
    private readonly DataHome _home = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private ExerciseRemoval Removal => _home.Get<ExerciseRemoval>();

    public async ValueTask InitializeAsync() => await _home.OpenAsync();
    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task What_is_deleted_is_in_no_table_and_no_name_or_id_in_a_byte_of_the_app_database()
    {
        var person = (await _home.Get<People>().NamesAsync(new ExerciseId(Format1.Ended), Cancel)).Keys.Single();
        var view = (await Removal.LookAsync(Format1.Ended, Cancel))!;
        Assert.Equal((Format1.Number("events"), 1, 1, 1, true), (view.Log.Events, view.People, view.Drafts, view.Links, view.Ended));
        Assert.Null(await Removal.RemoveAsync(Format1.Ended, "test", cancel: Cancel));
        Assert.Null(await _home.Get<ExerciseBook>().FindAsync(Format1.Ended, Cancel));
        Assert.Empty(await _home.Get<IExerciseLog>().AllAsync(new ExerciseId(Format1.Ended)));
        Assert.NotEmpty(await _home.Get<IExerciseLog>().AllAsync(new ExerciseId(Format1.Running)));
        Assert.Equal(1, (await Removal.LookAsync(Format1.Running, Cancel))!.People);
        Assert.Equal("NoSuchExercise", (await Removal.RemoveAsync(Format1.Ended, "test", cancel: Cancel))?.Code);
        await _home.CloseAsync();
        // The copy made before the migration is a person's to delete.
        var file = await File.ReadAllBytesAsync(_home.Folder.AppFile, Cancel);
        Assert.False(Holds(file, Format1.Ended) || Holds(file, person));
        Assert.False(File.Exists(_home.Folder.AppFile + "-wal"));
    }

    [Fact]
    public async Task What_was_said_in_a_deleted_exercise_is_in_no_byte_of_the_log()
    {
        var from = _home.Get<IExerciseLog>();
        var (gone, kept) = (await from.AllAsync(new ExerciseId(Format1.Ended)), await from.AllAsync(new ExerciseId(Format1.Running)));
        var file = _home.File("other.db");
        await using (var log = new SqliteLog(new SqliteLogOptions(file)))
        {
            // Interleaved, so that pages hold both and are split.
            for (var i = 0; i < gone.Count; i++)
            {
                await log.AppendAsync(new ExerciseId("gone"), [gone[i]], Cancel);
                if (i < kept.Count) await log.AppendAsync(new ExerciseId("kept"), [kept[i]], Cancel);
            }
            await log.DeleteAsync(new ExerciseId("gone"), Cancel);
            Assert.Equal(kept.Select(r => r.Chain), (await log.AllAsync(new ExerciseId("kept"))).Select(r => r.Chain));
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        var said = gone.Where(r => r.Payload.Length > 40).Select(r => Encoding.UTF8.GetString(r.Payload)).Except(kept.Select(r => Encoding.UTF8.GetString(r.Payload))).ToArray();
        Assert.True(said.Length > 30);
        Assert.All(said, text => Assert.False(Holds(bytes, text), text));
        Assert.True(Holds(bytes, Encoding.UTF8.GetString(kept[1].Payload)));
    }

    [Fact]
    public async Task One_that_has_not_ended_is_deleted_only_on_purpose()
    {
        Assert.Equal("NotEnded", (await Removal.RemoveAsync(Format1.Running, "test", cancel: Cancel))?.Code);
        Assert.NotEmpty(await _home.Get<IExerciseLog>().AllAsync(new ExerciseId(Format1.Running)));
        Assert.Null(await Removal.RemoveAsync(Format1.Running, "test", evenOpen: true, Cancel));
        Assert.Empty(await _home.Get<IExerciseLog>().AllAsync(new ExerciseId(Format1.Running)));
    }

    [Fact]
    public async Task Erased_names_are_in_no_byte_and_the_log_is_as_it_was()
    {
        var before = await _home.Get<IExerciseLog>().AllAsync(new ExerciseId(Format1.Ended));
        Assert.Equal(1, await Removal.EraseNamesAsync(Format1.Ended, Cancel));
        Assert.Equal(0, await Removal.EraseNamesAsync(Format1.Ended, Cancel));
        Assert.Empty(await _home.Get<People>().NamesAsync(new ExerciseId(Format1.Ended), Cancel));
        Assert.Equal(1, await Removal.EraseNamesAsync(Format1.Running, Cancel));
        Assert.Equal(before.Select(r => r.Chain), (await _home.Get<IExerciseLog>().AllAsync(new ExerciseId(Format1.Ended))).Select(r => r.Chain));
        await _home.CloseAsync();
        Assert.DoesNotContain(_home.Bytes().Where(f => !f.Name.Contains("before", StringComparison.Ordinal)), f => Holds(f.Bytes, "研判老周"));
    }

    [Fact]
    public async Task Retention_takes_what_ended_long_enough_ago_and_nothing_else()
    {
        var retention = _home.Get<Retention>();
        await using (var db = await _home.Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Cancel))
            await db.Exercises.Where(x => x.Id == Format1.Ended).ExecuteUpdateAsync(x => x.SetProperty(e => e.ClosedAt, _home.Time.GetUtcNow().UtcDateTime), Cancel);
        _home.Time.Advance(TimeSpan.FromDays(10));
        Assert.Empty(await retention.RunAsync(0, Cancel));
        Assert.Empty(await retention.RunAsync(10, Cancel));
        _home.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([Format1.Ended], (await retention.DueAsync(10, Cancel)).Select(r => r.Id));
        Assert.Equal([Format1.Ended], (await retention.RunAsync(10, Cancel)).Select(r => r.Id));
        Assert.Empty(await retention.RunAsync(10, Cancel));
        _home.Time.Advance(TimeSpan.FromDays(3650));
        Assert.Empty(await retention.RunAsync(1, Cancel));
        Assert.NotNull(await _home.Get<ExerciseBook>().FindAsync(Format1.Running, Cancel));
    }

    [Fact]
    public async Task Every_table_that_names_an_exercise_is_known_to_the_deletion()
    {
        await using var db = await _home.Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Cancel);
        // A table that refers to exercises under another name would be missed.
        foreach (var type in db.Model.GetEntityTypes())
            Assert.DoesNotContain(type.GetProperties(), p => p.Name.Contains("Exercise", StringComparison.Ordinal) && (p.Name != "Exercise" || p.ClrType != typeof(string)));
    }

    [Fact]
    public async Task The_last_administrator_stays_and_others_go_with_their_links()
    {
        var (accounts, links) = (_home.Get<Accounts>(), _home.Get<ResetLinks>());
        string admin, second;
        await using (var db = await _home.Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Cancel))
        {
            admin = (await db.Users.SingleAsync(Cancel)).Id;
            var account = new Account { UserName = "second", NormalizedUserName = "SECOND" };
            db.Users.Add(account);
            db.UserRoles.Add(new() { UserId = second = account.Id, RoleId = (await db.Roles.SingleAsync(r => r.Name == Roles.Admin, Cancel)).Id });
            await db.SaveChangesAsync(Cancel);
        }
        var token = await links.CreateAsync(second, Cancel);
        Assert.Null(await accounts.RemoveAsync(second, Cancel));
        Assert.Null(await links.AccountOfAsync(token, Cancel));
        Assert.Equal("NoSuchAccount", (await accounts.RemoveAsync(second, Cancel))?.Code);
        Assert.Equal("LastAdmin", (await accounts.RemoveAsync(admin, Cancel))?.Code);
    }

    [Fact]
    public async Task A_reset_link_works_once_only_the_newest_and_for_a_day()
    {
        var links = _home.Get<ResetLinks>();
        string admin;
        await using (var db = await _home.Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Cancel)) admin = (await db.Users.SingleAsync(Cancel)).Id;
        var (old, token) = (await links.CreateAsync(admin, Cancel), await links.CreateAsync(admin, Cancel));
        Assert.False(await links.UseAsync(old, Cancel));
        Assert.Equal(admin, (await links.AccountOfAsync(token, Cancel))!.Id);
        Assert.True(await links.UseAsync(token, Cancel));
        Assert.False(await links.UseAsync(token, Cancel));
        var late = await links.CreateAsync(admin, Cancel);
        _home.Time.Advance(ResetLinks.Lasts);
        Assert.Null(await links.AccountOfAsync(late, Cancel));
        Assert.False(await links.UseAsync(late, Cancel));
    }

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
