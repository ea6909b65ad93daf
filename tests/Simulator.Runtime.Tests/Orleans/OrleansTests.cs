using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Orleans;
using Simulator.Runtime.Tests.Sessions;

namespace Simulator.Runtime.Tests.Orleans;

public sealed class OrleansContractTests : ExercisesContract
{
    protected override async Task<World> StartAsync(IExerciseLog? log = null) => (await TestCluster.StartAsync(log ?? new MemoryLog())).World();
}

public sealed class ClusterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_two_silos_every_process_sees_what_any_process_did()
    {
        var log = new MemoryLog();
        await using var cluster = await TestCluster.StartAsync(log, silos: 2);
        var (here, _) = cluster.Process();
        var (there, _) = cluster.Process();
        // Sixteen exercises: some live on either silo, so that calls and batches cross the wire.
        for (var i = 0; i < 16; i++)
        {
            var id = new ExerciseId($"x{i}");
            Assert.True((await here.OpenAsync(id, Tiny.Open(), Cancel)).Accepted);
            var live = (await there.WatchAsync(id, Cancel))!;
            Assert.True((await here.ExecuteAsync(id, Tiny.Control, new StartExercise(), Cancel)).Accepted);
            var jumped = await here.ExecuteAsync(id, Tiny.Control, new JumpTo(ExerciseTime.FromMinutes(1)), Cancel);
            await ReachedAsync(live, jumped.Version);
            Assert.NotNull(live.Public().Feed.Find("I1"));
            Assert.Equal("BadSpeed", (await there.ExecuteAsync(id, Tiny.Control, new SetSpeed(1000), Cancel)).Rejection?.Code);
        }
        var silos = cluster.Silos.GetActiveSilos().Select(s => s.SiloAddress).ToArray();
        Assert.Equal(2, silos.Length);
    }

    [Fact]
    public async Task Whoever_changes_the_clock_sees_it_changed_with_the_answer()
    {
        await using var cluster = await TestCluster.StartAsync(new MemoryLog());
        var (exercises, bridge) = cluster.Process();
        var id = new ExerciseId("x1");
        await exercises.OpenAsync(id, Tiny.Open(), Cancel);
        var live = (await exercises.WatchAsync(id, Cancel))!;
        Assert.NotNull(bridge.Known(id));
        // No waiting: the one-way notice may still be on its way.
        await exercises.ExecuteAsync(id, Tiny.Control, new StartExercise(), Cancel);
        Assert.True(live.Clock.Running);
        foreach (var speed in new double[] { 5, 60, 0.5 })
        {
            await exercises.ExecuteAsync(id, Tiny.Control, new SetSpeed(speed), Cancel);
            Assert.Equal(speed, live.Clock.Speed);
        }
        await exercises.ExecuteAsync(id, Tiny.Control, new PauseExercise(), Cancel);
        Assert.False(live.Clock.Running);
        await exercises.ExecuteAsync(id, Tiny.Control, new StopForReal(""), Cancel);
        Assert.NotNull(live.Public().Frame.Stop);
    }

    [Fact]
    public async Task A_fenced_activation_gives_up_and_the_next_one_answers()
    {
        var log = new MemoryLog();
        await using var cluster = await TestCluster.StartAsync(log);
        var (exercises, _) = cluster.Process();
        var id = new ExerciseId("x1");
        await exercises.OpenAsync(id, Tiny.Open(), Cancel);
        var live = (await exercises.WatchAsync(id, Cancel))!;
        // Another writer, as a silo that was thought dead: it appends behind the grain's back.
        var rows = await log.AllAsync(id);
        var stranger = new RecordedEvent(2, ExerciseTime.Zero, new Cause("lock", "control", Office.Controller, null), new ExerciseLocked(true));
        await log.AppendAsync(id, [LogCodec.Store(stranger, rows[0].WallUtc, rows[0].Chain)], Cancel);

        var result = await exercises.ExecuteAsync(id, Tiny.Control, new StartExercise(), Cancel);
        Assert.True(result.Accepted);
        Assert.Equal(3, result.Version);
        Assert.True(live.Control().State.Locked);
        Assert.Equal(ExerciseStatus.Running, live.Control().State.Status);
    }

    [Fact]
    public async Task A_deleted_exercise_is_let_go_here_at_once_and_elsewhere_at_the_next_renewal()
    {
        var log = new MemoryLog();
        await using var cluster = await TestCluster.StartAsync(log);
        var ((here, mine), (there, theirs)) = (cluster.Process(), cluster.Process());
        var id = new ExerciseId("x1");
        await here.OpenAsync(id, Tiny.Open(), Cancel);
        Assert.NotNull(await here.WatchAsync(id, Cancel));
        Assert.NotNull(await there.WatchAsync(id, Cancel));
        await here.ExecuteAsync(id, Tiny.Control, new StartExercise(), Cancel);

        log.Drop(id);
        await here.LetGoAsync(id, Cancel);
        Assert.Null(mine.Known(id));
        Assert.Null(await here.WatchAsync(id, Cancel));
        Assert.Equal("NoSuchExercise", (await here.ExecuteAsync(id, Tiny.Control, new PauseExercise(), Cancel)).Rejection?.Code);
        Assert.NotNull(theirs.Known(id));
        await theirs.RenewAsync();
        Assert.Null(theirs.Known(id));
        Assert.Null(await there.WatchAsync(id, Cancel));
        // The id begins again from nothing.
        Assert.True((await there.OpenAsync(id, Tiny.Open(), Cancel)).Accepted);
        Assert.Equal(1, (await there.WatchAsync(id, Cancel))!.Version);
    }

    [Fact]
    public async Task A_moved_grain_comes_back_paused_and_renewal_brings_the_watchers_along()
    {
        var log = new MemoryLog();
        await using var cluster = await TestCluster.StartAsync(log);
        var (exercises, bridge) = cluster.Process();
        var id = new ExerciseId("x1");
        await exercises.OpenAsync(id, Tiny.Open(), Cancel);
        var live = (await exercises.WatchAsync(id, Cancel))!;
        await exercises.ExecuteAsync(id, Tiny.Control, new StartExercise(), Cancel);
        await cluster.Silos.DeactivateAsync(cluster.Silos.Client.GetGrain<IExerciseGrain>(id.Value));
        await RenewedAsync(bridge, live, 3);
        Assert.Equal((ExerciseStatus.Paused, "restart"), (live.Control().State.Status, live.Control().State.PauseReason));
        Assert.False(live.Clock.Running);
        // Batches reach this process again.
        var (elsewhere, _) = cluster.Process();
        var resumed = await elsewhere.ExecuteAsync(id, Tiny.Control, new ResumeExercise(), Cancel);
        await ReachedAsync(live, resumed.Version);
        Assert.True(live.Clock.Running);
    }

    [Fact]
    public async Task An_ended_exercise_leaves_memory_after_its_last_viewer_and_comes_back_the_same()
    {
        var log = new MemoryLog();
        await using var cluster = await TestCluster.StartAsync(log);
        var (exercises, bridge) = cluster.Process();
        var (id, other) = (new ExerciseId("x1"), new ExerciseId("x2"));
        foreach (var each in new[] { id, other })
        {
            await exercises.OpenAsync(each, Tiny.Open(), Cancel);
            await exercises.ExecuteAsync(each, Tiny.Control, new StartExercise(), Cancel);
        }
        var live = (await exercises.WatchAsync(id, Cancel))!;
        var unfinished = (await exercises.WatchAsync(other, Cancel))!;
        var viewer = live.Subscribe(_ => { });
        var ended = await exercises.ExecuteAsync(id, Tiny.Control, new EndExercise("control"), Cancel);
        await ReachedAsync(live, ended.Version);
        var shown = Fingerprint.Of(live.Control().State);

        await KeepPassesAsync(cluster, bridge);
        Assert.Same(live, bridge.Known(id));
        viewer.Dispose();
        await bridge.RenewAsync();
        Assert.Same(live, bridge.Known(id));
        await KeepPassesAsync(cluster, bridge);
        Assert.Null(bridge.Known(id));
        // One that is not over stays, watched or not.
        Assert.Same(unfinished, bridge.Known(other));

        var again = (await exercises.WatchAsync(id, Cancel))!;
        Assert.NotSame(live, again);
        Assert.Equal(shown, Fingerprint.Of(again.Control().State));
        var released = await exercises.ExecuteAsync(id, Tiny.Control, new ReleaseResults(true, true), Cancel);
        await ReachedAsync(again, released.Version);
        Assert.True(again.Control().State.ScoreShown);
    }

    private static async Task KeepPassesAsync(TestCluster cluster, SiloFeedBridge bridge)
    {
        cluster.Time.Advance(SiloFeedBridge.Keep);
        await bridge.RenewAsync();
    }

    // A renewal may still meet the activation that is on its way out; the next one finds its successor, as every twenty seconds in earnest.
    private static async Task RenewedAsync(SiloFeedBridge bridge, ILiveExercise live, long version)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(90));
        for (; live.Version < version; limit.Token.ThrowIfCancellationRequested()) await bridge.RenewAsync();
    }

    // Subscribed before looking: no change can be missed in between.
    private static async Task ReachedAsync(ILiveExercise live, long version)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = live.Subscribe(v => { if (v >= version) reached.TrySetResult(); });
        if (live.Version >= version) return;
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(90), Cancel);
    }
}
