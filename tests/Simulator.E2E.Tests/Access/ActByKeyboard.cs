using Microsoft.Playwright;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Access;

/// <summary>One kind of act from the way to its form to the focus afterwards, with keys only.</summary>
/// <param name="form">What is typed into a field of an official form that takes no words; null for one that does.</param>
public sealed class ActByKeyboard(Keyboard keys, ConsoleScreen desk, Func<string, string?> form)
{
    private const string Form = ".actsheet .form, .judgeform, .composer";
    private readonly HashSet<string> _done = [];

    /// <summary>Acts that were done: accepted by the exercise.</summary>
    public IReadOnlySet<string> Done => _done;

    /// <summary>From the sheet of all acts.</summary>
    public async Task FromSheetAsync(string kind, Func<Task>? before = null)
    {
        // The sheet may still lie open from the act before, with focus on its button.
        if (!await keys.IsWithinAsync(".acts-grid") && !await keys.EnterAsync("[data-test='tab-more']")) return;
        await Expect(desk.Page.Locator(".acts-grid")).ToBeVisibleAsync();
        var acts = await desk.Page.Locator(".acts-grid button").EvaluateAllAsync<string[]>("all => all.map(e => e.dataset.test)");
        var here = await desk.Page.EvaluateAsync<string?>("() => document.activeElement?.dataset.test ?? null");
        var back = Array.IndexOf(acts, here) is var at and >= 0 && Array.IndexOf(acts, "act-" + kind) < at;
        if (!await keys.EnterAsync($".acts-grid [data-test='act-{kind}']", back)) return;
        await FillAndSendAsync(kind, before);
    }

    /// <summary>From a slip: chosen in the work list, reached with G.</summary>
    public async Task FromSlipAsync(string kind, string words, string button)
    {
        var row = desk.Test("worklist").Locator("button.wl").Filter(new() { HasText = words }).First;
        await Expect(row).ToBeVisibleAsync();
        if (!await keys.ReachAsync(".wl")) return;
        for (var i = 0; i < 40 && !await row.EvaluateAsync<bool>("e => e === document.activeElement"); i++) await keys.PressAsync(i < 20 ? "ArrowDown" : "ArrowUp");
        await keys.PressAsync("Enter");
        await Expect(desk.Test("slip")).ToContainTextAsync(words);
        await keys.PressAsync("g");
        if (!await keys.IsWithinAsync(".slip")) keys.Note("G does not go to the slip");
        if (!await keys.EnterAsync($".slip [data-test='{button}']")) return;
        await FillAndSendAsync(kind);
    }

    /// <summary>From a post: into the feed with Tab, down to the post with the arrow, on to its button.</summary>
    public async Task FromFeedAsync(string kind, string button)
    {
        await Expect(desk.Posts.First).ToBeVisibleAsync();
        if (!await keys.ReachAsync("[data-test='feed'] .posts")) return;
        await keys.PressAsync("ArrowDown");
        if (!await keys.IsAtAsync("article.post")) { keys.Note("the arrow does not go to the first post"); return; }
        if (!await keys.EnterAsync($"article.post:focus-within {button}")) return;
        await FillAndSendAsync(kind);
    }

    /// <summary>Opens a sheet and what stands on it; the act's button is there.</summary>
    public async Task FromTabAsync(string tab, string kind, string button, bool form)
    {
        if (!await keys.EnterAsync($"[data-test='tab-{tab}']")) return;
        await Expect(desk.Test($"tab-{tab}")).ToHaveAttributeAsync("aria-current", "page");
        if (form && !await keys.EnterAsync(button)) return;
        await FillAndSendAsync(kind);
    }

    /// <summary>Fields in their order: what is empty gets words, what asks for a choice gets the first, and Enter on the button sends it.</summary>
    public async Task FillAndSendAsync(string kind, Func<Task>? before = null)
    {
        var send = kind == "submit-statement" ? "[data-test='act-submit-statement']" : $"[data-test='send-{kind}']";
        await Expect(desk.Page.Locator(send).First).ToBeVisibleAsync();
        if (!await keys.SomewhereAsync("opening " + kind)) return;
        await Into(kind);
        if (before is not null) await before();
        if (!await FillAsync(send)) { keys.Note($"{kind}: its button is not reached"); return; }
        await keys.PressAsync("Enter");
        await FinishedAsync(kind);
    }

    private async Task Into(string kind)
    {
        try
        {
            await desk.Page.WaitForFunctionAsync("s => !!document.activeElement?.closest(s)", Form, new() { Timeout = 5_000 });
        }
        catch (TimeoutException)
        {
            if (kind is not ("judge-item" or "submit-statement")) keys.Note($"{kind}: opening its form does not move focus into it, it stays at {await keys.FocusAsync()}");
            await keys.ReachAsync(string.Join(',', Form.Split(',').Select(f => f.Trim() + " :is(input,textarea,select,button)")));
        }
    }

    private async Task<bool> FillAsync(string send)
    {
        var asked = new HashSet<string>();
        for (var i = 0; i < 80; i++)
        {
            var at = await keys.FocusAsync(send);
            if (at.Is) return true;
            if (at.At is "textarea:textarea" or "input:text" && at.Value.Trim().Length == 0) await keys.TypeAsync(Words(at.Test));
            else if (at.At == "select:select-one" && at.Value.Length == 0) await keys.PressAsync("ArrowDown");
            else if (at.At == "input:radio" && !at.Answered) await keys.PressAsync("Space");
            else if (at.At.StartsWith("button", StringComparison.Ordinal) && at.Test.StartsWith("tick-", StringComparison.Ordinal) && at.Pressed == "false" && asked.Add(at.Group)) await keys.PressAsync("Space");
            await keys.TabAsync();
        }
        return false;
    }

