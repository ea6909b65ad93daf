using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime.Orleans;

namespace Simulator.Runtime.Tests.Orleans;

/// <summary>The silo as the web application hosts it, on real files: start, play, stop, start again.</summary>
public sealed class SiloHostTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_ran_before_a_restart_is_there_paused()
    {
        ExerciseRow row;
        using (var first = await StartAsync())
        {
            row = await first.Services.GetRequiredService<ExerciseBook>().CreateAsync(new NewExercise("Tiny", "tiny", "1", 1, "chen"), Cancel);
            var exercises = first.Services.GetRequiredService<IExercises>();
            await exercises.OpenAsync(new ExerciseId(row.Id), Tiny.Open(), Cancel);
            Assert.True((await exercises.ExecuteAsync(new ExerciseId(row.Id), Tiny.Control, new StartExercise(), Cancel)).Accepted);
            await first.StopAsync(Cancel);
            await ((IAsyncDisposable)first).DisposeAsync();
        }
        using var second = await StartAsync();
        var live = (await second.Services.GetRequiredService<IExercises>().WatchAsync(new ExerciseId(row.Id), Cancel))!;
        Assert.Equal("restart", live.Control().State.PauseReason);
        await second.StopAsync(Cancel);
        await ((IAsyncDisposable)second).DisposeAsync();
    }

    private async Task<IHost> StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSimulatorPersistence(new PersistenceOptions(_folder.File("data"))).AddSimulatorOrleans();
        var host = builder.Build();
        await host.Services.GetRequiredService<AppDbFile>().MigrateAsync(Cancel);
        await host.StartAsync(Cancel);
        return host;
    }
}
