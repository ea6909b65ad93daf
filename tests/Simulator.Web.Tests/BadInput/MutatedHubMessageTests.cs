using System.Text.Json;
using System.Text.RegularExpressions;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Runtime;
using Simulator.Runtime.Logs;
using Simulator.Tests.BadInput;
using Simulator.Web.Hubs;

namespace Simulator.Web.Tests.BadInput;

/// <summary>
/// Somebody at the police seat sends whatever he likes: every message is answered with a reason, the other exercise and the other seats' papers stay as
/// they were, and nothing of them is in any answer.
/// </summary>
public sealed partial class MutatedHubMessageTests(OpenHost open) : IClassFixture<OpenHost>
{
    private const string Secret = "机密草稿甲", Elsewhere = "机密草稿乙";
    private static readonly Actor Control = new("chen", Office.Controller);
    private readonly Hosting.RealHost _host = open.Host;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public Task Seven_hundred_messages_change_and_reveal_nothing() => AttackAsync(20_261, 700);

    [Fact, Trait("Category", "Long")]
    public Task Fifteen_thousand_messages_change_and_reveal_nothing() => AttackAsync(40_000_000, 15_000);

    private async Task AttackAsync(int first, int count)
    {
        var (mine, other) = (await StageAsync(Secret), await StageAsync(Elsewhere));
        var before = await RowsAsync(other.Id);
        var (hub, person) = await SitAsync(mine);
        mine = mine with { Version = (await StateAsync(mine.Id)).Version };
        for (var seed = first; seed < first + count; seed++)
        {
            var (method, arguments) = Message(new Hostile(seed), [.. await IdsAsync(mine.Id, person), .. await IdsAsync(other.Id, person), mine.Id.Value, other.Id.Value, .. other.People]);
            var answer = await hub.CallAsync(method, arguments, Cancel);
            Check(answer, $"seed {seed}: {method}({(arguments.Length > 400 ? arguments[..400] : arguments)}) → {answer}");
            if ((await StateAsync(mine.Id)).Stopped) await DoAsync(mine.Id, new LiftStop("go on"));
            if ((await StateAsync(mine.Id)).Status == ExerciseStatus.Paused) await DoAsync(mine.Id, new ResumeExercise());
        }
        await NothingHappenedAsync(mine, other, person, before);
        Assert.DoesNotContain(Secret, hub.All.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Elsewhere, hub.All.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(other.Id.Value, hub.All.ToString(), StringComparison.Ordinal);
        Assert.Empty(open.Errors.Heard);
        await hub.DisposeAsync();
    }

    private static (string Method, string Arguments) Message(Hostile hostile, string[] ids)
    {
        if (hostile.OneIn(10)) return (hostile.Pick((string[])["Join", "Resume", "Look", "Since"]), string.Join(',', Enumerable.Range(0, 1 + hostile.Below(2)).Select(_ => hostile.Json() is { Length: < 25_000 } json ? json : "0")));
        if (hostile.OneIn(40)) return (hostile.Pick((string[])["", "since", "OnConnectedAsync", "ToString", "Dispose", "Send"]), "{}");
        var kind = hostile.Pick(CommandMessages.Kinds);
        var command = CommandMessages.Of(hostile, kind, ids);
        // One too large for a message ends the connection: a test of its own.
        return ("Send", $"{(hostile.OneIn(25) ? "\"nonsense\"" : JsonSerializer.Serialize(kind))},{(command.Length < 60_000 ? command : "{}")}");
    }

    private static void Check(JsonElement? answer, string what)
    {
        Assert.True(answer is not null, what + " the connection was closed");
        if (answer!.Value.TryGetProperty("error", out var error)) Assert.True(Answered().IsMatch(error.GetString()!), what);
        else if (answer.Value.TryGetProperty("result", out var result) && result.TryGetProperty("rejection", out _)) Assert.False(string.IsNullOrEmpty(result.GetProperty("words").GetString()), what);
    }

