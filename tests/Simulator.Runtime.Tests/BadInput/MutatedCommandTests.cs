using System.Globalization;
using System.Text.Json;
using CsCheck;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Casting;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;
using Simulator.Runtime.Tests.Shipped;
using Simulator.Tests.BadInput;

namespace Simulator.Runtime.Tests.BadInput;

/// <summary>Any JSON as any command by anybody, on the shipped scenario: accepted, or refused in words; and what the log then holds gives the same exercise again.</summary>
public sealed class MutatedCommandTests
{
    private static readonly Actor Control = new("control", Office.Controller);

    [Fact]
    public async Task Six_hundred_commands_are_taken_or_refused_in_words() => BothCameUp(await PlayAsync(20_261, 600));

    /// <summary>Seeds come from the property generator, which prints the one that fails.</summary>
    [Fact, Trait("Category", "Long")]
    public async Task Sixty_thousand_commands_are_taken_or_refused_in_words()
    {
        var (taken, refused) = (0, 0);
        await Gen.Int[0, int.MaxValue / 2].SampleAsync(
            async seed =>
            {
                var told = await PlayAsync(seed, 200);
                (taken, refused) = (taken + told.Taken, refused + told.Refused);
            },
            iter: 300, threads: 1);
        BothCameUp((taken, refused));
    }

    // A generator of which nothing is accepted would prove little.
    private static void BothCameUp((int Taken, int Refused) told) =>
        Assert.True(told.Taken > (told.Taken + told.Refused) / 50 && told.Refused > told.Taken, $"{told.Taken} taken, {told.Refused} refused");

    private static async Task<(int Taken, int Refused)> PlayAsync(int first, int count)
    {
        var log = new MemoryLog();
        var session = await OpenAsync(log, "x0");
        var (taken, refused) = (0, 0);
        for (var seed = first; seed < first + count; seed++)
        {
            var hostile = new Hostile(seed);
            var kind = hostile.Pick(CommandMessages.Kinds);
            var json = CommandMessages.Of(hostile, kind, Ids(session.State));
            try
            {
                if (Read(json, kind) is { } command && Told(await session.ExecuteAsync(command, Anybody(hostile, session.State), CancellationToken.None))) taken++;
                else refused++;
                if (session.State.Stopped) await session.ExecuteAsync(new LiftStop("go on"), Control, CancellationToken.None);
                if (session.State.Status == ExerciseStatus.Paused) await session.ExecuteAsync(new ResumeExercise(), Control, CancellationToken.None);
                await session.AdvanceAsync(session.Cursor + TimeSpan.FromSeconds(2), CancellationToken.None);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException($"seed {seed}: {kind} {json}", e);
            }
            if (session.State.Ended) session = await AgainAsync(log, session, seed);
        }
        await SameAsync(log, session);
        return (taken, refused);
    }

    private static bool Told(CommandResult result)
    {
        if (result.Rejection is not { } refused) return true;
        foreach (var culture in (string[])["zh-CN", "en"]) Assert.NotEmpty(RejectionWords.Say(refused, CultureInfo.GetCultureInfo(culture)));
        return false;
    }

    // As the hub reads it: what is no command is turned away there.
    private static ExerciseCommand? Read(string json, string kind)
    {
        try
        {
            return (ExerciseCommand?)JsonSerializer.Deserialize(json, CommandTypes.ByKind[kind], LogJson.Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static async Task<ExerciseSession> AgainAsync(MemoryLog log, ExerciseSession ended, int seed)
    {
        await SameAsync(log, ended);
        return await OpenAsync(log, "x" + seed.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task SameAsync(MemoryLog log, ExerciseSession session)
    {
        var rows = new List<RecordedEvent>();
        await foreach (var row in log.ReadAsync(session.Id, 1, CancellationToken.None)) rows.Add(LogCodec.Read(row));
        var again = Exercise.Fold(rows);
        Assert.Equal((session.State.Version, session.State.Acts.Count, session.State.PostCount, session.State.Status), (again.Version, again.Acts.Count, again.PostCount, again.Status));
        Assert.DoesNotContain(again.Participants.Values, p => p.Office is Office.System or Office.Controller or Office.Evaluator && p.Person.StartsWith("p-", StringComparison.Ordinal));
    }

    private static async Task<ExerciseSession> OpenAsync(MemoryLog log, string id)
    {
        var session = new ExerciseSession(new ExerciseId(id), log, new BotTeams(), TimeProvider.System);
        await session.LoadAsync("restart", CancellationToken.None);
        await session.ExecuteAsync(PublicCast.Open(new OpenRequest(ShippedScenarios.Load(ShippedScenarios.Ids.First()), 1, 7, "zh-CN", new ExerciseSettings(), Control)), Control, CancellationToken.None);
        foreach (var seat in session.State.Scenario.Seats)
        {
            await session.ExecuteAsync(new JoinExercise("p-" + seat.Id, Office.Player), new Actor("p-" + seat.Id, Office.Player), CancellationToken.None);
            await session.ExecuteAsync(new TakeSeat("p-" + seat.Id, seat.Id), Control, CancellationToken.None);
        }
        await session.ExecuteAsync(new StartExercise(), Control, CancellationToken.None);
        await session.AdvanceAsync(ExerciseTime.FromMinutes(25), CancellationToken.None);
        return session;
    }

    private static Actor Anybody(Hostile hostile, ExerciseState state) => hostile.Below(8) switch
    {
        0 or 1 => Control,
        2 => new Actor("e", Office.Evaluator),
        3 => new Actor("stranger", Office.Player, hostile.Text()),
        _ => hostile.Pick([.. state.Scenario.Seats.Select(s => new Actor("p-" + s.Id, Office.Player, s.Id))]),
    };

    private static string[] Ids(ExerciseState state) =>
    [
        .. state.Scenario.Seats.Select(s => s.Id), .. state.Scenario.Departments.Select(d => d.Id), .. state.Scenario.Channels.Select(c => c.Id), .. state.Scenario.Facts.Take(4).Select(f => f.Id),
        .. state.Injects.Values.OrderByDescending(i => i.DeliveredAt).Take(12).Select(i => i.Id), .. state.Items.Select(i => i.Id), .. state.Statements.Select(s => s.Id), .. state.Verifications.Select(v => v.Id),
        .. state.Tasks.Select(t => t.Id), .. state.Board.Select(b => b.Id), .. state.Participants.Keys, .. state.Scenario.Measures.Select(m => m.Id), state.Posts[state.PostCount - 1].Id, state.Posts[0].Id, "p-elsewhere", "paper-99",
    ];
}
