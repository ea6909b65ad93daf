using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>Several exercises at once, and the four subjects one after the other in one of them.</summary>
public sealed class ManySessionsTests : IAsyncDisposable
{
    private static readonly Lazy<Scenario> Market = new(() => ShippedScenarios.Load("liuwan-market"));
    private static readonly Actor Control = new("control", Office.Controller), Ann = new("ann", Office.Player, Play.News);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly MemoryLog _log = new();
    private readonly LocalExercises _exercises;

    public ManySessionsTests() => _exercises = new LocalExercises(_log, new NoBots(), new FakeTimeProvider(), NullLogger<LocalExercises>.Instance);

    public ValueTask DisposeAsync() => _exercises.DisposeAsync();

    [Fact]
    public async Task S154_TheFourSubjects_RunInSequence_TheStoryJumpsAndWhatWasDoneStays()
    {
        var live = await OpenAsync("whole", 1, 2, 3, 4);
        await DoAsync("whole", Ann, new SignIn());
        var clocks = new List<string>();
        for (var subject = 1; subject <= 4; subject++)
        {
            Assert.Equal(subject, live.Seat(Play.News)!.Frame.Subject);
            clocks.Add(live.Seat(Play.News)!.StoryClock(live.Control().State.Began));
            await DoAsync("whole", Control, new JumpTo(live.Control().State.End));
            if (subject < 4) await DoAsync("whole", Control, new BeginSubject());
        }
        Assert.Equal(["18:40", "07:30", "14:00", "09:00"], clocks);
        Assert.True(live.Control().State.Ended);
        Assert.Equal([1, 2, 3, 4], live.Control().Subjects.Select(s => s.Number));
        Assert.Equal([0.4, 0, 0, 0], live.Control().Subjects.Select(s => s.Score.Lines.Sum(l => l.Earned)));
        Assert.All(live.Control().Subjects, s => Assert.All(s.Score.Lines, l => Assert.StartsWith($"K{s.Number}-", l.Id, StringComparison.Ordinal)));
        Assert.Equal([1, 2, 3], live.Seat(Play.News)!.Played);
        Assert.Equal(3, await CountAsync("whole", "subject-begun"));
        // The script of the fourth knows what happened before: nobody ever gave the date.
        Assert.Equal(live.Control().State.Text("inject.K4-06.silent"), live.Seat(Play.News)!.Inbox.Single(i => i.Id == "K4-06").Text);
    }

    [Theory]
    [InlineData(1, "18:40")]
    [InlineData(2, "07:30")]
    [InlineData(3, "14:00")]
    [InlineData(4, "09:00")]
    public async Task S154_EachOfThem_RunsAlone(int subject, string clock)
    {
        var live = await OpenAsync("one", subject);
        Assert.Equal((subject, clock), (live.Seat(Play.News)!.Frame.Subject, live.Seat(Play.News)!.StoryClock(live.Clock.At)));
        Assert.Equal("NotNowRunning", (await SendAsync("one", Control, new BeginSubject())).Rejection?.Code);
        await DoAsync("one", Control, new JumpTo(live.Control().State.End));
        Assert.True(live.Control().State.Ended);
        Assert.Equal(subject, Assert.Single(live.Control().Subjects).Number);
        Assert.Equal(0, live.Control().Score.Lines.Sum(l => l.Earned));
        Assert.Equal(0, await CountAsync("one", "subject-begun"));
    }

    [Fact]
    public async Task S161_SeveralExercises_RunBesideEachOtherAndDoNotMix()
    {
        var (north, south, idle) = (await OpenAsync("north", 1), await OpenAsync("south", 4), await OpenAsync("idle", 1));
        await Task.WhenAll(DoAsync("north", Ann, new SignIn()), DoAsync("south", Ann, new CheckComms("通联正常")));
        await Task.WhenAll(DoAsync("north", Control, new JumpTo(ExerciseTime.FromMinutes(13))), DoAsync("south", Control, new JumpTo(ExerciseTime.FromMinutes(3))));
        Assert.Equal((true, false, false), (Signed(north), Signed(south), Signed(idle)));
        Assert.Equal((13.0, 3.0, 0.0), (north.Clock.At.Ms / 60_000.0, south.Clock.At.Ms / 60_000.0, idle.Clock.At.Ms / 60_000.0));
        Assert.NotNull(north.Public().Feed.Find("K1-02"));
        Assert.Null(idle.Public().Feed.Find("K1-02"));
        Assert.Equal(("K4-01", 0), (south.Seat(Play.News)!.Inbox.Single().Id, idle.Seat(Play.News)!.Inbox.Length));
        Assert.Equal((1, 0, 0), (await CountAsync("north", "signed-in"), await CountAsync("south", "signed-in"), await CountAsync("idle", "signed-in")));
        Assert.True(north.Control().Score.Lines.Sum(l => l.Earned) > 0);
        Assert.Equal(0, idle.Control().Score.Lines.Sum(l => l.Earned));
        await DoAsync("south", Control, new PauseExercise());
        Assert.Equal((true, false, true), (north.Clock.Running, south.Clock.Running, idle.Clock.Running));
    }

    [Fact]
    public async Task S144_BeforeTheStart_NobodyPlays_AfterItEverybodyDoes()
    {
        var live = await SeatedAsync("lobby", 1);
        Assert.Equal("NotNowLobby", (await SendAsync("lobby", Ann, new FileReport("first", "phone", [Play.Leading], "首报"))).Rejection?.Code);
        Assert.Empty(live.Control().State.Reports);
        Assert.Equal(5, live.Lobby().Briefing.Points.Length);
        await DoAsync("lobby", Control, new StartExercise());
        await DoAsync("lobby", Ann, new FileReport("first", "phone", [Play.Leading], "首报"));
        Assert.Single(live.Seat(Play.Leading)!.Reports);
        Assert.Equal(1, await CountAsync("lobby", "report-filed"));
    }

    private static bool Signed(ILiveExercise live) => live.Seat(Play.News)!.State.SignedIn;

    private async Task<ILiveExercise> OpenAsync(string id, params int[] subjects)
    {
        var live = await SeatedAsync(id, subjects);
        await DoAsync(id, Control, new StartExercise());
        return live;
    }

    private async Task<ILiveExercise> SeatedAsync(string id, params int[] subjects)
    {
        var request = new OpenRequest(Market.Value, subjects[0], 1, "zh-CN", new ExerciseSettings(), Control) { Following = [.. subjects[1..]] };
        Assert.True((await _exercises.OpenAsync(new ExerciseId(id), request, Cancel)).Accepted);
        await DoAsync(id, Control, new JoinExercise(Ann.Person, Office.Player));
        await DoAsync(id, Control, new TakeSeat(Ann.Person, Play.News));
        return (await _exercises.WatchAsync(new ExerciseId(id), Cancel))!;
    }

    private Task<CommandResult> SendAsync(string id, Actor actor, ExerciseCommand command) => _exercises.ExecuteAsync(new ExerciseId(id), actor, command, Cancel);

    private async Task DoAsync(string id, Actor actor, ExerciseCommand command)
    {
        var result = await SendAsync(id, actor, command);
        Assert.True(result.Accepted, $"{command.Kind}: {result.Rejection?.Code}");
    }

    private async Task<int> CountAsync(string id, string type)
    {
        var count = 0;
        await foreach (var row in _log.ReadAsync(new ExerciseId(id), 1, Cancel)) count += row.Type == type ? 1 : 0;
        return count;
    }
}