    private async Task NothingHappenedAsync(Stage mine, Stage other, string person, int before)
    {
        Assert.Equal(before, await RowsAsync(other.Id));
        var paper = Assert.Single((await StateAsync(mine.Id)).Statements, s => s.Seat == "news");
        Assert.Equal((Secret, StatementStatus.Draft, 1), (paper.Text, paper.Status, paper.Revision));
        var own = 0;
        await foreach (var row in host().ReadAsync(mine.Id, mine.Version + 1, Cancel))
        {
            if (row.Cause.Office == Office.System || row.Cause.Person == Control.Person) continue;
            Assert.Equal((person, Office.Player, "police"), (row.Cause.Person, row.Cause.Office, row.Cause.Seat));
            own++;
        }
        Assert.True(own > 10, "the messages were not all nonsense");
        var people = (await StateAsync(mine.Id)).Participants;
        Assert.Equal(3, people.Count);
        Assert.All(people.Values, p => Assert.Equal(Office.Player, p.Office));
        IExerciseLog host() => _host.Get<IExerciseLog>();
    }

    private sealed record Stage(ExerciseId Id, string Code, string[] People, long Version);

    /// <summary>A running exercise in which the news center has written a paper nobody else sees.</summary>
    private async Task<Stage> StageAsync(string secret)
    {
        var row = await _host.OpenAsync(Cancel);
        var id = new ExerciseId(row.Id);
        var people = new[] { "news", "assessment" }.Select(s => (Seat: s, Person: $"{s}-{row.Id[..8]}")).ToArray();
        foreach (var (seat, person) in people)
        {
            await DoAsync(id, new JoinExercise(person, Office.Player), new Actor(person, Office.Player));
            await DoAsync(id, new TakeSeat(person, seat));
        }
        await DoAsync(id, new StartExercise());
        await DoAsync(id, new JumpTo(ExerciseTime.FromMinutes(20)));
        await DoAsync(id, new DraftStatement(null, "notice", secret, secret, []), new Actor(people[0].Person, Office.Player, "news"));
        await DoAsync(id, new PauseExercise());
        return new Stage(id, row.Code, [.. people.Select(p => p.Person)], (await StateAsync(id)).Version);
    }

    private async Task<(RawHub Hub, string Person)> SitAsync(Stage stage)
    {
        var hub = await RawHub.ConnectAsync(_host.Address, Cancel);
        var joined = (await hub.CallAsync("Join", $"\"{stage.Code}\",\"某人\"", Cancel))!.Value.GetProperty("result");
        var person = joined.GetProperty("person").GetString()!;
        await DoAsync(stage.Id, new AdmitParticipant(person));
        await DoAsync(stage.Id, new TakeSeat(person, "police"));
        await DoAsync(stage.Id, new ResumeExercise());
        hub.All.Clear();
        return (hub, person);
    }

    /// <summary>Ids that exist, the own person's left out: to change one's seat is allowed.</summary>
    private async Task<string[]> IdsAsync(ExerciseId id, string person)
    {
        var state = await StateAsync(id);
        return
        [
            .. state.Scenario.Seats.Select(s => s.Id), .. state.Injects.Values.Where(i => i.DeliveredAt is not null).Take(10).Select(i => i.Id), .. state.Statements.Select(s => s.Id), .. state.Items.Select(i => i.Id),
            .. state.Participants.Keys.Where(p => p != person), .. state.Scenario.Departments.Select(d => d.Id), .. state.Scenario.Measures.Select(m => m.Id), .. state.Board.Select(b => b.Id), state.Posts[0].Id,
        ];
    }

    private async Task DoAsync(ExerciseId id, ExerciseCommand command, Actor? actor = null)
    {
        var result = await _host.Get<IExercises>().ExecuteAsync(id, actor ?? Control, command, Cancel);
        Assert.True(result.Accepted, $"{command.Kind}: {result.Rejection?.Code}");
    }

    private async Task<ExerciseState> StateAsync(ExerciseId id) => (await _host.Get<IExercises>().WatchAsync(id, Cancel))!.Control().State;

    private async Task<int> RowsAsync(ExerciseId id)
    {
        var rows = 0;
        await foreach (var _ in _host.Get<IExerciseLog>().ReadAsync(id, 1, Cancel)) rows++;
        return rows;
    }

    /// <summary>A known code of ours, or the framework's own word for arguments that do not fit. What it says of an unexpected exception is neither.</summary>
    [GeneratedRegex("HubException: (WrongCode|BadName|WrongToken|OnlyLooking|UnknownCommand|BadCommand|TooManyWrongCodes|Locked|Dismissed|NoSuchExercise|JoinFirst)$|^Failed to invoke '|^Unknown hub method '")]
    private static partial Regex Answered();
}
