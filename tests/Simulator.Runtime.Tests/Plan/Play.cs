using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using Simulator.Domain.Views;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>
/// A table over the scenario in the box, one person at each seat. Everything is done through the façade and seen through it;
/// times are those of the story. What an act brings is looked for in three places: the seats' views, the log, the score.
/// </summary>
internal sealed class Play : IAsyncDisposable
{
    public const string News = "news", Police = "police", Leading = "leading", Assessment = "assessment";
    public static readonly ImmutableArray<string> Everywhere = ["official-account", "official-client"];

    private static readonly Lazy<Scenario> Market = new(() => InChinese(ShippedScenarios.Load("liuwan-market")));
    private const string Language = "zh-CN";
    private static readonly ExerciseId Id = new("plan");
    private static readonly Actor Control = new("control", Office.Controller);

    private readonly MemoryLog _log = new();
    private readonly LocalExercises _exercises;
    private ILiveExercise _live = null!;
    private ControlView? _seen;

    private Play() => _exercises = new LocalExercises(_log, new NoBots(), Time, NullLogger<LocalExercises>.Instance);

    public FakeTimeProvider Time { get; } = new();
    public ExerciseState State => Seen.State;
    public ClockReading Clock => _live.Clock;
    public Scorecard Score => Seen.Score;
    // Several questions about the same moment are scored once.
    private ControlView Seen => _seen is { } seen && seen.State.Version == _live.Version && seen.Now == Clock.At ? seen : _seen = _live.Control();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens a subject alone, seats a person at each seat and starts.</summary>
    /// <param name="change">What another city has otherwise.</param>
    public static async Task<Play> Open(int subject, Func<Scenario, Scenario>? change = null)
    {
        var play = new Play();
        var scenario = change?.Invoke(Market.Value) ?? Market.Value;
        Assert.True((await play._exercises.OpenAsync(Id, new OpenRequest(scenario, subject, 1, Language, new ExerciseSettings(), Control), Cancel)).Accepted);
        play._live = (await play._exercises.WatchAsync(Id, Cancel))!;
        foreach (var seat in scenario.Seats)
        {
            await play.Do(new JoinExercise(PersonAt(seat.Id), Office.Player));
            await play.Do(new TakeSeat(PersonAt(seat.Id), seat.Id));
        }
        await play.Do(new StartExercise());
        return play;
    }

    public static string PersonAt(string seat) => $"person-{seat}";

    /// <summary>Goes on to a time of the story day, "08:45" or "08:45:30"; everything due on the way happens.</summary>
    public Task At(string clock) => Do(new JumpTo(State.Began + (TimeSpan.Parse(clock, CultureInfo.InvariantCulture) - TimeSpan.FromMinutes(State.Subject.StoryStartMinute))));

    /// <summary>A command of control.</summary>
    public async Task Do(ExerciseCommand command)
    {
        var result = await _exercises.ExecuteAsync(Id, Control, command, Cancel);
        Assert.True(result.Accepted, $"{command.Kind}: {result.Rejection?.Code}");
    }

    /// <summary>A seat does something and may; what it did stands in the log under its person.</summary>
    public async Task<ActEntry> Act(string seat, Act act)
    {
        var before = State.Version;
        var result = await Send(seat, act);
        Assert.True(result.Accepted, $"{seat} {act.Kind}: {result.Rejection?.Code}");
        return await Recorded(seat, act, before, refused: false);
    }

    /// <summary>A seat tries what it may not, and nothing of it is entered.</summary>
    public async Task Refused(string code, string seat, Act act)
    {
        var before = State.Acts.Count;
        Assert.Equal(code, (await Send(seat, act)).Rejection?.Code);
        Assert.Equal(before, State.Acts.Count);
    }

    /// <summary>A seat tries what it may not, and the attempt is entered as evidence.</summary>
    public async Task<ActEntry> RefusedOnRecord(string code, string seat, Act act)
    {
        var before = State.Version;
        Assert.Equal(code, (await Send(seat, act)).Rejection?.Code);
        return await Recorded(seat, act, before, refused: true);
    }

    public Task<CommandResult> Send(string seat, Act act, string? person = null) => Send(new Actor(person ?? PersonAt(seat), Office.Player, seat), act);
    public Task<CommandResult> Send(Actor actor, ExerciseCommand command) => _exercises.ExecuteAsync(Id, actor, command, Cancel);

    public PublicView Public => _live.Public();
    public SeatView Seat(string seat) => _live.Seat(seat)!;
    public string Words(string text) => State.Text(text);

