using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>
/// Script and markup in every text of every act, and of control and evaluation, then every page that shows it: nothing runs, nothing becomes
/// an element, everything stands there as it was written; and no page breaks its own content policy.
/// </summary>
public sealed partial class MarkupTests(Stage stage)
{
    private const string Markup = "<script>window.ran=1</script><img src=x onerror=\"window.ran=1\"><svg onload=window.ran=1></svg>{{7*7}}</textarea>";
    private readonly HashSet<string> _done = [];
    private readonly Dictionary<string, HubInBrowser> _hubs = [];

    [Fact]
    public async Task Text_stays_text_on_every_page()
    {
        var table = await Table.LaidAsync(stage, 2, seats: Table.Seats);
        foreach (var seat in Table.Seats)
        {
            _hubs[seat] = new HubInBrowser(await stage.StrangerAsync(), seat);
            var name = $"<b>{seat}</b><i>";
            await _hubs[seat].JoinAsync(await table.Control.CodeAsync(), name);
            if (seat == "leading") await table.Control.ConfirmAsync(name);
        }
        await table.Control.StartAsync();
        await table.Control.JumpAsync("48:10");
        await ActAsync();
        await table.Control.NextSubjectAsync();
        await PaperworkAsync(table.Control);
        Assert.Empty(Acts().Except(_done));
        await ControlAsync(table.Control);
        await LookAsync(table);
    }

    private async Task ActAsync()
    {
        foreach (var seat in Table.Seats)
        {
            await DoAsync(seat, "file-roster", new { leader = Markup, officer = Markup, contact = Markup });
            await DoAsync(seat, "check-comms", new { text = Markup });
            await DoAsync(seat, "request-verification", new { department = "health", question = Markup });
            await DoAsync(seat, "other-measure", new { text = Markup });
            await DoAsync(seat, "send-message", new { to = Table.Seats.Where(s => s != seat), text = Markup });
            await AnswerAsync(seat);
        }
        await AssessAsync();
        await PublishAsync();
        await LeadAsync();
        await DoAsync("police", "order-measure", new { measure = "on-site-order", target = Markup, legalBasis = Markup, necessity = Markup });
        _done.Add("sign-in");
    }

    // What came in by telephone is logged, an order is answered, anything else is marked as done.
    private async Task AnswerAsync(string seat)
    {
        var inbox = (await _hubs[seat].WindowAsync(int.MaxValue)).GetProperty("seat").GetProperty("inbox").EnumerateArray().Select(i => (Id: i.GetProperty("id").GetString(), Kind: i.GetProperty("kind").GetString())).ToArray();
        foreach (var (id, kind) in inbox)
        {
            if (kind == "order") await DoAsync(seat, "answer-order", new { inject = id, choice = "refuse", text = Markup });
            else await DoAsync(seat, "mark-handled", new { inject = id, note = Markup });
            if (kind == "call") await DoAsync(seat, "log-call", new { inject = id, summary = Markup, forwardTo = Table.Seats.Where(s => s != seat) });
        }
    }

    private async Task AssessAsync()
    {
        await DoAsync("assessment", "register-item", new { title = Markup, note = Markup });
        await DoAsync("assessment", "judge-item", new { item = "item-1", authenticity = "false", nature = "rumor", affectsStability = "yes", needsAssessment = "no", reason = Markup });
        await DoAsync("assessment", "note-item", new { item = "item-1", status = "watch", text = Markup });
        await DoAsync("assessment", "board-fact", new { text = Markup, source = Markup });
        await DoAsync("assessment", "file-report", new { report = "first", via = "phone", to = new[] { "leading" }, text = Markup });
        await DoAsync("assessment", "propose-level", new { level = "yellow", reason = Markup });
    }

    private async Task PublishAsync()
    {
        for (var paper = 1; paper <= 2; paper++)
        {
            await DoAsync("news", "draft-statement", new { statementKind = "notice", title = Markup, text = Markup, channels = new[] { "official-account" } });
            await DoAsync("news", "submit-statement", new { statement = $"paper-{paper}" });
        }
        await DoAsync("leading", "approve-statement", new { statement = "paper-1", remark = Markup });
        await DoAsync("leading", "return-statement", new { statement = "paper-2", reason = Markup });
        await DoAsync("news", "publish-statement", new { statement = "paper-1" });
        var post = (await _hubs["news"].WindowAsync(0)).GetProperty("posts").EnumerateArray().First(p => !p.GetProperty("official").GetBoolean()).GetProperty("id").GetString();
        await DoAsync("news", "reply-post", new { post, text = Markup });
        await DoAsync("news", "post-notice", new { text = Markup, means = "both" });
        await DoAsync("news", "request-platform", new { post, what = "label", legalBasis = Markup, text = Markup });
    }

