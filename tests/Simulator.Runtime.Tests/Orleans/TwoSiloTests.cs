using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Persistence.Logs;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Orleans;
using Simulator.Runtime.Sessions;
using InOneProcess = Simulator.Runtime.Tests.Sessions.Local;

namespace Simulator.Runtime.Tests.Orleans;

/// <summary>Two silos: whatever one process may do with its own exercises it may do with those that live on the other.</summary>
public sealed class TwoSiloTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_command_is_the_same_after_the_wire()
    {
        Assert.All(SampleCommands.Kinds, kind =>
        {
            var command = SampleCommands.Of(kind);
            var back = Envelope.Of(command).Command();
            Assert.Equal(command.GetType(), back.GetType());
            Assert.Equal(JsonSerializer.Serialize(command, command.GetType(), LogJson.Options), JsonSerializer.Serialize(back, back.GetType(), LogJson.Options));
        });
    }

    [Fact]
    public async Task Every_command_gets_the_same_answer_through_the_other_silo_as_in_one_process_and_both_see_the_same()
    {
        var log = new MemoryLog();
        await using var cluster = await TestCluster.StartAsync(log, silos: 2);
        await using var local = InOneProcess.Start(new MemoryLog());
        var (id, here, there) = await ElsewhereAsync(cluster);
        await local.Exercises.OpenAsync(id, Tiny.Open(), Cancel);
        foreach (var (actor, command) in Script())
        {
            var expected = await local.Exercises.ExecuteAsync(id, actor, command, Cancel);
            var answer = await there.ExecuteAsync(id, actor, command, Cancel);
            Assert.True(Same(expected, answer), $"{command.Kind}: {answer} instead of {expected}");
            if (answer.Rejection is { } why)
                foreach (var language in new[] { "zh-CN", "en" }) Assert.NotEmpty(RejectionWords.Say(why, CultureInfo.GetCultureInfo(language)));
        }
        await AssertSameWindowsAsync(id, here, there, local.Exercises);
        Assert.Equal(Digest(await local.Log.AllAsync(id)), Digest(await log.AllAsync(id)));
    }

    [Fact]
    public async Task Two_owners_of_one_exercise_never_both_write_a_version_and_everybody_is_answered()
    {
        var log = new MemoryLog();
        // Each cluster believes it is alone: both have an activation of the same exercise.
        await using var one = await TestCluster.StartAsync(log);
        await using var two = await TestCluster.StartAsync(log);
        var id = new ExerciseId("x1");
        IExercises[] processes = [one.Process().Exercises, two.Process().Exercises];
        await processes[0].OpenAsync(id, Tiny.Open(), Cancel);
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => processes[i % 2].ExecuteAsync(id, new Actor($"p{i}", Office.Player), new JoinExercise($"p{i}", Office.Player), Cancel)));
        await AssertOnceAsync(log, id, answers);
        // One after the other every one is done, however often the owner changes.
        for (var i = 100; i < 110; i++)
            Assert.True((await processes[i % 2].ExecuteAsync(id, new Actor($"p{i}", Office.Player), new JoinExercise($"p{i}", Office.Player), Cancel)).Accepted);
    }

    [Fact]
    public async Task Two_processes_on_one_file_are_fenced_by_its_key()
    {
        using var folder = new TempFolder();
        var file = new SqliteLogOptions(folder.File("log.db"));
        await using var first = new SqliteLog(file);
        await using var second = new SqliteLog(file);
        await using var one = InOneProcess.Start(first);
        await using var two = InOneProcess.Start(second);
        var id = new ExerciseId("x1");
        await one.Exercises.OpenAsync(id, Tiny.Open(), Cancel);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => (i % 2 == 0 ? one : two).Exercises.ExecuteAsync(id, new Actor($"p{i}", Office.Player), new JoinExercise($"p{i}", Office.Player), Cancel)));
        await AssertOnceAsync(first, id, answers);
    }

    [Fact]
    public async Task An_owner_out_of_reach_is_an_answer_that_says_so()
    {
        var exercises = new OrleansExercises(new Unreachable(), new MemoryLog());
        var result = await exercises.ExecuteAsync(new ExerciseId("x1"), Tiny.Control, SampleCommands.Of("open"), Cancel);
        Assert.Equal("NoAnswer", result.Rejection?.Code);
    }

    // What is accepted is stored exactly once at the version told; what is refused is not stored.
    private static async Task AssertOnceAsync(IExerciseLog log, ExerciseId id, CommandResult[] answers)
    {
        var rows = await log.AllAsync(id);
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(v => (long)v), rows.Select(r => r.Version));
        var previous = Chain.Start;
        foreach (var row in rows) Assert.Equal(row.Chain, previous = Chain.Link(previous, row));
        var joined = rows.Select(LogCodec.Read).Where(r => r.Event is ParticipantJoined).ToDictionary(r => ((ParticipantJoined)r.Event).Person, r => r.Version);
        for (var i = 0; i < answers.Length; i++)
        {
            Assert.True(answers[i].Rejection?.Code is null or "OwnerMoves", answers[i].ToString());
            Assert.Equal(answers[i].Accepted, joined.ContainsKey($"p{i}"));
            if (answers[i].Accepted) Assert.True(joined[$"p{i}"] <= answers[i].Version);
        }
        Assert.Contains(answers, a => a.Accepted);
    }

    // An exercise that lives on one silo, seen from the process that hosts it and from the other one.
    private static async Task<(ExerciseId Id, IExercises Here, IExercises There)> ElsewhereAsync(TestCluster cluster)
    {
        var silos = cluster.Silos.GetActiveSilos().Select(s => s.SiloAddress).ToArray();
        Assert.Equal(2, silos.Length);
        var processes = silos.ToDictionary(s => s, s => (IExercises)cluster.Process(s).Exercises);
        var id = new ExerciseId("x0");
        Assert.True((await processes[silos[0]].OpenAsync(id, Tiny.Open(), Cancel)).Accepted);
        var grain = cluster.Silos.Client.GetGrain<IExerciseGrain>(id.Value);
        var home = await cluster.Silos.Client.GetGrain<IManagementGrain>(0).GetActivationAddress(grain);
        return (id, processes[home!], processes[silos.Single(s => !s.Equals(home))]);
    }

    /// <summary>Every kind in the lobby, while running, paused and after the end, as control and as a player at a seat.</summary>
    private static IEnumerable<(Actor, ExerciseCommand)> Script()
    {
        yield return (Tiny.Ann with { Seat = null }, new JoinExercise("ann", Office.Player));
        yield return (Tiny.Ann with { Seat = null }, new TakeSeat("ann", "news"));
        foreach (var step in Each()) yield return step;
        yield return (Tiny.Control, new StartExercise());
        yield return (Tiny.Control, new ResumeExercise());
        yield return (Tiny.Control, new TakeSeat("ann", "news"));
        yield return (Tiny.Control, new FreezeSeat("news", false));
        foreach (var step in Each()) yield return step;
        yield return (Tiny.Control, new ResumeExercise());
        yield return (Tiny.Control, new PauseExercise());
        foreach (var step in Each()) yield return step;
        yield return (Tiny.Control, new ResumeExercise());
        yield return (Tiny.Control, new EndExercise("enough"));
        foreach (var step in Each()) yield return step;
    }

    // Not those that change what the following are refused for; they have lines of their own above.
    private static IEnumerable<(Actor, ExerciseCommand)> Each()
    {
        foreach (var kind in SampleCommands.Kinds.Where(k => k is not ("end" or "remove" or "leave-seat")))
            foreach (var actor in new[] { Tiny.Ann, Tiny.Control, new Actor("judge", Office.Evaluator) })
                yield return (actor, SampleCommands.Of(kind));
        foreach (var kind in new[] { "remove", "leave-seat" }) yield return (Tiny.Ann, SampleCommands.Of(kind));
    }

    private static async Task AssertSameWindowsAsync(ExerciseId id, params IExercises[] processes)
    {
        var seen = new List<string>();
        foreach (var exercises in processes)
        {
            var live = (await exercises.WatchAsync(id, Cancel))!;
            var state = live.Control().State;
            var past = await live.ReplayAsync(ExerciseTime.FromMinutes(3), truth: true, Cancel);
            seen.Add(string.Join('\n', Fingerprint.Of(state), past.Version, past.PostCount, past.Score!.Total, live.Clock, live.Public().Frame, live.Public().Feed.Count,
                string.Join(';', state.Scenario.Seats.Select(s => live.Seat(s.Id)).Select(v => $"{v!.Seat} {v.Inbox.Length} {v.Done.Length} {v.Messages.Length}")), live.Seat("nobody")));
        }
        Assert.All(seen, s => Assert.Equal(seen[0], s));
    }

    private static string Digest(List<StoredEvent> rows) => ExerciseDigest.Of(rows.Select(LogCodec.Read));

    private static bool Same(CommandResult a, CommandResult b) =>
        a.Version == b.Version && a.Rejection?.Code == b.Rejection?.Code && Args(a).SequenceEqual(Args(b));

    private static IEnumerable<string> Args(CommandResult result) => result.Rejection is { Args.IsDefault: false } why ? why.Args : [];

    private sealed class Unreachable : ICluster
    {
        public Task<(IGrainFactory Grains, SiloFeedBridge Bridge)> ReadyAsync(CancellationToken cancel) => throw new SiloUnavailableException("gone");
    }
}
