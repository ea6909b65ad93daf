using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Persistence.AppDb;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Crash;

/// <summary>
/// A process that plays over the real files is killed at a drawn moment, again and again, and everything it had acknowledged on its pipe must be there.
/// CRASH_SEED repeats a run: which lines it is killed at and how fast it plays; where the bytes were just then it cannot.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int MostLines = 300, StepMs = 100;
    private static readonly Actor Control = new("control", Office.Controller);
    private static readonly double[] Speeds = [1, 10, 60];
    private readonly TempFolder _folder = TempFolder.Quick();
    private readonly long _seed = long.TryParse(Environment.GetEnvironmentVariable("CRASH_SEED"), CultureInfo.InvariantCulture, out var given) ? given : RandomNumberGenerator.GetInt32(int.MaxValue);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task After_25_kills_nothing_acknowledged_is_lost() => KillAsync(25);

    [Fact, Trait("Category", "Long")]
    public Task After_200_kills_nothing_acknowledged_is_lost() => KillAsync(200);

    private async Task KillAsync(int times)
    {
        ExerciseId? exercise = null;
        for (var kill = 0; kill < times; kill++)
        {
            try
            {
                var id = exercise ?? await OpenAsync($"x{kill}");
                exercise = await KillOnceAsync(id, kill) ? id : null;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Assert.Fail($"Kill {kill} of seed {_seed} (repeat with CRASH_SEED={_seed}): {e}");
            }
        }
    }

    private async Task<ExerciseId> OpenAsync(string name)
    {
        await using var premises = await Premises.FirstAsync(Data, Cancel);
        var id = new ExerciseId(name);
        var scenario = ShippedScenarios.Load(ShippedScenarios.Ids.First());
        var seats = scenario.Seats.Where(s => s.Acts.Contains("send-message")).Take(2).Select(s => s.Id).ToArray();
        await premises.Exercises.OpenAsync(id, new OpenRequest(scenario, 1, _seed, "zh-CN", new ExerciseSettings(), Control), Cancel);
        foreach (var seat in seats)
        {
            await DoAsync(premises, id, new JoinExercise("p-" + seat, Office.Player));
            await DoAsync(premises, id, new TakeSeat("p-" + seat, seat));
        }
        foreach (var seat in scenario.Seats.Where(s => !seats.Contains(s.Id))) await DoAsync(premises, id, new GiveSeatToBot(seat.Id, "expert"));
        await DoAsync(premises, id, new StartExercise());
        return id;
    }

    /// <summary>False when the exercise has come to its end.</summary>
    private async Task<bool> KillOnceAsync(ExerciseId id, int kill)
    {
        var draw = DrawKey.Root(_seed).With("kill").With(kill);
        var told = await PlayUntilKilledAsync(id, $"r{kill}", draw);
        Assert.Empty(told.Refused);
        await using var premises = new Premises(Data);
        var rows = await premises.Log.AllAsync(id);
        AssertWhole(rows, told);
        AssertActs(rows, told);
        await AssertAppDbAsync(premises, id, told, $"r{kill}");
        return await AssertPlaysOnAsync(premises, id, rows, told, kill);
    }

    private async Task<Told> PlayUntilKilledAsync(ExerciseId id, string run, DrawKey draw)
    {
        var told = new Told();
        var speed = Speeds[draw.With("speed").Below(Speeds.Length)];
        using var host = new HostProcess("play", Data, id.Value, run, speed.ToString(CultureInfo.InvariantCulture), draw.With("app").Below(3) == 0 ? "log+app" : "log");
        // One in five dies while it still starts.
        var lines = 1 + draw.With("lines").Below(draw.With("early").Below(5) == 0 ? 4 : MostLines);
        for (var heard = 0; heard < lines && await host.LineAsync(Cancel) is { } line; heard++) told.Hear(line);
        Spin(draw.With("moment").Uniform() * 3);
        host.Kill();
        foreach (var line in await host.RestAsync(Cancel)) told.Hear(line);
        Assert.Equal("", await host.Errors);
        return told;
    }

    // Between two lines too: the moment of the kill is free, the verdict does not depend on it.
    private static void Spin(double milliseconds)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began).TotalMilliseconds < milliseconds) { }
    }

    private static void AssertWhole(List<StoredEvent> rows, Told told)
    {
        var previous = Chain.Start;
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.Equal(i + 1, rows[i].Version);
            Assert.Equal(rows[i].Chain, Chain.Link(previous, rows[i]));
            Assert.Equal(rows[i].PayloadHash, Convert.ToHexStringLower(SHA256.HashData(rows[i].Payload)));
            previous = rows[i].Chain;
        }
        Assert.True(rows.Count >= told.Version, $"version {told.Version} was acknowledged, the log ends at {rows.Count}");
        Assert.All(told.Batches, b => Assert.True(b.First > rows.Count || b.Last <= rows.Count, $"only a part of the batch {b} is stored: the log ends at {rows.Count}"));
    }

    private static void AssertActs(List<StoredEvent> rows, Told told)
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var recorded in rows.Select(LogCodec.Read))
            if (recorded.Event switch { NoteTaken e => e.Text, MessageSent e => e.Text, ParticipantJoined e => e.Person, _ => null } is { } id) found[id] = recorded.Version;
        Assert.All(told.Acts, act => Assert.True(found.TryGetValue(act.Key, out var version) && version <= act.Value, $"{act.Key} was acknowledged at {act.Value} and is lost"));
    }

    private static async Task AssertAppDbAsync(Premises premises, ExerciseId id, Told told, string run)
    {
        var names = await premises.Get<People>().NamesAsync(id, Cancel);
        Assert.All(told.People, p => Assert.Equal(p.Value, names.GetValueOrDefault(p.Key)));
        var draft = await premises.Get<Drafts>().LoadAsync(new DraftPlace(id, "typist", "seat", run), Cancel);
        Assert.True(told.Draft < 0 || int.Parse(draft!, CultureInfo.InvariantCulture) >= told.Draft);
    }

    private static async Task<bool> AssertPlaysOnAsync(Premises premises, ExerciseId id, List<StoredEvent> rows, Told told, int kill)
    {
        var live = (await premises.Exercises.WatchAsync(id, Cancel))!;
        var state = live.Control().State;
        Assert.Equal(Fingerprint.Of(Exercise.Fold((await premises.Log.AllAsync(id)).Select(LogCodec.Read))), Fingerprint.Of(state));
        if (state.Ended) return false;
        Assert.Equal(ExerciseStatus.Paused, state.Status);
        // What ran is paused with the notice; what stood already when it died stands as it did.
        var found = Exercise.Fold(rows.Select(LogCodec.Read));
        Assert.Equal(found.Status == ExerciseStatus.Running ? (rows.Count + 1, "restart") : (rows.Count, found.PauseReason), (state.Version, state.PauseReason));
        AssertClock(live, rows, told);
        var version = (await DoAsync(premises, id, new ResumeExercise())).Version;
        var noted = await premises.Exercises.ExecuteAsync(id, new Actor("judge", Office.Evaluator), new TakeNote(live.Clock.At, $"after-{kill}"), Cancel);
        Assert.True(noted.Accepted && noted.Version > version);
        premises.Time.Advance(TimeSpan.FromSeconds(1));
        var paused = await premises.Exercises.ExecuteAsync(id, Control, new PauseExercise(), Cancel);
        // That second may have been its last.
        if (paused.Rejection?.Code == "NotNowEnded") return false;
        Assert.True(paused.Accepted, paused.Rejection?.Code);
        Assert.True(live.Clock.At >= state.Now);
        return true;
    }

    // A second of wall time is a minute of the exercise at sixty times the speed.
    private static void AssertClock(ILiveExercise live, List<StoredEvent> rows, Told told)
    {
        Assert.False(live.Clock.Running);
        Assert.True(live.Clock.At.Ms >= rows[^1].AtMs, $"the clock stands at {live.Clock.At.Ms}, before the last event at {rows[^1].AtMs}");
        if (told.Clock is not var (seen, speed)) return;
        Assert.InRange(live.Clock.At.Ms, seen - 1000 * speed, seen + StepMs * speed + 1);
    }

    private static async Task<Simulator.Runtime.Sessions.CommandResult> DoAsync(Premises premises, ExerciseId id, ExerciseCommand command)
    {
        var actor = command switch { JoinExercise join => new Actor(join.Person, Office.Player), _ => Control };
        var result = await premises.Exercises.ExecuteAsync(id, actor, command, Cancel);
        Assert.True(result.Accepted, $"{command.Kind}: {result.Rejection?.Code}");
        return result;
    }
}
