using Microsoft.Extensions.Time.Testing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Sessions;

/// <summary>Logs of an engine this version does not have any more: replayed and scored, not continued.</summary>
public sealed class EarlierEngineTests
{
    private static readonly ExerciseId Id = new("earlier");
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_exercise_is_started_with_the_engine_of_this_version()
    {
        var played = await HeadlessRun.PlayAsync(Tiny.Scenario(), 1, 7, "en", "prompt", new TinyBots(), new FakeTimeProvider(), Cancel);
        Assert.Equal(3, Assert.Single(played.Log.Select(LogCodec.Read).Select(r => r.Event).OfType<ExerciseStarted>()).Engine);
        Assert.Equal(3, played.State.Engine);
    }

    [Fact]
    public async Task A_log_of_another_engine_folds_and_scores_and_refuses_to_go_on_with_a_reason()
    {
        var log = await LogOfEngine(1);
        var session = new ExerciseSession(Id, log, new TinyBots(), new FakeTimeProvider());
        await session.LoadAsync("restart", Cancel);
        Assert.Equal((1, ExerciseStatus.Paused), (session.State.Engine, session.State.Status));
        Assert.True(session.State.PostCount > 5);
        Assert.NotNull(Scorecards.Of(session.State, session.State.Now));
        var version = session.State.Version;
        var refused = await session.ExecuteAsync(new ResumeExercise(), Tiny.Control, Cancel);
        Assert.Equal("EngineDiffers", refused.Rejection?.Code);
        Assert.NotEqual(RejectionWords.Say(refused.Rejection!, new("zh-CN")), RejectionWords.Say(refused.Rejection!, new("en")));
        Assert.Equal("EngineDiffers", (await session.ExecuteAsync(new JumpTo(session.State.End), Tiny.Control, Cancel)).Rejection?.Code);
        Assert.Equal(version, session.State.Version);
    }

    // What a version with that engine would have left after ten minutes: the same events, another number.
    private static async Task<MemoryLog> LogOfEngine(int engine)
    {
        var played = await HeadlessRun.PlayAsync(Tiny.Scenario(), 1, 7, "en", "prompt", new TinyBots(), new FakeTimeProvider(), Cancel);
        var (log, chain) = (new MemoryLog(), Chain.Start);
        foreach (var recorded in played.Log.Select(LogCodec.Read).Where(r => r.At <= ExerciseTime.FromMinutes(10)))
        {
            var e = recorded.Event switch { ExerciseOpened o => o with { Engine = engine }, ExerciseStarted => new ExerciseStarted(engine), var other => other };
            var row = LogCodec.Store(recorded with { Event = e }, DateTime.UnixEpoch, chain);
            chain = row.Chain;
            await log.AppendAsync(Id, [row], Cancel);
        }
        await log.SaveClockAsync(Id, ExerciseTime.FromMinutes(10), Cancel);
        return log;
    }
}
