using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Web.Access;

namespace Simulator.Web.Tests.Control;

/// <summary>Pages of one exercise over the real engine in memory; the clock stands unless a test moves it.</summary>
public abstract class ControlTest : UiTest
{
    protected static readonly ExerciseId Id = new("x1");
    protected static readonly Actor Controller = new("chen", Office.Controller);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "simulator-ui-" + Path.GetRandomFileName());
    protected readonly FakeTimeProvider Clock = new();

    protected ControlTest()
    {
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSimulatorPersistence(new PersistenceOptions(Directory.CreateDirectory(_folder).FullName));
        Services.AddSingleton<IBots, BotTeams>();
        Services.AddSingleton<Simulator.Web.Features.Results.AftermathShelf>();
        Services.AddSingleton<Simulator.Web.Features.Replay.ScoreHistory>();
        Services.AddSingleton<Simulator.Web.Features.Results.OutcomeShelf>();
        Services.AddSingleton<IAccess, ExerciseAccess>();
        Services.AddScoped<Simulator.Web.Features.Console.CircuitLink>();
        Services.AddSingleton<Simulator.Web.Features.Drafts.PaperPresence>();
        Services.AddSingleton<Simulator.Web.Features.Control.Live.DeskPresence>();
        Services.AddSingleton<Simulator.Web.Features.Control.Live.OpeningTicks>();
        Services.AddSingleton<Simulator.Web.Hosting.Addresses>();
        Services.AddSingleton<IExercises>(s => new LocalExercises(new MemoryLog(), s.GetRequiredService<IBots>(), Clock, NullLogger<LocalExercises>.Instance));
    }

    protected IExercises Exercises => Services.GetRequiredService<IExercises>();

    protected async Task<Scenario> OpenAsync()
    {
        await Services.GetRequiredService<AppDbFile>().MigrateAsync(Xunit.TestContext.Current.CancellationToken);
        var scenario = Change(Market());
        await Exercises.OpenAsync(Id, new OpenRequest(scenario, 1, 7, "zh-CN", new ExerciseSettings(), Controller));
        return scenario;
    }

    /// <summary>What a test needs that the shipped scenario has not.</summary>
    protected virtual Scenario Change(Scenario scenario) => scenario;

    protected async Task DoAsync(params ExerciseCommand[] commands)
    {
        foreach (var command in commands) Assert.True((await Exercises.ExecuteAsync(Id, Controller, command)).Accepted, command.Kind);
    }

    protected async Task<ExerciseState> StateAsync() => (await Exercises.WatchAsync(Id))!.Control().State;

    protected static Task<AuthenticationState> As(string role, string account = "chen") =>
        Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account), new Claim(ClaimTypes.Name, account), new Claim(ClaimTypes.Role, role)], "account"))));

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The scenario that comes with the product.</summary>
    protected static Scenario Market()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Simulator.sln"))) folder = folder.Parent;
        var loaded = ScenarioFolder.Load(Path.Combine(folder.FullName, "scenarios", "liuwan-market"));
        return loaded.Scenario ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }
}
