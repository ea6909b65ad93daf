using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Hubs;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Sight;

/// <summary>
/// The real server: what the hub sends to each seat and to somebody who only looks. One of each seat
/// sits at the hub while the marked things are done, so that what is pushed counts as well as what is fetched.
/// </summary>
public sealed class HostSightTests(RealHost host) : IClassFixture<RealHost>
{
    private static readonly Actor Control = new("chen", Office.Controller);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2), InlineData(3)]
    public async Task The_hub_sends_what_the_table_says_and_nothing_else(int subject)
    {
        var row = await PlayedAsync(subject);
        var viewers = new Dictionary<char, Viewer> { ['O'] = await LookAsync(row) };
        foreach (var seat in MarkedPlay.Seats) viewers[char.ToUpperInvariant(seat[0])] = await SitAsync(row, seat);
        await new MarkedPlay(host.Get<IExercises>(), new ExerciseId(row.Id)).PlayAsync();
        var live = (await host.Get<IExercises>().WatchAsync(new ExerciseId(row.Id), Cancel))!;
        foreach (var (who, viewer) in viewers)
        {
            var given = await viewer.EverythingAsync();
            await viewer.Connection.DisposeAsync();
            Assert.Equal([], SightTable.In(subject).Where(r => given.Contains(MarkedPlay.Mark(r.Thing, live.Control().State), StringComparison.Ordinal) != SightTable.Row.Sees(r.Hub, who)).Select(r => $"{who} {r.Thing}"));
            Assert.DoesNotContain("\"itemNumber\"", given, StringComparison.Ordinal);
            Assert.DoesNotContain("\"falseBelief\"", given, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_cookie_alone_gets_nothing_from_the_hub()
    {
        var row = await PlayedAsync(2);
        var jar = new CookieContainer();
        using var browser = host.Browser(jar);
        using var answer = await RealHost.PostFormAsync(browser, "/account/sign-in", "/join", new() { ["code"] = row.Code, ["name"] = "林一" }, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.NotEmpty(jar.GetCookies(host.Address));
        await using var connection = Connection(jar);
        await connection.StartAsync(Cancel);
        Assert.Contains("JoinFirst", (await Assert.ThrowsAsync<HubException>(() => connection.InvokeAsync<Window>("Since", 0, Cancel))).Message, StringComparison.Ordinal);
    }

    // The experts play it here too, ten minutes at a time: an answer is not waited for longer than half a minute.
    private async Task<ExerciseRow> PlayedAsync(int subject)
    {
        var scenario = host.Get<ScenarioLibrary>().All().First(e => e.Scenario is not null).Scenario!;
        var row = await host.Get<ExerciseBook>().CreateAsync(new NewExercise("test", scenario.Id, scenario.Version, subject, "chen"), Cancel);
        var id = new ExerciseId(row.Id);
        Assert.True((await host.Get<IExercises>().OpenAsync(id, new OpenRequest(scenario, subject, 7, "zh-CN", new ExerciseSettings(), Control), Cancel)).Accepted);
        foreach (var seat in MarkedPlay.Seats) await DoAsync(id, new GiveSeatToBot(seat, "expert"));
        await DoAsync(id, new StartExercise());
        for (var minute = 10; minute <= 90; minute += 10) await DoAsync(id, new JumpTo(ExerciseTime.FromMinutes(minute)));
        await DoAsync(id, new PauseExercise());
        return row;
    }

    private async Task DoAsync(ExerciseId id, ExerciseCommand command)
    {
        var result = await host.Get<IExercises>().ExecuteAsync(id, Control, command, Cancel);
        Assert.True(result.Accepted, $"{command.Kind}: {result.Rejection?.Code}");
    }

    private async Task<Viewer> LookAsync(ExerciseRow row)
    {
        var viewer = new Viewer(Connection());
        await viewer.Connection.StartAsync(Cancel);
        await viewer.Connection.InvokeAsync<Joined>("Look", await host.Get<Links>().CreateAsync(new ExerciseId(row.Id), LinkKind.Observer, Cancel), Cancel);
        return viewer;
    }

    private async Task<Viewer> SitAsync(ExerciseRow row, string seat)
    {
        var viewer = new Viewer(Connection());
        await viewer.Connection.StartAsync(Cancel);
        var joined = await viewer.Connection.InvokeAsync<Joined>("Join", row.Code, seat, Cancel);
        await SeatAsync(row, joined.Person, seat);
        return viewer;
    }

    private Task SeatAsync(ExerciseRow row, string person, string seat) => DoAsync(new ExerciseId(row.Id), new TakeSeat(person, seat));

    private HubConnection Connection(CookieContainer? jar = null) => new HubConnectionBuilder().WithUrl(new Uri(host.Address, HubServices.Path), o => o.Cookies = jar ?? new CookieContainer())
        .AddJsonProtocol(json => json.PayloadSerializerOptions = new JsonSerializerOptions(LogJson.Options)).Build();

    /// <summary>A connection and everything it was ever sent.</summary>
    private sealed class Viewer
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _pushed = new();

        public Viewer(HubConnection connection)
        {
            Connection = connection;
            connection.On<JsonElement>("Posts", posts => _pushed.Enqueue(posts.GetRawText()));
            connection.On<JsonElement>("Comments", comments => _pushed.Enqueue(comments.GetRawText()));
            connection.On<JsonElement>("Changed", version => _pushed.Enqueue(version.GetRawText()));
        }

        public HubConnection Connection { get; }

        public async Task<string> EverythingAsync()
        {
            var (parts, from) = (new List<string>(), 0);
            while (true)
            {
                var window = await Connection.InvokeAsync<JsonElement>("Since", from, Cancel);
                parts.Add(window.GetRawText());
                if (window.GetProperty("next").GetInt32() is var next && next == from) return string.Join('\n', parts.Concat(_pushed));
                from = next;
            }
        }
    }
}
