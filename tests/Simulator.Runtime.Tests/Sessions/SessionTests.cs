using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Runtime.Casting;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Sessions;

public sealed class SessionTests
{
    private static readonly ExerciseId Id = new("x1");
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_partition_of_the_way_gives_the_same_digest()
    {
        var whole = await HeadlessRun.PlayAsync(Tiny.Scenario(), 1, 7, "en", "prompt", new TinyBots(), new FakeTimeProvider(), Cancel);
        Assert.True(whole.State.Ended);
        Assert.True(whole.State.PostCount > 20, $"only {whole.State.PostCount} posts");
        Assert.Equal(InjectStatus.Delivered, whole.State.Injects["I3"].Status);
        var end = (int)whole.State.End.Ms;
        await Gen.Int[0, end].Array[0, 60].SampleAsync(async cuts => await PlayAsync(cuts.Order()) == whole.Digest, iter: 30);
    }

    [Fact]
    public async Task A_crash_at_any_moment_and_going_on_gives_the_same_digest()
    {
        var whole = await HeadlessRun.PlayAsync(Tiny.Scenario(), 1, 7, "en", "prompt", new TinyBots(), new FakeTimeProvider(), Cancel);
        await Gen.Int[0, (int)whole.State.End.Ms - 1].SampleAsync(async crash =>
        {
            var log = new MemoryLog();
            var session = await StartAsync(log);
            await session.AdvanceAsync(new ExerciseTime(crash), Cancel);
            await log.SaveClockAsync(Id, session.Cursor, Cancel);
            var next = new ExerciseSession(Id, log, new TinyBots(), new FakeTimeProvider());
            await next.LoadAsync("restart", Cancel);
            Assert.Equal("restart", next.State.PauseReason);
            await next.ExecuteAsync(new ResumeExercise(), Tiny.Control, Cancel);
            await next.AdvanceAsync(next.State.End, Cancel);
            return ExerciseDigest.Of((await log.AllAsync(Id)).Select(LogCodec.Read)) == whole.Digest;
        }, iter: 20);
    }

    [Fact]
    public async Task A_jump_at_any_speed_is_the_same_as_the_way()
    {
        var slow = new FakeTimeProvider();
        var log = new MemoryLog();
        await using var exercises = new LocalExercises(log, new TinyBots(), slow, NullLogger<LocalExercises>.Instance);
        await exercises.OpenAsync(Id, Tiny.Open(), Cancel);
        foreach (var seat in new[] { "news", "lead" }) await exercises.ExecuteAsync(Id, Tiny.Control, new GiveSeatToBot(seat, "prompt"), Cancel);
        await exercises.ExecuteAsync(Id, Tiny.Control, new StartExercise(), Cancel);
        slow.Advance(TimeSpan.FromSeconds(33));
        await exercises.ExecuteAsync(Id, Tiny.Control, new SetSpeed(60), Cancel);
        slow.Advance(TimeSpan.FromSeconds(5));
        await exercises.ExecuteAsync(Id, Tiny.Control, new JumpTo(ExerciseTime.FromMinutes(15)), Cancel);
        slow.Advance(TimeSpan.FromSeconds(10));
        await exercises.TickAsync();
        var whole = await HeadlessRun.PlayAsync(Tiny.Scenario(), 1, 7, "en", "prompt", new TinyBots(), new FakeTimeProvider(), Cancel);
        Assert.Equal(whole.Digest, ExerciseDigest.Of((await log.AllAsync(Id)).Select(LogCodec.Read)));
    }

    [Fact]
    public async Task After_a_failed_append_the_command_is_answered_from_a_fresh_session_and_nothing_is_lost()
    {
        var log = new FailingLog();
        await using var exercises = new LocalExercises(log, new TinyBots(), new FakeTimeProvider(), NullLogger<LocalExercises>.Instance);
        await exercises.OpenAsync(Id, Tiny.Open(), Cancel);
        var live = (await exercises.WatchAsync(Id, Cancel))!;
        log.FailNext = true;
        var result = await exercises.ExecuteAsync(Id, Tiny.Control, new LockExercise(true), Cancel);
        Assert.True(result.Accepted);
        Assert.Equal(2, result.Version);
        Assert.Equal(2, (await log.AllAsync(Id)).Count);
        Assert.True(live.Control().State.Locked);
        Assert.Equal(Fingerprint.Of(Exercise.Fold((await log.AllAsync(Id)).Select(LogCodec.Read))), Fingerprint.Of(live.Control().State));
    }

    [Fact]
    public async Task A_broken_session_is_ahead_of_the_log_and_says_so()
    {
        var log = new FailingLog();
        var session = new ExerciseSession(Id, log, new TinyBots(), new FakeTimeProvider());
        await session.ExecuteAsync(PublicCast.Open(Tiny.Open()), Tiny.Control, Cancel);
        log.FailNext = true;
        await Assert.ThrowsAsync<LogUnavailableException>(() => session.ExecuteAsync(new LockExercise(true), Tiny.Control, Cancel));
        Assert.True(session.Broken);
        Assert.Single(await log.AllAsync(Id));
    }

    [Fact]
    public async Task The_clock_is_saved_once_a_second_and_never_before_an_event()
    {
        var (log, time) = (new MemoryLog(), new FakeTimeProvider());
        await using var exercises = new LocalExercises(log, new TinyBots(), time, NullLogger<LocalExercises>.Instance);
        await exercises.OpenAsync(Id, Tiny.Open(), Cancel);
        await exercises.ExecuteAsync(Id, Tiny.Control, new StartExercise(), Cancel);
        for (var second = 1; second <= 40; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await exercises.TickAsync();
            var saved = await log.LoadClockAsync(Id, Cancel);
            Assert.InRange(saved.Ms, (second - 1) * 1000, second * 1000);
            Assert.True(saved.Ms >= (await log.AllAsync(Id))[^1].AtMs || second * 1000 - saved.Ms < 1000);
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void The_cast_depends_on_the_seed_alone_and_all_are_different(string language)
    {
        var cast = PublicCast.Draw(7, language);
        Assert.Equal(cast, PublicCast.Draw(7, language));
        Assert.NotEqual(cast, PublicCast.Draw(8, language));
        Assert.True(cast.Length > 400);
        Assert.Equal(cast.Length, cast.DistinctBy(c => c.Name).Count());
        Assert.Equal(cast.Length, cast.DistinctBy(c => c.Handle).Count());
        // Pareto-like: the upper tenth has most of the followers.
        var followers = cast.Select(c => c.Followers).OrderDescending().ToArray();
        Assert.True(followers.Take(cast.Length / 10).Sum() > followers.Sum() / 2);
    }

    private static async Task<string> PlayAsync(IEnumerable<int> cuts)
    {
        var log = new MemoryLog();
        var session = await StartAsync(log);
        foreach (var cut in cuts) await session.AdvanceAsync(new ExerciseTime(cut), Cancel);
        await session.AdvanceAsync(session.State.End, Cancel);
        return ExerciseDigest.Of((await log.AllAsync(Id)).Select(LogCodec.Read));
    }

    private static async Task<ExerciseSession> StartAsync(IExerciseLog log)
    {
        var session = new ExerciseSession(Id, log, new TinyBots(), new FakeTimeProvider());
        await session.ExecuteAsync(PublicCast.Open(Tiny.Open()), Tiny.Control, Cancel);
        foreach (var seat in new[] { "news", "lead" }) await session.ExecuteAsync(new GiveSeatToBot(seat, "prompt"), Tiny.Control, Cancel);
        await session.ExecuteAsync(new StartExercise(), Tiny.Control, Cancel);
        return session;
    }
}
