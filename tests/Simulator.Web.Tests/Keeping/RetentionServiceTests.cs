using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Removal;
using Simulator.Web.Features.Keeping;
using Simulator.Web.Hosting;

namespace Simulator.Web.Tests.Keeping;

public sealed class RetentionServiceTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulator-retention-");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 0, 0, 0, TimeSpan.Zero));
    private ServiceProvider _services = null!;
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _services = new ServiceCollection().AddSingleton<TimeProvider>(_time).AddLogging().AddSimulatorPersistence(new PersistenceOptions(_folder.FullName)).BuildServiceProvider();
        await _services.GetRequiredService<AppDbFile>().MigrateAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_runs_at_the_start_and_once_a_day()
    {
        var book = _services.GetRequiredService<ExerciseBook>();
        var (first, second) = (await ClosedAsync(book), await ClosedAsync(book));
        await using (var db = await _services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Cancel))
            await db.Exercises.Where(x => x.Id == first).ExecuteUpdateAsync(x => x.SetProperty(e => e.ClosedAt, _time.GetUtcNow().UtcDateTime.AddDays(-8)), Cancel);
        using var service = Service(7);
        await service.StartAsync(Cancel);
        await GoneAsync(book, first);
        Assert.NotNull(await book.FindAsync(second, Cancel));
        // Until the day is noticed: the timer may be set a moment after the first run.
        while (await book.FindAsync(second, Cancel) is not null)
        {
            _time.Advance(TimeSpan.FromDays(1));
            await Task.Yield();
        }
        Assert.True(_time.GetUtcNow().UtcDateTime - new DateTime(2026, 11, 27, 0, 0, 0, DateTimeKind.Utc) > TimeSpan.FromDays(7));
        await service.StopAsync(Cancel);
    }

    [Fact]
    public async Task Nothing_goes_unless_days_are_set()
    {
        var book = _services.GetRequiredService<ExerciseBook>();
        var kept = await ClosedAsync(book);
        _time.Advance(TimeSpan.FromDays(10_000));
        using var service = Service(0);
        await service.StartAsync(Cancel);
        await service.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.NotNull(await book.FindAsync(kept, Cancel));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("40000")]
    public void Days_that_are_none_are_told_in_words(string days)
    {
        var e = Assert.Throws<SetUpException>(() => SimulatorHost.Build(["--Data:Folder", _folder.FullName, "--Retention:Days", days]));
        Assert.Contains($"'{days}'", e.Problems.Single(), StringComparison.Ordinal);
    }

    private RetentionService Service(int days) => new(_services.GetRequiredService<Retention>(), Options(days), _time, NullLogger<RetentionService>.Instance);

    private SimulatorOptions Options(int days) => new() { DataFolder = _folder.FullName, ScenarioFolder = _folder.FullName, Demonstration = false, WrongCodesPerAddress = 1, WrongCodesInAll = 1, RetentionDays = days };

    private static async Task<string> ClosedAsync(ExerciseBook book)
    {
        var row = await book.CreateAsync(new NewExercise("t", "s", "1", 1, "chen"), Cancel);
        await book.CloseAsync(row.Id, Cancel);
        return row.Id;
    }

    private static async Task GoneAsync(ExerciseBook book, string id)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (await book.FindAsync(id, patience.Token) is not null) await Task.Yield();
    }
}
