using Microsoft.Extensions.Time.Testing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Tests.Sessions;

/// <summary>A running façade on a log, and the one driver of its time.</summary>
public sealed record World(IExercises Exercises, IExerciseLog Log, FakeTimeProvider Time, Func<Task> Stop) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Stop();
}

/// <summary>What every façade must do, whatever hosts it.</summary>
public abstract class ExercisesContract
{
    private static readonly ExerciseId Id = new("x1");
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A façade on the given log, or on a new one.</summary>
    protected abstract Task<World> StartAsync(IExerciseLog? log = null);

    [Fact]
    public async Task An_unknown_exercise_is_a_rejection_and_cannot_be_watched()
    {
        await using var world = await StartAsync();
        var result = await world.Exercises.ExecuteAsync(Id, Tiny.Control, new StartExercise(), Cancel);
        Assert.Equal("NoSuchExercise", result.Rejection?.Code);
        Assert.Null(await world.Exercises.WatchAsync(Id, Cancel));
    }

    [Fact]
    public async Task Opens_once()
    {
        await using var world = await StartAsync();
        Assert.True((await world.Exercises.OpenAsync(Id, Tiny.Open(), Cancel)).Accepted);
        Assert.Equal("AlreadyOpen", (await world.Exercises.OpenAsync(Id, Tiny.Open(), Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task From_join_to_end_every_answer_is_already_in_the_replica()
    {
        await using var world = await StartAsync();
        var live = await OpenAsync(world);
        await DoAsync(world, new JoinExercise("ann", Office.Player), Tiny.Ann with { Seat = null });
        await DoAsync(world, new TakeSeat("ann", "news"), Tiny.Ann with { Seat = null });
        Assert.Contains("ann", live.Seat("news")!.State.Members);
        Assert.Equal("NotNowLobby", (await world.Exercises.ExecuteAsync(Id, Tiny.Ann, new RegisterItem("I1", null, "first"), Cancel)).Rejection?.Code);
        await DoAsync(world, new StartExercise());
        Assert.Equal(new(ExerciseTime.Zero, 1, true), live.Clock);

        world.Time.Advance(TimeSpan.FromSeconds(45));
        Assert.Equal(45_000, live.Clock.At.Ms);
        var signed = await world.Exercises.ExecuteAsync(Id, Tiny.Ann, new SignIn(), Cancel);
        Assert.True(signed.Accepted);
        Assert.True(live.Version >= signed.Version);
        Assert.True(live.Seat("news")!.State.SignedIn);
        Assert.NotNull(live.Public().Feed.Find("I1"));
        await DoAsync(world, new RegisterItem("I1", null, "first"), Tiny.Ann);

        await DoAsync(world, new PauseExercise());
        world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new(ExerciseTime.FromSeconds(45), 1, false), live.Clock);
        Assert.Equal("NotNowPaused", (await world.Exercises.ExecuteAsync(Id, Tiny.Ann, new SignIn(), Cancel)).Rejection?.Code);
        await DoAsync(world, new SetSpeed(10));
        await DoAsync(world, new ResumeExercise());
        Assert.True(live.Clock.Running);
        world.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(75_000, live.Clock.At.Ms);

        await DoAsync(world, new JumpTo(ExerciseTime.FromMinutes(12)));
        Assert.True(live.Clock.At >= ExerciseTime.FromMinutes(12));
        Assert.Single(live.Seat("news")!.Inbox);
        Assert.NotNull(live.Public().Feed.Find("I1")!.RemovedAt);
        await DoAsync(world, new EndExercise("enough"));
        Assert.Equal(ExerciseStatus.Ended, live.Control().State.Status);
        Assert.False(live.Clock.Running);
        await AssertSoundAsync(world, live);
    }

    [Fact]
    public async Task Runs_by_itself_and_tells_of_it()
    {
        await using var world = await StartAsync();
        var live = await OpenAsync(world);
        await DoAsync(world, new StartExercise());
        var told = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = live.Subscribe(version => { if (live.Public().Feed.Count > 0) told.TrySetResult(version); });
        await DriveUntilAsync(world, told.Task);
        Assert.True(await told.Task > 2);
    }

    [Fact]
    public async Task Comes_to_its_end_by_itself()
    {
        await using var world = await StartAsync();
        var live = await OpenAsync(world);
        await DoAsync(world, new GiveSeatToBot("news", "prompt"));
        await DoAsync(world, new StartExercise());
        await DoAsync(world, new SetSpeed(60));
        await DoAsync(world, new JumpTo(ExerciseTime.FromMinutes(19)));
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = live.Subscribe(_ => { if (live.Control().State.Ended) ended.TrySetResult(); });
        await DriveUntilAsync(world, ended.Task);
        await AssertSoundAsync(world, live);
        Assert.True(live.Control().State.Items.Count > 0);
        Assert.Equal("NotNowEnded", (await world.Exercises.ExecuteAsync(Id, Tiny.Control, new PauseExercise(), Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task A_running_exercise_comes_back_paused_where_it_was_and_goes_on()
    {
        var first = await StartAsync();
        await OpenAsync(first);
        await DoAsync(first, new StartExercise());
        first.Time.Advance(TimeSpan.FromSeconds(100));
        await DoAsync(first, new GiveSeatToBot("news", "prompt"));
        await first.Stop();

        await using var second = await StartAsync(first.Log);
        var live = (await second.Exercises.WatchAsync(Id, Cancel))!;
        Assert.Equal((ExerciseStatus.Paused, "restart"), (live.Control().State.Status, live.Control().State.PauseReason));
        Assert.Equal(new(ExerciseTime.FromSeconds(100), 1, false), live.Clock);
        await DoAsync(second, new ResumeExercise());
        second.Time.Advance(TimeSpan.FromSeconds(30));
        await DoAsync(second, new PauseExercise());
        Assert.Equal(130_000, live.Clock.At.Ms);
        await AssertSoundAsync(second, live);
    }

    [Fact]
    public async Task Many_at_once_are_answered_one_by_one()
    {
        await using var world = await StartAsync();
        var live = await OpenAsync(world);
        var joins = Enumerable.Range(0, 40).Select(i => world.Exercises.ExecuteAsync(Id, new Actor($"p{i}", Office.Player), new JoinExercise($"p{i}", Office.Player), Cancel));
        var results = await Task.WhenAll(joins);
        Assert.Equal(Enumerable.Range(2, 40).Select(v => (long)v), results.Select(r => r.Version).Order());
        Assert.Equal(40, live.Control().State.Participants.Count);
    }

    private static async Task<ILiveExercise> OpenAsync(World world)
    {
        await world.Exercises.OpenAsync(Id, Tiny.Open(), Cancel);
        return (await world.Exercises.WatchAsync(Id, Cancel))!;
    }

    private static async Task DoAsync(World world, ExerciseCommand command, Actor? actor = null)
    {
        var result = await world.Exercises.ExecuteAsync(Id, actor ?? Tiny.Control, command, Cancel);
        Assert.True(result.Accepted, $"{command.Kind}: {result.Rejection?.Code}");
    }

    // The pump works on other threads: time goes on in beats until what is waited for has happened.
    private static async Task DriveUntilAsync(World world, Task happened)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!happened.IsCompleted && !limit.IsCancellationRequested)
        {
            world.Time.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }
        Assert.True(happened.IsCompleted, "It did not happen within 90 seconds.");
    }

    /// <summary>Live equals replay: the replica is the fold of the log, the chain holds, the digest is that of the log.</summary>
    private static async Task AssertSoundAsync(World world, ILiveExercise live)
    {
        var rows = await world.Log.AllAsync(Id);
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(v => (long)v), rows.Select(r => r.Version));
        var previous = Chain.Start;
        foreach (var row in rows)
        {
            Assert.Equal(row.Chain, Chain.Link(previous, row));
            previous = row.Chain;
        }
        Assert.Equal(Fingerprint.Of(Exercise.Fold(rows.Select(LogCodec.Read))), Fingerprint.Of(live.Control().State));
    }
}