    // Forms, the briefing, ledgers and measures of the second subject.
    private async Task PaperworkAsync(ControlScreen control)
    {
        var plan = new { form = "briefing-plan", values = new { time = "08:45", place = Markup, lead = Markup, host = Markup, speaker = Markup, units = Markup, media = Markup, hardest = Markup } };
        await DoAsync("news", "file-form", plan);
        await DoAsync("news", "file-form", plan);
        await DoAsync("leading", "return-form", new { paper = "form-1", reason = Markup });
        await DoAsync("leading", "approve-form", new { paper = "form-2", remark = Markup });
        await DoAsync("news", "open-briefing", new { });
        await control.WriteAsync("question", "记者", Markup, "news");
        var question = (await _hubs["news"].WindowAsync(int.MaxValue)).GetProperty("seat").GetProperty("inbox").EnumerateArray().First(i => i.GetProperty("kind").GetString() == "question").GetProperty("id").GetString();
        await DoAsync("news", "begin-answer", new { inject = question });
        await DoAsync("news", "answer-question", new { inject = question, text = Markup, mode = "spoken" });
        await DoAsync("news", "close-briefing", new { });
        await DoAsync("assessment", "enter-ledger", new { ledger = "demand", title = Markup, unit = Markup, owner = Markup });
        await DoAsync("assessment", "update-ledger", new { entry = "entry-1", status = "transferred", text = Markup, unit = Markup });
        await DoAsync("police", "propose-measure", new { measure = "protect-privacy", target = Markup, legalBasis = Markup, necessity = Markup });
        await DoAsync("leading", "decide-measure", new { proposal = "proposal-1", choice = "return", remark = Markup });
        await DoAsync("leading", "end-response", new { reason = Markup });
    }

    private async Task LeadAsync()
    {
        await DoAsync("leading", "set-level", new { level = "yellow", reason = Markup });
        await DoAsync("leading", "activate-plan", new { reason = Markup });
        await DoAsync("leading", "assign-task", new { to = "news", owner = Markup, title = Markup, dueIn = "00:30:00" });
        await DoAsync("leading", "assign-task", new { to = "police", owner = Markup, title = Markup, dueIn = "00:30:00" });
        await DoAsync("news", "finish-task", new { task = "task-1", result = Markup });
        await DoAsync("leading", "instruct", new { to = new[] { "news" }, text = Markup });
    }

    private static async Task ControlAsync(ControlScreen control)
    {
        await control.Test("live-channel").SelectOptionAsync("web");
        await control.Test("live-sender").FillAsync("<img src=x onerror=window.ran=1>");
        await control.Test("live-text").FillAsync(Markup);
        await control.Test("live-now").ClickAsync();
        await Expect(control.Test("live-text")).ToHaveValueAsync("");
        await control.CallAsync("<svg onload=window.ran=1>", Markup, "police", "news");
    }

    private async Task LookAsync(Table table)
    {
        foreach (var console in table.Consoles.Values)
        {
            foreach (var tab in await console.Page.Locator("[data-test^='tab-']").EvaluateAllAsync<string[]>("tabs => tabs.map(t => t.dataset.test)"))
            {
                // By key: between the two halves of a click a busy page may draw the list anew.
                await console.Test(tab).PressAsync("Enter");
                await Expect(console.Test(tab)).ToHaveAttributeAsync("aria-current", "page");
                await NothingRanAsync(console.Page);
            }
            await ShowsAsync(console.Page, $"/e/{table.Exercise}/seat");
        }
        var control = table.Control.Page;
        await ShowsAsync(control, $"/e/{table.Exercise}/control");
        var evaluator = new EvaluatorScreen(control);
        await evaluator.OpenAsync(table.Exercise);
        await evaluator.Test("note-text").FillAsync(Markup);
        await evaluator.Test("note-save").ClickAsync();
        await Expect(evaluator.Test("notes")).ToContainTextAsync(Markup);
        await ShowsAsync(control, $"/e/{table.Exercise}/evaluate");
        foreach (var page in new[] { "wall", "replay", "score", "lobby" }) await OpensAsync(control, $"/e/{table.Exercise}/{page}");
        await ShowsAsync(control, $"/e/{table.Exercise}/wall");
        await OpensAsync(control, "/exercises");
        var complaints = table.Consoles.Values.Select(c => c.Page).Append(control).SelectMany(stage.Browsers.Complaints).ToArray();
        Assert.True(complaints.Length == 0, string.Join('\n', complaints));
    }

    private static async Task OpensAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Expect(page.Locator("[data-interactive='true'], main").First).ToBeVisibleAsync();
        await NothingRanAsync(page);
    }

    private static async Task ShowsAsync(IPage page, string address)
    {
        await OpensAsync(page, address);
        await Expect(page.GetByText("<script>window.ran=1</script>").First).ToBeAttachedAsync();
        await NothingRanAsync(page);
    }

    private static async Task NothingRanAsync(IPage page)
    {
        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof window.ran"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('img[src=\"x\"], svg[onload], script:not([src]), [onerror], [onload]').length"));
        Assert.DoesNotContain("window.ran", await page.EvaluateAsync<string>("[...document.querySelectorAll('script')].map(s => s.textContent).join('')"), StringComparison.Ordinal);
    }

    private async Task DoAsync(string seat, string kind, object command)
    {
        await _hubs[seat].DoAsync(kind, JsonSerializer.Serialize(command));
        _done.Add(kind);
    }

    /// <summary>Every act the scenario gives to a seat: a new one has to be shown here too.</summary>
    private static IEnumerable<string> Acts()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Simulator.sln"))) folder = folder.Parent!;
        var scenario = File.ReadAllText(Path.Combine(folder.FullName, "scenarios", "liuwan-market", "scenario.yaml"));
        return ActList().Matches(scenario).SelectMany(m => m.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)).Distinct();
    }

    [GeneratedRegex(@"\bacts: \[([^\]]+)\]")]
    private static partial Regex ActList();
}
