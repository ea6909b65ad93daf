using System.Text.Json;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Logs;
using Simulator.Domain.Rumors;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;
using Simulator.Runtime.Tests.Cli;
using Simulator.Documents.Logs;
using Microsoft.Extensions.Time.Testing;

namespace Simulator.Runtime.Tests.Released;

/// <summary>What the last program with engine 2 left: it verifies, and a running exercise goes on as it would have, without comments.</summary>
public sealed class Engine2Tests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Released", "format-1-engine-2");
    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "expected.json"))).RootElement;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_logs_verify_with_the_digest_and_score_they_had()
    {
        var own = await Outcome.Of("verify", Path.Combine(Folder, "log.jsonl"), "--digest", Expected.GetProperty("digest").GetString()!);
        Assert.Equal((0, ""), (own.Exit, own.Error));
        var market = await Outcome.Of("verify", Path.Combine(Folder, "market", "log.jsonl"), "--digest", "57bad8b77734eeff88aae34f9a8f0d0242173d223d5de42544ef0d9d2a944017");
        Assert.Equal((0, ""), (market.Exit, market.Error));
    }

    // The log of the ended exercise up to a third of the way is what the running one would have held.
    [Fact]
    public async Task An_exercise_begun_with_it_goes_on_to_the_very_digest()
    {
        var (rows, log, id) = (Rows(), new MemoryLog(), new ExerciseId("second"));
        var third = new ExerciseTime((long)Expected.GetProperty("runningAt").GetDouble());
        foreach (var row in rows.Where(r => r.AtMs <= third.Ms)) await log.AppendAsync(id, [row], Cancel);
        await log.SaveClockAsync(id, third, Cancel);
        var session = new ExerciseSession(id, log, new BotTeams(), new FakeTimeProvider());
        await session.LoadAsync("restart", Cancel);
        Assert.Equal(2, session.State.Engine);
        Assert.True((await session.ExecuteAsync(new ResumeExercise(), new Actor("chen", Office.Controller), Cancel)).Accepted);
        await session.AdvanceAsync(session.State.End, Cancel);
        var after = await log.AllAsync(id);
        Assert.Equal(ExerciseDigest.Of(rows), ExerciseDigest.Of(after));
        Assert.DoesNotContain(after, r => LogCodec.Read(r).Event is CommentAppeared);
        // Its posts keep the counts they were shown with.
        Assert.Equal(session.State.Posts.CountersAt(0, session.State.PostCount), session.State.CountersOf(0));
    }

    [Fact]
    public void What_followed_its_end_can_be_worked_out()
    {
        var state = Exercise.Fold(Rows().Select(LogCodec.Read));
        Assert.NotNull(Aftermath.Of(state));
        Assert.True(RumorEngines.Continues(state.Engine));
    }

    private static StoredEvent[] Rows() => [.. LogFile.Read(File.ReadAllBytes(Path.Combine(Folder, "log.jsonl"))).Select(l => l.Event!)];
}
