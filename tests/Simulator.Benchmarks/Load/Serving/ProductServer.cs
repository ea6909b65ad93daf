using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Benchmarks.Load.Clients;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Runtime.Logs;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Hosting;

namespace Simulator.Benchmarks.Load.Serving;

/// <summary>The whole product. The exercise is opened and steered as the control desk does it, through the façade; its posts come from the engine.</summary>
internal sealed class ProductServer(ExerciseBook book, IExercises exercises, ScenarioLibrary library, IExerciseLog log) : IServed
{
    private static readonly Actor Control = new("load", Office.Controller);
    private ExerciseId _id;

    public static WebApplication Build(string url, string folder) => SimulatorHost.Build(
        ["--urls", url, "--Data:Folder", folder, "--Demonstration:Enabled", "false"],
        builder =>
        {
            ServeProgram.Quiet(builder);
            builder.Services.AddSingleton<IServed, ProductServer>();
        });

    /// <param name="posts">0: the shipped scenario as it is, for as long as it takes.</param>
    public async Task<Opened> OpenAsync(int posts, TimeSpan duration)
    {
        var shipped = library.All().First(e => e.Scenario is not null).Scenario!;
        var scenario = posts == 0 ? shipped : Flood.Of(shipped, duration, posts, LoadText.Of);
        var row = await book.CreateAsync(new NewExercise("load", scenario.Id, scenario.Version, 1, Control.Person));
        _id = new ExerciseId(row.Id);
        Demand(await exercises.OpenAsync(_id, new OpenRequest(scenario, 1, 1, "zh-CN", new ExerciseSettings(), Control)));
        return new Opened(row.Code, $"/e/{row.Id}/seat");
    }

    public async Task SeatAllAsync()
    {
        var state = (await exercises.WatchAsync(_id))!.Control().State;
        // A leader's console begins with its feed folded: it would make the mean of a refresh look better.
        var seats = state.Scenario.Seats.Where(s => s.Console != "leading").ToArray();
        foreach (var (person, i) in state.Participants.Values.Where(p => p.Seat is null).Select((p, i) => (p.Person, i)))
            Demand(await exercises.ExecuteAsync(_id, Control, new TakeSeat(person, seats[i % seats.Length].Id)));
    }

    public Task StartAsync() => DoAsync(new StartExercise());
    public Task SpeedAsync(double speed) => DoAsync(new SetSpeed(speed));
    public Task PauseAsync() => DoAsync(new PauseExercise("load"));

    public async Task<long[]> StampsAsync()
    {
        var stamps = new SortedDictionary<int, long>();
        await foreach (var row in log.ReadAsync(_id, 1, CancellationToken.None))
        {
            if (row.Type != EventTypes.NameOf(typeof(Domain.Exercises.Injects.PostAppeared))) continue;
            using var payload = JsonDocument.Parse(row.Payload);
            if (LoadText.Number(payload.RootElement.GetProperty("text").GetString() ?? "") is { } number) stamps[number] = row.WallUtc.Ticks;
        }
        var all = new long[stamps.Count == 0 ? 0 : stamps.Keys.Max() + 1];
        foreach (var (number, ticks) in stamps) all[number] = ticks;
        return all;
    }

    private async Task DoAsync(ExerciseCommand command) => Demand(await exercises.ExecuteAsync(_id, Control, command));

    private static void Demand(Runtime.Sessions.CommandResult result)
    {
        if (result.Rejection is { } rejection) throw new InvalidOperationException($"Refused: {rejection.Code}");
    }
}
