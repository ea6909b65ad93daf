using System.Runtime.CompilerServices;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Logs;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Web.Access;
using Simulator.Web.Features.Trend;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.Compare;

/// <summary>A seat over exercises: from the logs, folded once, by seat and without names.</summary>
public sealed class TrendPageTests : ControlTest
{
    private readonly CountingLog _log = new();
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public TrendPageTests()
    {
        Services.AddSingleton<IExerciseLog>(_log);
        Services.AddSingleton<IExercises>(s => new LocalExercises(_log, s.GetRequiredService<IBots>(), Clock, NullLogger<LocalExercises>.Instance));
        Services.AddSingleton<TrendShelf>();
    }

    private ExerciseBook Book => Services.GetRequiredService<ExerciseBook>();

    private async Task<ExerciseId> PlayedAsync(long seed)
    {
        var scenario = Market();
        await Services.GetRequiredService<AppDbFile>().MigrateAsync(Cancel);
        Clock.Advance(TimeSpan.FromDays(1));
        var row = await Book.CreateAsync(new NewExercise("柳湾市场", scenario.Id, scenario.Version, 1, "chen"), Cancel);
        var id = new ExerciseId(row.Id);
        await Exercises.OpenAsync(id, new OpenRequest(scenario, 1, seed, "zh-CN", new ExerciseSettings(), Controller), Cancel);
        await Exercises.ExecuteAsync(id, Controller, new StartExercise(), Cancel);
        await Exercises.ExecuteAsync(id, Controller, new EndExercise("control"), Cancel);
        await Book.CloseAsync(row.Id, Cancel);
        return id;
    }

    private IRenderedComponent<TrendPage> Show(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/trend" + query);
        return Render<TrendPage>(p => p.AddCascadingValue(As(AccessNames.Evaluator)));
    }

    [Fact]
    public async Task Exercises_stand_in_their_order_and_the_seat_can_be_chosen()
    {
        var (first, second) = (await PlayedAsync(1), await PlayedAsync(2));
        var page = Show("?seat=news");
        page.WaitForElement($"[data-test=trend-{second.Value}]");
        Assert.Equal([$"trend-{first.Value}", $"trend-{second.Value}"], page.FindAll("[data-test=trend] tbody tr").Select(r => r.GetAttribute("data-test")));
        Assert.NotNull(page.Find("[data-test=seat-news].on"));
        Assert.NotEmpty(page.FindAll(".cmp-charts svg"));
        Assert.NotNull(page.Find($"a[href='/compare?a={first.Value}&b={second.Value}&subject=1']"));
        Assert.DoesNotContain("chen", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_exercise_is_no_trend_and_says_so()
    {
        await PlayedAsync(1);
        Assert.Contains("只有一场", Show().WaitForElement(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_none_it_says_what_comes_first()
    {
        await Services.GetRequiredService<AppDbFile>().MigrateAsync(Cancel);
        Assert.Contains("还没有结束的演练", Show().WaitForElement(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_is_folded_once_and_again_when_an_evaluator_added_to_it()
    {
        var id = await PlayedAsync(1);
        var shelf = Services.GetRequiredService<TrendShelf>();
        var before = Assert.Single(await shelf.OfAsync("liuwan-market", Cancel)).Subjects[0].Total;
        var read = _log.WholeReads;
        await shelf.OfAsync("liuwan-market", Cancel);
        Assert.Equal(read, _log.WholeReads);
        Assert.True((await Exercises.ExecuteAsync(id, Controller, new OverrideScore("K1-01", 4, "补录签到"), Cancel)).Accepted);
        Assert.NotEqual(before, Assert.Single(await shelf.OfAsync("liuwan-market", Cancel)).Subjects[0].Total);
        Assert.Equal(read + 1, _log.WholeReads);
    }

    [Fact]
    public async Task A_log_that_cannot_be_read_is_named_and_hides_no_other()
    {
        var (broken, good) = (await PlayedAsync(1), await PlayedAsync(2));
        _log.Unreadable = broken;
        var page = Show();
        page.WaitForElement($"[data-test=trend-{good.Value}]");
        Assert.Contains("1 场的记录读不出来", page.Markup, StringComparison.Ordinal);
    }

    /// <summary>A log in memory that counts who reads it from its beginning, and of which one exercise can be damaged.</summary>
    private sealed class CountingLog : IExerciseLog
    {
        private readonly MemoryLog _log = new();

        public int WholeReads { get; private set; }
        public ExerciseId? Unreadable { get; set; }

        public async IAsyncEnumerable<StoredEvent> ReadAsync(ExerciseId exercise, long fromVersion, [EnumeratorCancellation] CancellationToken cancel)
        {
            if (exercise == Unreadable) throw VerifiedLog.Damaged(exercise, 3, "changed for a test", LogFlawKind.Content);
            if (fromVersion == 1) WholeReads++;
            await foreach (var row in _log.ReadAsync(exercise, fromVersion, cancel)) yield return row;
        }

        public Task AppendAsync(ExerciseId exercise, IReadOnlyList<StoredEvent> batch, CancellationToken cancel) => _log.AppendAsync(exercise, batch, cancel);
        public Task SaveClockAsync(ExerciseId exercise, ExerciseTime at, CancellationToken cancel) => _log.SaveClockAsync(exercise, at, cancel);
        public Task<ExerciseTime> LoadClockAsync(ExerciseId exercise, CancellationToken cancel) => _log.LoadClockAsync(exercise, cancel);
        public Task<IReadOnlyList<ExerciseId>> ListAsync(CancellationToken cancel) => _log.ListAsync(cancel);
    }
}
