using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Runtime.Fanout;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Fanout;

public sealed class ReplicaTests
{
    private static readonly ExerciseId Id = new("x1");
    private readonly FakeTimeProvider _time = new();
    private readonly MemoryLog _log = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_gap_is_read_from_the_log_and_what_is_known_is_not_folded_twice()
    {
        var rows = await RowsAsync();
        await _log.AppendAsync(Id, rows[..3], Cancel);
        await using var replica = await LoadedAsync();
        Assert.Equal(3, replica.Version);
        await _log.AppendAsync(Id, rows[3..20], Cancel);
        replica.Offer(Batch(rows[10..20]));
        replica.Offer(Batch(rows[3..10]));
        replica.Offer(Batch(rows[..20]));
        await replica.ReachAsync(20, Cancel);
        Assert.Equal(Fingerprint.Of(Exercise.Fold(rows[..20].Select(LogCodec.Read))), Fingerprint.Of(replica.Control().State));
    }

    [Fact]
    public async Task A_version_that_no_batch_brings_is_read_from_the_log()
    {
        var rows = await RowsAsync();
        await _log.AppendAsync(Id, rows[..1], Cancel);
        await using var replica = await LoadedAsync();
        await _log.AppendAsync(Id, rows[1..], Cancel);
        await replica.ReachAsync(rows.Count, Cancel);
        Assert.Equal(rows.Count, replica.Version);
    }

    [Fact]
    public async Task A_flood_beyond_the_queue_loses_nothing()
    {
        var rows = await RowsAsync();
        await _log.AppendAsync(Id, rows[..1], Cancel);
        await using var replica = await LoadedAsync();
        await _log.AppendAsync(Id, rows[1..], Cancel);
        for (var round = 0; round < 20; round++)
            foreach (var row in rows.Skip(1)) replica.Offer(Batch([row]));
        await replica.ReachAsync(rows.Count, Cancel);
        Assert.Equal(Fingerprint.Of(Exercise.Fold(rows.Select(LogCodec.Read))), Fingerprint.Of(replica.Control().State));
    }

    [Fact]
    public async Task A_past_moment_from_a_checkpoint_is_the_fold_from_zero()
    {
        var rows = await RowsAsync();
        await _log.AppendAsync(Id, rows, Cancel);
        await using var replica = await LoadedAsync();
        Assert.True(rows.Count > 2 * Checkpoints.Every, $"only {rows.Count} events");
        var present = Fingerprint.Of(replica.Control().State);
        var times = rows.Select(r => r.AtMs).Distinct().Where((_, i) => i % 40 == 0).Concat([0L, 359_999, 360_000]).OrderBy(t => t % 977).ToArray();
        foreach (var ms in times)
        {
            var at = new ExerciseTime(ms);
            var past = await replica.AtAsync(at, Cancel);
            var zero = Exercise.Fold(rows.Where(r => r.AtMs <= ms).Select(LogCodec.Read));
            Assert.Equal(Fingerprint.Of(zero), Fingerprint.Of(past));
            // Shared, not copied: no seek may cost a copy of all posts.
            Assert.Same(replica.Control().State.Posts, past.Posts);
        }
        Assert.Equal(present, Fingerprint.Of(replica.Control().State));
    }

    [Fact]
    public async Task Any_moment_asked_for_in_any_order_and_by_several_at_once_is_the_fold_up_to_it()
    {
        var rows = await RowsAsync();
        await _log.AppendAsync(Id, rows, Cancel);
        await using var replica = await LoadedAsync();
        var end = rows[^1].AtMs;
        // Whole seconds as a hand drags over them, the very moment of an event and just beside it, before the beginning and past the end.
        var moments = Gen.OneOf(Gen.Long[0, end / 1000].Select(s => s * 1000), Gen.Int[0, rows.Count - 1].SelectMany(i => Gen.Long[-1, 1].Select(d => Math.Max(0, rows[i].AtMs + d))), Gen.Const(0L), Gen.Const(end + 60_000));
        var folds = new System.Collections.Concurrent.ConcurrentDictionary<long, string>();
        string Fold(long ms) => folds.GetOrAdd(ms, _ => Fingerprint.Of(Exercise.Fold(rows.Where(r => r.AtMs <= ms).Select(LogCodec.Read))));
        await moments.Array[1, 12].SampleAsync(async asked =>
        {
            var found = await Task.WhenAll(asked.Select(ms => replica.AtAsync(new ExerciseTime(ms), Cancel)));
            for (var i = 0; i < asked.Length; i++) Assert.Equal(Fold(asked[i]), Fingerprint.Of(found[i]));
        }, iter: 25, threads: 1);
    }