    public ScoreLine Line(string id) => Score.Lines.Single(l => l.Id == id);
    public ElementScore Element(string line, string element) => Line(line).Elements.Single(e => e.Id == element);
    public ScoreEntry? Deduction(string id) => Score.Deductions.SingleOrDefault(d => d.Id == id);
    public ScoreEntry? Bonus(string id) => Score.Bonuses.SingleOrDefault(b => b.Id == id);
    public ScoreEntry? Veto(string id) => Score.Vetoes.SingleOrDefault(v => v.Id == id);
    /// <summary>Whether the bonus is given, for this act alone.</summary>
    public bool IsBonus(string id, ActEntry? act) => Bonus(id)?.Evidence.SequenceEqual(act is null ? [] : [act.Version]) ?? false;
    public FactorScore? Factor(string line, string factor) => Line(line).Factors.SingleOrDefault(f => f.Id == factor);

    /// <summary>The element has its full points, and these acts prove it.</summary>
    public void Earns(string line, string element, params ActEntry[] by)
    {
        var scored = Element(line, element);
        Assert.Equal((element, scored.Points), (element, scored.Earned));
        Assert.Equal(by.Select(a => a.Version), scored.Evidence);
    }

    public void EarnsNothing(string line, string element) => Assert.Equal((element, 0), (element, Element(line, element).Earned));

    /// <summary>Whether the log holds an event of this type that says so.</summary>
    public async Task<bool> Logged(string type, string part) =>
        (await _log.AllAsync(Id)).Any(r => r.Type == type && Encoding.UTF8.GetString(r.Payload).Contains(part, StringComparison.Ordinal));

    /// <summary>Whether an inject came: in the log, in the inbox of each of these seats, and of no other.</summary>
    public async Task Came(string inject, params string[] to)
    {
        Assert.True(await Logged("inject-delivered", $"\"{inject}\""), $"{inject} did not come");
        Assert.Equal(to.Order(StringComparer.Ordinal), State.Scenario.Seats.Select(s => s.Id).Where(s => Seat(s).Inbox.Any(i => i.Id == inject)).Order(StringComparer.Ordinal));
    }

    public async Task DidNotCome(string inject) => Assert.False(await Logged("inject-delivered", $"\"{inject}\""), $"{inject} came");

    public InboxEntry Inbox(string seat, string inject) => Seat(seat).Inbox.Single(i => i.Id == inject);

    public async Task<string> Drafted(string seat, string kind, string text, string? about = null, string? corrects = null, ImmutableArray<string> channels = default)
    {
        await Act(seat, new DraftStatement(null, kind, "标题", text, channels.IsDefault ? Everywhere : channels, About: about, Corrects: corrects));
        return State.Statements[^1].Id;
    }

    /// <summary>Drafts, submits, has the leading group approve, publishes: the entry of the publication.</summary>
    public async Task<ActEntry> Published(string seat, string kind, string text, string? about = null, string? corrects = null, ImmutableArray<string> channels = default)
    {
        var id = await Drafted(seat, kind, text, about, corrects, channels);
        await Act(seat, new SubmitStatement(id));
        await Act(Leading, new ApproveStatement(id, "同意"));
        return await Act(seat, new PublishStatement(id, []));
    }

    public static FileForm Form(string form, string? about, params (string Field, string Value)[] values) =>
        new(form, values.ToImmutableSortedDictionary(v => v.Field, v => v.Value, StringComparer.Ordinal), about);

    /// <summary>What the log fills into a form before anybody writes.</summary>
    public string PreFilled(string seat, string form, string field) => Seat(seat).FormsOffered.Single(f => f.Id == form).Fields.Single(f => f.Id == field).PreFill;

    public ValueTask DisposeAsync() => _exercises.DisposeAsync();

    // The first event carries every text, and each test writes and reads it: the language nobody plays in is left out.
    private static Scenario InChinese(Scenario scenario) => scenario with
    {
        Languages = [Language],
        Texts = new Texts(scenario.Texts.ByLanguage.RemoveRange(scenario.Texts.ByLanguage.Keys.Where(l => l != Language))),
    };

    private async Task<ActEntry> Recorded(string seat, Act act, long before, bool refused)
    {
        var entry = State.Acts[^1];
        Assert.True(entry.Version > before, $"{act.Kind} left nothing");
        Assert.Equal((seat, act.Kind, refused), (entry.Seat, entry.Kind, entry.Refused));
        var row = (await _log.AllAsync(Id)).Single(r => r.Version == entry.Version);
        Assert.Equal((act.Kind, PersonAt(seat)), (row.Cause.Command, row.Cause.Person));
        return entry;
    }
}
