using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Logs;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>All four subjects in one exercise, over the shipped scenario and the real engine.</summary>
public sealed class SequenceTests
{
    private static readonly Actor Control = new("control", Office.Controller);
    private static readonly Lazy<Task<HeadlessResult>> Whole = new(() => PlayAsync("expert"));
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<HeadlessResult> PlayAsync(string team) => HeadlessRun.PlayAsync(
        ShippedScenarios.Load("liuwan-market"), [1, 2, 3, 4], 1, "zh-CN", team, new BotTeams(), TimeProvider.System, CancellationToken.None);

    [Fact]
    public async Task The_expert_team_does_well_in_each_and_the_story_jumps()
    {
        var state = (await Whole.Value).State;
        Assert.Equal([1, 2, 3, 4], state.BySubject().Select(s => s.Subject.Number));
        Assert.All(state.BySubject(), s => Assert.InRange(Scorecards.Of(s, s.Now).Total, 90, 110));
        Assert.Equal("07:30", state.StoryClock(state.Earlier[1].Began));
        Assert.Equal("14:00", state.StoryClock(state.Earlier[2].Began));
        Assert.Equal("09:00", state.StoryClock(state.Began));
        // From Friday evening over the weekend to Monday.
        Assert.Equal(3, (state.Story[^1].Start - state.Story[^2].Start).Days + (state.Story[^1].Start.Hours < state.Story[^2].Start.Hours ? 1 : 0));
        Assert.Equal("18:52", state.StoryClock(state.Injects["K1-02"].DeliveredAt!.Value));
        // What the evening left goes on over night, in counters.
        Assert.True((await Whole.Value).Log.Count(r => r.Type == "night-passed") == 3);
    }

    [Fact]
    public async Task The_same_twice_and_folded_from_the_log()
    {
        var played = await Whole.Value;
        Assert.Equal(played.Digest, (await PlayAsync("expert")).Digest);
        var folded = Exercise.Fold(played.Log.Select(LogCodec.Read));
        Assert.Equal(played.State.BySubject().Select(s => Scorecards.Of(s, s.Now).Total), folded.BySubject().Select(s => Scorecards.Of(s, s.Now).Total));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task The_cover_up_is_vetoed_in_each()
    {
        var state = (await PlayAsync("coverup")).State;
        Assert.All(state.BySubject(), s => Assert.NotEmpty(Scorecards.Of(s, s.Now).Vetoes));
    }

    /// <summary>A crash in the middle of the second subject: the engine is rebuilt over the night, and the rest is what it would have been.</summary>
    [Fact]
    public async Task Interrupted_in_the_second_subject_it_goes_on_as_if_nothing_had_been()
    {
        var played = await Whole.Value;
        var began = played.Log.First(r => r.Type == "subject-begun");
        var cut = played.Log.TakeWhile(r => r.AtMs < began.AtMs + 40 * 60_000).ToArray();
        var (log, id) = (new MemoryLog(), new ExerciseId("cut"));
        await log.AppendAsync(id, cut, Cancel);
        await log.SaveClockAsync(id, new ExerciseTime(cut[^1].AtMs), Cancel);

        var session = new ExerciseSession(id, log, new BotTeams(), new FakeTimeProvider());
        await session.LoadAsync("restart", Cancel);
        Assert.Equal(2, session.State.Subject.Number);
        Assert.Null((await session.ExecuteAsync(new ResumeExercise(), Control, Cancel)).Rejection);
        await session.AdvanceAsync(session.State.End, Cancel);
        for (var next = 3; next <= 4; next++)
        {
            Assert.Null((await session.ExecuteAsync(new BeginSubject(), Control, Cancel)).Rejection);
            await session.AdvanceAsync(session.State.End, Cancel);
        }
        var rows = new List<StoredEvent>();
        await foreach (var row in log.ReadAsync(id, 1, Cancel)) rows.Add(row);
        Assert.Equal(played.Digest, ExerciseDigest.Of(rows));
    }
}