    private string Words(string field) => field switch
    {
        "paper-title" => "短讯 " + keys.Who,
        "roster-contact" => "内线 801",
        _ when field.StartsWith("field-", StringComparison.Ordinal) && form(field["field-".Length..]) is { } typed => typed,
        _ => "【演练】正在核实，核到就报。",
    };

    /// <summary>Accepted, or refused with words; the form has gone and focus is somewhere one can go on from.</summary>
    private async Task FinishedAsync(string kind)
    {
        var refused = desk.Test("refused");
        var done = desk.Test("done");
        await desk.Page.WaitForFunctionAsync("k => document.querySelector('[data-test=refused]') || !document.querySelector(`[data-test='sheet-${k}']`)", kind);
        if (await refused.CountAsync() > 0)
        {
            keys.Note($"{kind} was refused: {await refused.InnerTextAsync()}");
            await keys.EnterAsync("[data-test='refused'] button", back: true);
            await Expect(refused).ToHaveCountAsync(0);
            if (await desk.Test($"sheet-{kind}").CountAsync() > 0) await keys.EnterAsync(".actsheet .ph1 .icb", back: true);
            return;
        }
        await Expect(done).Not.ToBeEmptyAsync();
        if (await keys.SomewhereAsync(kind)) _done.Add(kind);
    }

    /// <summary>The nth of a few answers, with the arrow.</summary>
    public async Task PickAsync(int nth)
    {
        await keys.ReachAsync(".actsheet input[type='radio']");
        await keys.PressAsync("Space");
        for (var i = 0; i < nth; i++) await keys.PressAsync("ArrowRight");
    }

    /// <summary>The draft that lies on the statement desk.</summary>
    public async Task SubmitAsync()
    {
        if (!await keys.EnterAsync("[data-test='tab-papers']")) return;
        await FillAndSendAsync("submit-statement");
        await Expect(desk.Test("lane-InReview").Locator("[data-test='paper']")).Not.ToHaveCountAsync(0);
    }

    /// <summary>Approves what is called so, or returns it with a reason.</summary>
    public async Task DecideAsync(string kind, string title, string button)
    {
        if (!await keys.EnterAsync("[data-test='tab-approvals']")) return;
        var card = desk.Test("approval").Filter(new() { HasText = title });
        await Expect(desk.Test("approvals").GetByText(title).First).ToBeVisibleAsync();
        if (await card.CountAsync() == 0 && await keys.ReachAsync("[data-test^='waits-'] button", title, "[data-test^='waits-']")) await keys.PressAsync("Enter");
        await Expect(card).ToBeVisibleAsync();
        // The card that opens lies above what was pressed.
        await keys.ReachAsync("[data-test='approval'] textarea", back: !await keys.IsAtAsync("[data-test='tab-approvals']"));
        await keys.TypeAsync("再核一遍人数。");
        if (!await keys.EnterAsync($"[data-test='approval'] [data-test='{button}']")) return;
        await Expect(card).ToHaveCountAsync(0);
        if (await keys.SomewhereAsync(kind)) _done.Add(kind);
    }

    /// <summary>An official form, from the sheet of forms.</summary>
    public Task FileAsync(string id) => FromTabAsync("forms", "file-form", $"[data-test='fill-{id}']", form: true);

    /// <summary>A question of the briefing: one press begins and lays the answer open.</summary>
    public async Task AnswerAsync(string question)
    {
        if (!await keys.EnterAsync("[data-test='tab-briefing']")) return;
        await Expect(desk.Test("briefing").GetByText(question)).ToBeVisibleAsync();
        if (!await keys.ReachAsync("[data-test^='begin-']", question, "li")) return;
        await keys.PressAsync("Enter");
        await Expect(desk.Test("begun")).ToBeVisibleAsync();
        _done.Add("begin-answer");
        await FillAndSendAsync("answer-question");
    }

    /// <summary>A proposed measure, from the sheet of measures.</summary>
    public async Task AgreeAsync()
    {
        if (!await keys.EnterAsync("[data-test='tab-measures']") || !await keys.EnterAsync("[data-test^='next-']")) return;
        await Expect(desk.Test("decide-remark")).ToBeVisibleAsync();
        await keys.ReachAsync("[data-test='decide-remark']");
        await keys.TypeAsync("同意，注意范围。");
        if (await keys.EnterAsync("[data-test='decide-approve']")) await FinishedAsync("decide-measure");
    }

    /// <summary>Two presses: publishing cannot be undone.</summary>
    public async Task PublishAsync()
    {
        if (!await keys.EnterAsync("[data-test='tab-papers']")) return;
        await Expect(desk.Test("lane-Approved").Locator("[data-test='paper']")).Not.ToHaveCountAsync(0);
        if (!await keys.ReachAsync("[data-test='lane-Approved'] [data-test='paper']", "短讯 " + keys.Who)) return;
        await keys.PressAsync("Enter");
        if (!await keys.EnterAsync("[data-test='act-publish-statement'] button")) return;
        await Expect(desk.Page.Locator("[data-test='act-publish-statement'] .confirm")).ToBeVisibleAsync();
        if (!await keys.SomewhereAsync("asking back")) return;
        if (!await keys.EnterAsync("[data-test='act-publish-statement'] .confirm .btn.warn")) return;
        await Expect(desk.Test("lane-Published").Locator("[data-test='paper']").Filter(new() { HasText = "短讯 " + keys.Who })).ToBeVisibleAsync();
        if (await keys.SomewhereAsync("publishing")) _done.Add("publish-statement");
    }
}
