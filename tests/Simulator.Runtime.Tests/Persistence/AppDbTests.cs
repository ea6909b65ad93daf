using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain.Exercises;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;

namespace Simulator.Runtime.Tests.Persistence;

public sealed class AppDbTests : IAsyncLifetime
{
    private static readonly NewExercise Market = new("Market", "market", "1", 1, "chen");
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private ServiceProvider _services = null!;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _services = Services(new CountingIds());
        await _services.GetRequiredService<AppDbFile>().MigrateAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_migrations_are_those_of_the_classes()
    {
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Cancel);
        Assert.False(db.Database.HasPendingModelChanges());
        await Get<AppDbFile>().MigrateAsync(Cancel);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_stop_the_start()
    {
        await using (var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Cancel))
        {
            await db.Database.EnsureDeletedAsync(Cancel);
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)", Cancel);
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')", Cancel);
        }
        await Get<AppDbFile>().MigrateAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(90), Cancel);
        Assert.Empty(await Get<ExerciseBook>().ListAsync(Cancel));
    }

    [Fact]
    public async Task A_code_belongs_to_one_open_exercise_and_is_free_again_after_closing()
    {
        var book = Get<ExerciseBook>();
        var first = await book.CreateAsync(Market, Cancel);
        var second = await book.CreateAsync(Market, Cancel);
        Assert.Equal(("000001", "000002"), (first.Code, second.Code));
        Assert.Equal(first.Id, (await book.FindByCodeAsync("000001", Cancel))!.Id);
        await book.CloseAsync(first.Id, Cancel);
        Assert.Null(await book.FindByCodeAsync("000001", Cancel));
        Assert.Equal("000001", (await book.CreateAsync(Market, Cancel)).Code);
        Assert.Equal(3, (await book.ListAsync(Cancel)).Count);
        Assert.Equal(2, (await Get<Simulator.Runtime.IOpenExercises>().ListAsync(Cancel)).Count);
    }

    [Fact]
    public async Task An_erased_person_has_neither_name_nor_cookie_nor_drafts()
    {
        var (people, drafts) = (Get<People>(), Get<Drafts>());
        var exercise = new ExerciseId("x1");
        var ann = await people.AddAsync(exercise, " Ann ", Office.Player, cancel: Cancel);
        var place = new DraftPlace(exercise, ann.Person, "news", "statement");
        Assert.True(await drafts.ReplaceAsync(place, "", "one", Cancel));
        Assert.True(await drafts.ReplaceAsync(place, "one", "two", Cancel));
        Assert.False(await drafts.ReplaceAsync(place, "one", "three", Cancel));
        Assert.False(await drafts.ReplaceAsync(place, "", "three", Cancel));
        Assert.Equal("two", await drafts.LoadAsync(place, Cancel));
        Assert.Equal("Ann", await people.NameOfAsync(exercise, ann.Person, Cancel));
        Assert.Equal(ann.Person, (await people.FindByTokenAsync(ann.Token, Cancel))!.Person);
        await people.RenameAsync(exercise, ann.Person, "Anne", Cancel);
        Assert.Equal("Anne", (await people.NamesAsync(exercise, Cancel))[ann.Person]);
        await people.EraseAsync(exercise, ann.Person, Cancel);
        Assert.Null(await people.NameOfAsync(exercise, ann.Person, Cancel));
        Assert.Null(await people.FindByTokenAsync(ann.Token, Cancel));
        Assert.Null(await drafts.LoadAsync(place, Cancel));
    }

    [Fact]
    public async Task The_same_name_twice_gets_a_number_and_says_who_had_it_first()
    {
        var (people, exercise) = (Get<People>(), new ExerciseId("x1"));
        var first = await people.AddAsync(exercise, "王芳", Office.Player, cancel: Cancel);
        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => people.AddAsync(exercise, " 王芳 ", Office.Player, cancel: Cancel)));
        Assert.Equal(["王芳 2", "王芳 3", "王芳 4", "王芳 5"], others.Select(o => o.Name).Order(StringComparer.Ordinal));
        Assert.All(others, o => Assert.Equal(first.Person, o.SameNameAs));
        Assert.Equal(("王芳", null), ((await people.AddAsync(new ExerciseId("x2"), "王芳", Office.Player, cancel: Cancel)) is var elsewhere ? (elsewhere.Name, elsewhere.SameNameAs) : default));
        Assert.Null((await people.AddAsync(exercise, "王", Office.Player, cancel: Cancel)).SameNameAs);
    }

    [Fact]
    public async Task What_was_sent_cannot_be_written_again_from_what_another_tab_knew()
    {
        var drafts = Get<Drafts>();
        var place = new DraftPlace(new ExerciseId("x1"), "p", "news", "file-report");
        await drafts.ReplaceAsync(place, "", "one", Cancel);
        await drafts.DeleteAsync(place, Cancel);
        Assert.False(await drafts.ReplaceAsync(place, "one", "two", Cancel));
        Assert.Null(await drafts.LoadAsync(place, Cancel));
    }

    [Fact]
    public async Task The_set_up_link_works_once_and_only_the_newest()
    {
        var links = Get<Links>();
        var old = await links.RenewSetupAsync(Cancel);
        var token = await links.RenewSetupAsync(Cancel);
        Assert.False(await links.UseSetupAsync(old!, Cancel));
        Assert.True(await links.UseSetupAsync(token!, Cancel));
        Assert.False(await links.UseSetupAsync(token!, Cancel));
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Cancel);
        db.Users.Add(new Account { UserName = "chen" });
        await db.SaveChangesAsync(Cancel);
        Assert.Null(await links.RenewSetupAsync(Cancel));
    }

    [Fact]
    public async Task Observer_links_end_when_revoked()
    {
        var links = Get<Links>();
        var token = await links.CreateAsync(new ExerciseId("x1"), LinkKind.Wall, Cancel);
        Assert.Equal(LinkKind.Wall, (await links.FindAsync(token, Cancel))!.Kind);
        await links.RevokeAsync(new ExerciseId("x1"), Cancel);
        Assert.Null(await links.FindAsync(token, Cancel));
    }

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    private ServiceProvider Services(IIds ids) => new ServiceCollection()
        .AddSingleton<TimeProvider>(_time).AddSingleton(ids).AddLogging(l => l.SetMinimumLevel(LogLevel.None))
        .AddSimulatorPersistence(new PersistenceOptions(_folder.File("data"))).BuildServiceProvider();

    /// <summary>Ids in order; codes begin again at one each time, so that every second one is taken.</summary>
    private sealed class CountingIds : IIds
    {
        private int _id, _token;
        private int _code;
        private int _round = 1;

        public string Id() => $"id{++_id}";
        public string Token() => $"token{++_token}";
        public string Code()
        {
            if (++_code > _round) (_code, _round) = (1, _round + 1);
            return _code.ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
