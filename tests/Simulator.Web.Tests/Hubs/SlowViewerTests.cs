using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Simulator.Benchmarks.Load.Clients;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Scenarios;
using Simulator.Runtime;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Hubs;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Hubs;

/// <summary>Over real sockets: a viewer whose machine hangs, beside one that reads.</summary>
public sealed partial class SlowViewerTests(RealHost host) : IClassFixture<RealHost>
{
    // A hundred long posts a minute: some 600 kB in each push, so that the buffers on the way are full after a few.
    private const int Minutes = 30, Posts = 3000, Characters = 2000, TinyBuffer = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_viewer_that_stops_reading_delays_nobody()
    {
        var row = await host.OpenAsync(Cancel, FloodOf);
        var live = (await host.Get<IExercises>().WatchAsync(new ExerciseId(row.Id), Cancel))!;
        await DoAsync(live, new StartExercise());
        var (seen, unseen) = (new Progress(), new Progress());
        using var slowMachine = new Browser(host.Address, TinyBuffer);
        using var goodMachine = new Browser(host.Address);
        await using var slow = await JoinedAsync(slowMachine, row.Code, unseen);
        await using var good = await JoinedAsync(goodMachine, row.Code, seen);
        await slow.StopReadingAsync(Cancel);
        var watch = host.Get<HubWatch>();

        // Until the slow one takes no more, and once more after that.
        var minute = 0;
        while (watch.Reading(live.Id) == 2 && minute < Minutes - 2) await MinuteAsync(live, ++minute, seen);
        Assert.Equal(1, watch.Reading(live.Id));
        await MinuteAsync(live, ++minute, seen);
        Assert.True(unseen.Posts < seen.Posts);
    }

    // A minute of the exercise, seen to its last post by the viewer that reads.
    private async Task MinuteAsync(ILiveExercise live, int minute, Progress seen)
    {
        await DoAsync(live, new JumpTo(ExerciseTime.FromMinutes(minute)));
        await seen.ReachAsync(live.Public().Feed.Count).WaitAsync(Patience, Cancel);
    }

    private async Task DoAsync(ILiveExercise live, ExerciseCommand command)
    {
        var result = await host.Get<IExercises>().ExecuteAsync(live.Id, new Actor("chen", Office.Controller), command, Cancel);
        Assert.True(result.Accepted, result.Rejection?.Code);
    }

    private static Scenario FloodOf(Scenario shipped) => Flood.Of(shipped, TimeSpan.FromMinutes(Minutes), Posts, i => $"{i}" + new string('烟', Characters));

    private static async Task<HubClient> JoinedAsync(Browser browser, string code, Progress progress)
    {
        var joined = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var client = await HubClient.OpenAsync(browser, HubServices.Path, message =>
        {
            if (message.Span.IndexOf("\"invocationId\":\"1\""u8) >= 0) joined.TrySetResult();
            progress.Look(message.Span);
        }, Cancel);
        await client.InvokeAsync("1", "Join", [code, "观众"], Cancel);
        await joined.Task.WaitAsync(Patience, Cancel);
        return client;
    }

    [GeneratedRegex("\"next\":(\\d+)")]
    private static partial Regex Next();

    /// <summary>How many posts there are, as a client was last told.</summary>
    private sealed class Progress
    {
        private readonly Lock _gate = new();
        private (int Posts, TaskCompletionSource Reached)? _waiting;

        public int Posts { get; private set; }

        public Task ReachAsync(int posts)
        {
            lock (_gate)
            {
                if (Posts >= posts) return Task.CompletedTask;
                _waiting = (posts, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
                return _waiting.Value.Reached.Task;
            }
        }

        public void Look(ReadOnlySpan<byte> bytes)
        {
            foreach (Match next in Next().Matches(Encoding.Latin1.GetString(bytes)))
                lock (_gate)
                {
                    Posts = int.Parse(next.Groups[1].Value, CultureInfo.InvariantCulture);
                    if (_waiting is { } waiting && Posts >= waiting.Posts) waiting.Reached.TrySetResult();
                }
        }
    }
}
