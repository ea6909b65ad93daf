using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime.Bots;
using Simulator.Web.Access;
using Simulator.Web.Features.EventSheets;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Features.Studio;
using Simulator.Web.Hosting;

namespace Simulator.Web.Tests.Studio;

/// <summary>The studio over a data folder of its own and no shipped scenario, unless a test brings one.</summary>
public abstract class StudioTest : UiTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-studio-").FullName;
    protected readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    protected StudioTest()
    {
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSimulatorPersistence(new PersistenceOptions(Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName));
        Services.AddSingleton<IBots, BotTeams>();
        Services.AddSingleton(new SimulatorOptions
        {
            DataFolder = Path.Combine(_folder, "data"), ScenarioFolder = Shipped, Demonstration = false, WrongCodesPerAddress = 30, WrongCodesInAll = 200,
        });
        Services.AddSingleton<ScenarioReadings>();
        Services.AddSingleton<RehearsalFiles>();
        Services.AddSingleton<RehearsalDesk>();
        Services.AddSingleton<ImportReports>();
        Services.AddSingleton<ScenarioShelf>();
        Services.AddSingleton<ScenarioLibrary>();
        Services.AddSingleton(new MappingShelf(Path.Combine(_folder, "mappings")));
    }

    protected static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;
    protected string Shipped => Path.Combine(_folder, "shipped");
    protected ScenarioShelf Shelf => Services.GetRequiredService<ScenarioShelf>();
    protected RehearsalFiles Rehearsals => Services.GetRequiredService<RehearsalFiles>();
    protected ScenarioLibrary Library => Services.GetRequiredService<ScenarioLibrary>();
    protected string Address => Services.GetRequiredService<NavigationManager>().Uri;

    protected Task MigrateAsync() => Services.GetRequiredService<AppDbFile>().MigrateAsync(Cancel);

    protected async Task<string> CreatedAsync(string id = "market")
    {
        await MigrateAsync();
        var made = await Shelf.CreateAsync(id, "夜市起火传言", "岚川市北岸", ["zh-CN", "en"], "chen");
        Assert.Null(made.Problem);
        return Shelf.DraftFolder(id)!;
    }

    protected IRenderedComponent<T> Page<T>(string role, Action<ComponentParameterCollectionBuilder<T>>? more = null) where T : IComponent
    {
        var user = new ClaimsPrincipal(role.Length == 0 ? new ClaimsIdentity() : new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "a1"), new Claim(ClaimTypes.Name, "chen"), new Claim(ClaimTypes.Role, role)], "account"));
        return Render<T>(p =>
        {
            p.AddCascadingValue(Task.FromResult(new AuthenticationState(user)));
            more?.Invoke(p);
        });
    }

    /// <summary>Plays the rehearsal of a folder to its end.</summary>
    protected async Task RehearsedAsync(string folder)
    {
        var job = Services.GetRequiredService<RehearsalDesk>().Start(folder)!;
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        job.Changed += Look;
        Look();
        await over.Task.WaitAsync(Cancel);
        Assert.Equal(RehearsalState.Done, job.State);

        void Look()
        {
            if (job.IsOver) over.TrySetResult();
        }
    }

    protected static void Append(string folder, string file, string text) => File.AppendAllText(Path.Combine(folder, file), text);

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        Directory.Delete(_folder, recursive: true);
    }
}
