using System.Text;
using Simulator.Benchmarks.Load.Clients;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Hubs;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Load;

/// <summary>The clients of the load runs against the real host, so that they do not rot between two runs.</summary>
public sealed class LoadClientTests(RealHost host) : IClassFixture<RealHost>
{
    private static readonly Actor Control = new("chen", Office.Controller);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_console_without_a_browser_joins_and_sees_a_post_and_a_slip(bool compressed)
    {
        var row = await host.OpenAsync(Cancel);
        var id = new ExerciseId(row.Id);
        using var browser = new Browser(host.Address);
        await JoinDoor.EnterAsync(browser, row.Code, "负载一号", Cancel);
        await Do(id, new TakeSeat((await State(id)).Participants.Keys.Single(), "news"));
        await Do(id, new StartExercise());
        var (post, slip) = (new Sight("冷库方向有响声"), new Sight("请十分钟内回电"));
        await using var console = await CircuitClient.OpenAsync(browser, $"/e/{id}/seat", batch => { post.Look(batch); slip.Look(batch); }, compressed, Cancel);
        await Do(id, new WriteInject("post", (await State(id)).Scenario.Channels.First(c => c.Kind == "public").Id, "路人", "冷库方向有响声", [], null, []));
        await Seen(post, console.Running);
        await Do(id, new WriteInject("call", (await State(id)).Scenario.Channels.First(c => c.Kind == "direct").Id, "值班室", "请十分钟内回电", ["news"], TimeSpan.FromMinutes(10), []));
        await Seen(slip, console.Running);
        Assert.True(console.Batches > 1);
        Assert.True(compressed ? browser.Received > 0 : browser.Received > console.Bytes, "Bytes on the wire were not counted.");
    }

    [Fact]
    public async Task A_viewer_on_the_hub_sees_a_post()
    {
        var row = await host.OpenAsync(Cancel);
        var id = new ExerciseId(row.Id);
        using var browser = new Browser(host.Address);
        var (joined, post) = (new Sight("\"invocationId\":\"1\""), new Sight("冷库方向有响声"));
        await using var viewer = await HubClient.OpenAsync(browser, HubServices.Path, message => { joined.Look(message); post.Look(message); }, Cancel);
        await viewer.InvokeAsync("1", "Join", [row.Code, "负载二号"], Cancel);
        await Seen(joined, viewer.Running);
        await Do(id, new StartExercise());
        await Do(id, new WriteInject("post", (await State(id)).Scenario.Channels.First(c => c.Kind == "public").Id, "路人", "冷库方向有响声", [], null, []));
        await Seen(post, viewer.Running);
        Assert.True(viewer.Bytes > 0);
    }

    // A connection that ended can show nothing any more: its own error is then the message.
    private static async Task Seen(Sight sight, Task running)
    {
        await Task.WhenAny(sight.Seen, running).WaitAsync(Patience, Cancel);
        if (!sight.Seen.IsCompleted) await running;
        Assert.True(sight.Seen.IsCompleted, "The connection ended before the text came.");
    }

    private async Task Do(ExerciseId id, ExerciseCommand command)
    {
        var result = await host.Get<IExercises>().ExecuteAsync(id, Control, command, Cancel);
        Assert.True(result.Accepted, result.Rejection?.Code);
    }

    private async Task<ExerciseState> State(ExerciseId id) => (await host.Get<IExercises>().WatchAsync(id, Cancel))!.Control().State;

    /// <summary>Waits for a text in the bytes a client gets.</summary>
    private sealed class Sight(string text)
    {
        private readonly byte[] _text = Encoding.UTF8.GetBytes(text);
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => _seen.Task;

        public void Look(ReadOnlyMemory<byte> bytes)
        {
            if (bytes.Span.IndexOf(_text) >= 0) _seen.TrySetResult();
        }
    }
}
