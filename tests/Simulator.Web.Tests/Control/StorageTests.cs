using Bunit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Persistence.Logs;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Web.Access;
using Simulator.Web.Features.Control;

namespace Simulator.Web.Tests.Control;

/// <summary>What control sees and keeps while the server cannot store.</summary>
public sealed class StorageTests : ControlTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-storage-").FullName;
    private string File => Path.Combine(_folder, "log.db");

    public StorageTests()
    {
        Services.AddSingleton<IExerciseLog>(_ => new SqliteLog(new SqliteLogOptions(File, BusySeconds: 1)));
        Services.AddSingleton<IExercises>(s => new LocalExercises(s.GetRequiredService<IExerciseLog>(), s.GetRequiredService<IBots>(), Clock, NullLogger<LocalExercises>.Instance));
    }

    [Fact]
    public async Task A_refused_inject_keeps_its_text_a_banner_says_why_and_goes_by_itself()
    {
        var scenario = await OpenAsync();
        await DoAsync(new StartExercise());
        var page = Render<ControlPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        page.WaitForElement("[data-test=live-now]");
        await page.ChangeAsync("[data-test=live-sender]", "现场民警");
        await page.ChangeAsync("[data-test=live-text]", "西门外围了四十多人");
        await page.ChangeAsync($"[data-test=live-to-{scenario.Seats[0].Id}]", true);
        await using (var blocker = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await blocker.OpenAsync(Xunit.TestContext.Current.CancellationToken);
            await using var held = blocker.BeginTransaction(deferred: false);
            await page.PressAsync("[data-test=live-now]");
            Assert.Contains("另一个程序占用了数据文件", page.WaitForElement("[data-test=storage-trouble]").TextContent, StringComparison.Ordinal);
            page.WaitForAssertion(() => Assert.Contains("未办，写的内容还在", page.Find(".ban.bad [data-test=dismiss]").ParentElement!.TextContent, StringComparison.Ordinal));
            Assert.Equal("西门外围了四十多人", page.Find("[data-test=live-text]").GetAttribute("value"));
        }
        await PassUntilAsync(() => page.FindAll("[data-test=storage-trouble]").Count == 0);
        Assert.Equal((ExerciseStatus.Paused, "storage"), ((await StateAsync()).Status, (await StateAsync()).PauseReason));
        page.WaitForAssertion(() => Assert.Contains("服务器存储中断过", page.Markup, StringComparison.Ordinal));
        await DoAsync(new ResumeExercise());
        await page.PressAsync("[data-test=live-now]");
        page.WaitForAssertion(() => Assert.Equal("", page.Find("[data-test=live-text]").GetAttribute("value") ?? ""));
        Assert.Equal(1, (await StateAsync()).LiveInjects);
    }

    // The owner tries again once a second of the exercise's own clock.
    private async Task PassUntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds() && !patience.IsCancellationRequested)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(500));
            await ((LocalExercises)Exercises).TickAsync();
            await Task.Yield();
        }
        Assert.True(holds());
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