    [Fact]
    public async Task An_earlier_moment_does_not_show_a_later_removal()
    {
        var rows = await RowsAsync();
        await _log.AppendAsync(Id, rows, Cancel);
        await using var replica = await LoadedAsync();
        var removed = rows.Single(r => LogCodec.Read(r).Event is Domain.Exercises.Injects.PostRemoved { Post: "I1" }).AtMs;
        var before = new ExerciseTime(removed - 1);
        Assert.NotNull(replica.Public().Feed.Find("I1")!.RemovedAt);
        Assert.Null(new Domain.Views.PublicView(await replica.AtAsync(before, Cancel), before).Feed.Find("I1")!.RemovedAt);
    }

    [Fact]
    public async Task An_overtaken_answer_does_not_set_the_clock_back()
    {
        var rows = await RowsAsync();
        await _log.AppendAsync(Id, rows, Cancel);
        await using var replica = await LoadedAsync();
        replica.Offer(new PublishedBatch([], new ClockReading(ExerciseTime.FromMinutes(2), 1, false), 9));
        replica.Offer(new PublishedBatch([], new ClockReading(ExerciseTime.FromMinutes(1), 1, true), 8));
        Assert.Equal(new(ExerciseTime.FromMinutes(2), 1, false), replica.Clock);
    }

    [Fact]
    public async Task A_slow_subscriber_delays_nobody_and_a_throwing_one_is_dropped()
    {
        var rows = await RowsAsync();
        await _log.AppendAsync(Id, rows, Cancel);
        await using var replica = new Replica(Id, _log, _time, NullLogger.Instance);
        using var stuck = new SemaphoreSlim(0);
        var entered = Source();
        using var slow = replica.Subscribe(_ => { entered.TrySetResult(1); stuck.Wait(Cancel); });
        var throws = 0;
        var threw = Source();
        using var bad = replica.Subscribe(_ => { Interlocked.Increment(ref throws); threw.TrySetResult(1); throw new InvalidOperationException("broken page"); });
        var told = Source();
        using var good = replica.Subscribe(v => { if (v == rows.Count) told.TrySetResult(v); });
        await replica.LoadAsync(Cancel);
        replica.Announce(rows.Count);
        await Task.WhenAll(entered.Task, threw.Task, told.Task).WaitAsync(TimeSpan.FromSeconds(90), Cancel);
        var again = Source();
        using var second = replica.Subscribe(v => again.TrySetResult(v));
        _time.Advance(TimeSpan.FromSeconds(1));
        replica.Announce(rows.Count);
        await again.Task.WaitAsync(TimeSpan.FromSeconds(90), Cancel);
        Assert.Equal(1, Volatile.Read(ref throws));
        stuck.Release(100);
    }

    private async Task<Replica> LoadedAsync()
    {
        var replica = new Replica(Id, _log, _time, NullLogger.Instance);
        Assert.True(await replica.LoadAsync(Cancel));
        return replica;
    }

    private static TaskCompletionSource<long> Source() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    private static PublishedBatch Batch(List<StoredEvent> rows) => new(rows, default, rows[^1].Version);

    private static async Task<List<StoredEvent>> RowsAsync() =>
        [.. (await HeadlessRun.PlayAsync(Tiny.Scenario(), 1, 7, "en", "prompt", new TinyBots(), new FakeTimeProvider(), Cancel)).Log];
}
