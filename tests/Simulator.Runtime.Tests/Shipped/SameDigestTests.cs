using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>The same scenario, seed and teams: the same exercise, however time goes by.</summary>
public sealed class SameDigestTests
{
    private static readonly ExerciseId Id = new("live");
    private static readonly Actor Control = new("control", Office.Controller);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("expert"), InlineData("slow"), InlineData("silent"), InlineData("coverup"), InlineData("random")]
    public async Task Every_team_plays_and_replays_to_the_same_digest(string team)
    {
        foreach (var id in ShippedScenarios.Ids)
        {
            var scenario = ShippedScenarios.Load(id);
            Assert.NotEmpty(scenario.Languages);
            foreach (var subject in scenario.Subjects)
                foreach (var language in Languages(scenario, subject.Number, team)) await PlaysTheSameTwiceAsync(id, subject.Number, language, team);
        }
    }

    // What differs between languages are the texts; the teams that say most stand for the others in the later subjects.
    private static IEnumerable<string> Languages(Domain.Scenarios.Scenario scenario, int subject, string team) =>
        subject == scenario.Subjects[0].Number || team == "expert" ? scenario.Languages : scenario.Languages.Take(1);

    private static async Task PlaysTheSameTwiceAsync(string id, int subject, string language, string team)
    {
        var played = await ShippedScenarios.Played(id, subject, team, language: language);
        // Twice where teams differ most in what they draw; the rest of the later subjects is folded again.
        if (subject == 1 || team is "expert" or "random")
        {
            var again = await HeadlessRun.PlayAsync(ShippedScenarios.Load(id), subject, 1, language, team, new BotTeams(), TimeProvider.System, Cancel);
            Assert.Equal(played.Digest, again.Digest);
        }
        var folded = Exercise.Fold(played.Log.Select(LogCodec.Read));
        Assert.Equal(language, folded.Language);
        Assert.Equal(played.State.Version, folded.Version);
        Assert.Equal(Domain.Scoring.Scorecards.Of(played.State, played.State.Now).Total, Domain.Scoring.Scorecards.Of(folded, folded.Now).Total);
        Assert.True(played.State.Ended);
    }

    [Fact]
    public async Task Live_at_sixty_times_and_by_jumps_is_what_headless_is()
    {
        var headless = await ShippedScenarios.Played("liuwan-market", 1, "expert");
        Assert.Equal(headless.Digest, await LiveAsync(async (exercises, time) =>
        {
            await DoAsync(exercises, new SetSpeed(60));
            while (!(await exercises.WatchAsync(Id, Cancel))!.Control().State.Ended) await BeatAsync(exercises, time, 937);
        }));
        Assert.Equal(headless.Digest, await LiveAsync(async (exercises, time) =>
        {
            foreach (var minute in new[] { 5, 13, 14, 33, 41, 66, 90, 119 })
            {
                await BeatAsync(exercises, time, 1_700);
                await DoAsync(exercises, new JumpTo(ExerciseTime.FromMinutes(minute)));
            }
            await DoAsync(exercises, new PauseExercise());
            await BeatAsync(exercises, time, 60_000);
            await DoAsync(exercises, new ResumeExercise());
            while (!(await exercises.WatchAsync(Id, Cancel))!.Control().State.Ended) await BeatAsync(exercises, time, 10_000);
        }));
    }

    private static async Task<string> LiveAsync(Func<LocalExercises, FakeTimeProvider, Task> play)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
        var log = new MemoryLog();
        await using var exercises = new LocalExercises(log, new BotTeams(), time, NullLogger<LocalExercises>.Instance);
        var scenario = ShippedScenarios.Load("liuwan-market");
        await exercises.OpenAsync(Id, new OpenRequest(scenario, 1, 1, "zh-CN", new ExerciseSettings(), Control), Cancel);
        foreach (var seat in scenario.Seats) await DoAsync(exercises, new GiveSeatToBot(seat.Id, "expert"));
        await DoAsync(exercises, new StartExercise());
        await play(exercises, time);
        var rows = new List<StoredEvent>();
        await foreach (var row in log.ReadAsync(Id, 1, Cancel)) rows.Add(row);
        return ExerciseDigest.Of(rows);
    }

    private static async Task BeatAsync(LocalExercises exercises, FakeTimeProvider time, int ms)
    {
        time.Advance(TimeSpan.FromMilliseconds(ms));
        await exercises.TickAsync();
    }

    private static async Task DoAsync(LocalExercises exercises, ExerciseCommand command) =>
        Assert.Null((await exercises.ExecuteAsync(Id, Control, command, Cancel)).Rejection);
}
