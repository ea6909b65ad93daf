using System.Globalization;
using CsCheck;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Domain.Rumors;
using Simulator.Domain.Views;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Casting;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>Laws that hold for any way through the shipped scenario.</summary>
public sealed class PropertyTests
{
    private static readonly Actor Control = new("control", Office.Controller);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_partition_of_the_way_gives_the_same_digest()
    {
        var whole = (await ShippedScenarios.Played("liuwan-market", 1, "coverup")).Digest;
        await Gen.Long[1, 7_200_000].Array[0, 60].SampleAsync(async stops => Assert.Equal(whole, await DigestAsync("coverup", stops)), iter: 4);
    }

    [Fact]
    public async Task Fold_from_any_earlier_state_is_the_fold_from_zero_is_the_play()
    {
        var played = await ShippedScenarios.Played("liuwan-market", 1, "coverup");
        var log = played.Log.Select(LogCodec.Read).ToArray();
        var whole = Fingerprint.Of(Exercise.Fold(log));
        Assert.Equal(Fingerprint.Of(played.State), whole);
        Gen.Int[1, log.Length - 1].Sample(cut => Fingerprint.Of(log[cut..].Aggregate(Exercise.Fold(log[..cut]), Exercise.Evolve)) == whole, iter: 10);
    }

    [Fact]
    public async Task Schedule_answers_as_the_timeline_does_at_every_moment()
    {
        var (schedule, state, asked) = (new Schedule(), ExerciseState.Empty, 0);
        foreach (var row in (await ShippedScenarios.Played("liuwan-market", 1, "coverup")).Log)
        {
            var recorded = LogCodec.Read(row);
            for (var second = state.Now.Ms / 1000 + 1; state.Status == ExerciseStatus.Running && second * 1000 <= recorded.At.Ms; second++)
            {
                var now = new ExerciseTime(second * 1000);
                Assert.Equal(Timeline.NextScripted(state, now), schedule.NextScripted(state, now));
                Assert.Equal(Timeline.TakeConditions(state, now).Select(LogJsonOf), schedule.TakeConditions(state, now).Select(LogJsonOf));
                asked++;
            }
            state = Exercise.Evolve(state, recorded);
        }
        Assert.True(asked > 7000);
    }

    [Fact]
    public async Task Random_teams_never_break_it_and_every_refusal_has_words()
    {
        var (asked, refused) = (0, new HashSet<string>(StringComparer.Ordinal));
        for (var seed = 1; seed <= 10; seed++)
        {
            var session = await StartedAsync(null, seed);
            var bots = session.State.Scenario.Seats.ToDictionary(s => s.Id, s => new BotTeams().Create("random", s.Id, new BotScript(null, session.State.Text, seed))!);
            for (var at = ExerciseTime.Zero; at < session.State.End && !session.State.Ended; at += TimeSpan.FromSeconds(20))
            {
                await session.AdvanceAsync(at, Cancel);
                foreach (var (seat, bot) in bots)
                    foreach (var command in bot.Due(SeatView.Of(session.State, seat, at)!, at + TimeSpan.FromSeconds(-20), at))
                    {
                        asked++;
                        if (Exercise.Decide(session.State, command, new Actor("p", Office.Player, seat), at) is { Rejection: { } rejection })
                        {
                            refused.Add(rejection.Code);
                            Assert.True(InBothLanguages(rejection), rejection.Code);
                        }
                        await session.ExecuteAsync(command, new Actor("p-" + seat, Office.Player, seat), Cancel);
                    }
            }
        }
        Assert.True(asked > 1000);
        Assert.NotEmpty(refused);
    }

