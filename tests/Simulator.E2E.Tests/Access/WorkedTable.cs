using Microsoft.Playwright;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Scenarios;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Access;

/// <summary>
/// One exercise in which control and four seats do everything they can with keys only. Afterwards work lies on every desk, and other tests look at it.
/// Which acts there are is read from the scenario: an act that is added there is done here, or its test fails.
/// </summary>
public sealed class WorkedTable
{
    // The one in which statements, official forms and a briefing all come up.
    private const int Subject = 2;
    private const string Call = "四十多人围在西门，都在问里面有没有人受伤。", Order = "先把讨论的帖子都处理掉，回头再补手续。", Reminder = "今晚的会改到九点。", Question = "昨晚的演练为什么没有提前告诉周边住户？";
    private readonly Dictionary<string, ActByKeyboard> _hands = [];
    private ControlByKeyboard _control = null!;

    public ControlScreen Control { get; private set; } = null!;
    public Dictionary<string, ConsoleScreen> Consoles { get; } = [];
    public Scenario Scenario { get; private init; } = null!;
    public string Exercise => Control.Exercise;
    /// <summary>What got in the way of somebody without a mouse.</summary>
    public List<string> Found { get; } = [];

    private IPage? _guest;

    /// <summary>Somebody who takes no part.</summary>
    public async Task<IPage> GuestAsync(Stage stage) => _guest ??= await stage.StrangerAsync(lasting: true);

    public IReadOnlySet<string> DoneBy(string seat) => _hands[seat].Done;

    public static async Task<WorkedTable> PlayAsync(Stage stage)
    {
        var table = new WorkedTable { Scenario = ScenarioFolder.Load(Path.Combine(Shots.Root(), "scenarios", "liuwan-market")).Scenario! };
        await table.SitDownAsync(stage);
        await table._control.StartAsync();
        await table._control.JumpAsync("48:10");
        await table._control.LiveAsync("call", "现场民警", Call, Table.Seats);
        await table._control.LiveAsync("order", "值班领导", Order, Table.Seats);
        await table._control.LiveAsync("message", "值班秘书", Reminder, Table.Seats);
        for (var seat = 0; seat < 3; seat++) await table.AssignAsync(seat);
        foreach (var seat in table.Scenario.Seats) await table.ActsAsync(seat);
        await table.TryAsync("papers", table.PapersAsync);
        await table.TryAsync("forms", table.FormsAsync);
        await table.TryAsync("briefing", table.BriefingAsync);
        await table.TryAsync("injects", table._control.InjectsAsync);
        await table.TryAsync("pause", table._control.PauseAndResumeAsync);
        return table;
    }

    private async Task SitDownAsync(Stage stage)
    {
        var page = await stage.ControllerAsync(lasting: true);
        Control = await new LibraryScreen(page).OpenAsync(subject: Subject);
        _control = new ControlByKeyboard(Control, new Keyboard(page, "control", Found));
        var code = await Control.CodeAsync();
        foreach (var seat in Table.Seats)
        {
            var person = await stage.StrangerAsync(lasting: true);
            var keys = new Keyboard(person, seat, Found);
            await JoinAsync(keys, code, seat);
            if (seat == "leading") await _control.ConfirmAsync();
            await SitAsync(keys, seat);
            var console = Consoles[seat] = new ConsoleScreen(person);
            await console.ReadyAsync();
            _hands[seat] = new ActByKeyboard(keys, console, Typed);
        }
    }

    /// <summary>Code, name, Enter; then the seat.</summary>
    private static async Task JoinAsync(Keyboard keys, string code, string seat)
    {
        await keys.Page.GotoAsync("/");
        await keys.ReachAsync("input[name='code']");
        await keys.TypeAsync(code);
        await keys.ReachAsync("form[action='/join'] input[name='name']");
        await keys.TypeAsync(seat + " 1");
        await keys.PressAsync("Enter");
        await Expect(keys.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/e/[^/]+/lobby"));
        await new ConsoleScreen(keys.Page).ReadyAsync();
        await keys.EnterAsync($"[data-test='seat-{seat}']");
    }

    private static async Task SitAsync(Keyboard keys, string seat)
    {
        await Expect(keys.Page.Locator("[data-test='seated']")).ToBeVisibleAsync();
        if (seat == "assessment")
        {
            await keys.EnterAsync("[data-test='sign-in']");
            await Expect(keys.Page.Locator("[data-test='sign-in']")).ToBeDisabledAsync();
        }
        await keys.EnterAsync("[data-test='to-seat']", back: true);
        await Expect(keys.Page.Locator("[data-seat]")).ToHaveAttributeAsync("data-seat", seat);
    }

    private Task AssignAsync(int toSeat) => _hands["leading"].FromSheetAsync("assign-task", () => _hands["leading"].PickAsync(toSeat));

    private async Task ActsAsync(SeatSpec seat)
    {
        foreach (var kind in seat.Acts.Where(a => !CannotBeDone(seat.Id, a))) await TryAsync($"{seat.Id}, {kind}", () => ActAsync(_hands[seat.Id], kind));
    }

    private static Task ActAsync(ActByKeyboard hand, string kind) => kind switch
    {
        "assign-task" or "submit-statement" or "publish-statement" or "approve-statement" or "return-statement" => Task.CompletedTask, // before and after
        "file-form" or "approve-form" or "return-form" or "decide-measure" or "open-briefing" or "begin-answer" or "answer-question" or "close-briefing" => Task.CompletedTask, // after
        "log-call" => hand.FromSlipAsync(kind, "现场民警", "act-log-call"),
        "answer-order" => hand.FromSlipAsync(kind, "值班领导", "order-pick-refuse"),
        "mark-handled" => hand.FromSlipAsync(kind, "值班秘书", "act-mark-handled"),
        "register-item" => hand.FromFeedAsync(kind, "button.rg"),
        "reply-post" => hand.FromFeedAsync(kind, "button.rp"),
        "judge-item" => hand.FromTabAsync("items", kind, "", form: false),
        "update-ledger" => hand.FromTabAsync("ledger", kind, "[data-test^='step-']", form: true),
        "note-item" => hand.FromTabAsync("items", kind, "[data-test='act-note-item']", form: true),
        // Not the first, which is no level at all: nothing could be activated on it.
        "set-level" => hand.FromSheetAsync(kind, () => hand.PickAsync(1)),
        _ => hand.FromSheetAsync(kind),
    };

    /// <summary>One thing that cannot be done must not hide the next.</summary>
    private async Task TryAsync(string what, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            Found.Add($"{what}: {e.Message.Split('\n')[0]}");
        }
    }

    /// <summary>Acts this seat has done already or has no occasion for.</summary>
    public bool CannotBeDone(string seat, string act) => act switch
    {
        "sign-in" => seat == "assessment", // in the lobby
        "finish-task" => seat == "leading", // nobody is above it who could give it a task
        "file-form" => !FormsOf(seat).Any(),
        _ => false,
    };

    private IEnumerable<FormSpec> FormsOf(string seat) => Scenario.Forms.Where(f => f.Seat == seat && f.Subjects.Contains(Subject));

    private string? Typed(string field) => Scenario.Forms.SelectMany(f => f.Fields).FirstOrDefault(f => f.Id == field)?.Type switch { "number" => "2", "time" => "9:30", _ => null };

    /// <summary>Submitted, returned, submitted again, approved, published.</summary>
    private async Task PapersAsync()
    {
        await _hands["news"].SubmitAsync();
        await _hands["leading"].DecideAsync("return-statement", "短讯 news", "return");
        await _hands["news"].SubmitAsync();
        await _hands["leading"].DecideAsync("approve-statement", "短讯 news", "approve");
        await _hands["police"].SubmitAsync();
        await _hands["leading"].DecideAsync("approve-statement", "短讯 police", "approve");
        await _hands["news"].PublishAsync();
        await _hands["police"].PublishAsync();
        await _hands["leading"].AgreeAsync();
    }

    /// <summary>One of each seat that has any; that which needs a yes is returned once.</summary>
    private async Task FormsAsync()
    {
        foreach (var seat in Table.Seats.Where(s => FormsOf(s).Any())) await _hands[seat].FileAsync(FormsOf(seat).First().Id);
        var plan = FormsOf("news").First(f => f.Approval);
        await _hands["leading"].DecideAsync("return-form", Scenario.Texts.Get(plan.Title, "zh-CN"), "return");
        await _hands["news"].FileAsync(plan.Id);
        await _hands["leading"].DecideAsync("approve-form", Scenario.Texts.Get(plan.Title, "zh-CN"), "approve");
    }

    private async Task BriefingAsync()
    {
        await _hands["news"].FromSheetAsync("open-briefing");
        foreach (var seat in Scenario.Seats.Where(s => s.Acts.Contains("begin-answer")).Select(s => s.Id))
        {
            var question = $"{seat}，{Question}";
            await _control.LiveAsync("question", "晚报记者", question, [seat]);
            await _hands[seat].AnswerAsync(question);
        }
        await _hands["news"].FromSheetAsync("close-briefing");
    }
}