    [Theory]
    [InlineData("expert"), InlineData("silent"), InlineData("coverup"), InlineData("random")]
    public async Task No_gauge_jumps_further_than_the_model_can(string team)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var state = (await ShippedScenarios.Played("liuwan-market", 1, team, seed)).State;
            var samples = state.GaugeSamples;
            Assert.Equal(state.Subject.Duration.TotalSeconds / Timeline.GaugeSeconds, samples.Count);
            foreach (var (before, after) in samples.Zip(samples.Skip(1))) AssertSmooth(state, before, after);
        }
    }

    // The constants are those of the model: heat S/(S+60), S decaying with 30 platform minutes and fed by 1 + ln(1 + audience) a post.
    private static void AssertSmooth(ExerciseState state, Domain.Exercises.GaugeSample before, Domain.Exercises.GaugeSample after)
    {
        var (from, to) = (before.Gauges, after.Gauges);
        Assert.All(new[] { to.Heat, to.Trust, to.Anxiety, to.FalseBelief }, g => Assert.InRange(g, 0, 100));
        // What a condition sets off in the second of a reading comes after it, what the script brings before it.
        bool Within(long ms) => ms >= before.At.Ms && ms <= after.At.Ms;
        var actions = state.RumorActions.Where(a => Within(a.AtMs)).ToArray();
        var posts = Enumerable.Range(0, state.PostCount).Count(i => Within(state.Posts[i].At.Ms)) + actions.Length;
        double Warmth(double heat) => 60 * heat / (100 - heat);
        var decayed = Warmth(from.Heat) * Math.Exp(-(after.At - before.At).TotalSeconds * state.Subject.Rumors.Tempo / 1800);
        Assert.InRange(Warmth(to.Heat), decayed * 0.999, Warmth(from.Heat) + posts * (1 + Math.Log(1 + 1e7)) + 0.001);
        var resented = actions.OfType<RootDeleted>().Count(d => !d.Explained && !d.ByAuthor);
        var kept = actions.OfType<TrustLost>().Aggregate(Math.Pow(0.9, resented), (k, l) => k * (1 - l.Share));
        var official = actions.Any(a => a is StatementOut or DenialExposed or PromiseBroken);
        if (!official) Assert.InRange(to.Trust, from.Trust * kept - 10 * (1 - kept) - 0.001, from.Trust + 0.001);
        Assert.True(to.Trust - from.Trust <= 5.001 * actions.OfType<StatementOut>().Count() + 0.001);
        var stirred = official || resented > 0 || actions.Any(a => a is BacklashRaised);
        Assert.InRange(Math.Abs(to.Anxiety - from.Anxiety), 0, stirred ? 60 : 2);
        Assert.InRange(to.FalseBelief - from.FalseBelief, stirred ? -50 : -2, 5);
    }

    private static bool InBothLanguages(Rejection rejection) =>
        new[] { "zh-CN", "en" }.Select(c => RejectionWords.Say(rejection, CultureInfo.GetCultureInfo(c))).Distinct().Count() == 2;

    private static string LogJsonOf(ExerciseEvent e) => System.Text.Json.JsonSerializer.Serialize(e, e.GetType(), LogJson.Options);

    private static async Task<string> DigestAsync(string team, long[] stops)
    {
        var log = new MemoryLog();
        var session = await StartedAsync(team, 1, log);
        foreach (var stop in stops.Order()) await session.AdvanceAsync(new ExerciseTime(stop), Cancel);
        await session.AdvanceAsync(session.State.End, Cancel);
        return ExerciseDigest.Of(await log.AllAsync(session.Id));
    }

    private static async Task<ExerciseSession> StartedAsync(string? team, long seed, MemoryLog? log = null)
    {
        var session = new ExerciseSession(new ExerciseId("property"), log ?? new MemoryLog(), new BotTeams(), new Microsoft.Extensions.Time.Testing.FakeTimeProvider());
        var scenario = ShippedScenarios.Load("liuwan-market");
        await DoAsync(session, PublicCast.Open(new OpenRequest(scenario, 1, seed, "zh-CN", new ExerciseSettings(), Control)));
        if (team is not null) foreach (var seat in scenario.Seats) await DoAsync(session, new GiveSeatToBot(seat.Id, team));
        await DoAsync(session, new StartExercise());
        return session;
    }

    private static async Task DoAsync(ExerciseSession session, ExerciseCommand command) => Assert.Null((await session.ExecuteAsync(command, Control, Cancel)).Rejection);
}
