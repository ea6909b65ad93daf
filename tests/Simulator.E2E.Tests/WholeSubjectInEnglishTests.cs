using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using Simulator.E2E.Tests.Subject;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>The same subject by the same script in English, content and interface: every screen a person meets speaks English.</summary>
[Trait("Category", "Long")]
public sealed class WholeSubjectInEnglishTests(Stage stage) : IAsyncLifetime
{
    private static readonly string[] Tabs = ["items", "board", "asks", "reports", "papers", "approvals", "calls", "measures", "tasks", "messages", "situation", "more"];
    private readonly PublishedServer _server = new();

    public async ValueTask InitializeAsync() => await _server.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_subject_is_played_in_English_from_the_set_up_link_to_the_replay()
    {
        var play = new SubjectScript(stage.Browsers, _server, SubjectWords.English);
        await play.OpenAsync();
        await EnglishOnly.LooksAsync(play.Control, "control-before", phone: false);
        await play.SitDownAsync();
        await play.StartAsync();
        await play.TheRumorAsync();
        await play.TheCallsAsync();
        await play.TheFactsAsync();
        foreach (var seat in Table.Seats) await EnglishOnly.HoldsAsync(play.Console(seat).Page, seat);
        await play.TheNoticeIsWrittenAsync();
        await EnglishOnly.LooksAsync(play.Console("news").Page, "composer");
        await play.GoesOnAsync();
        await play.TheNoticeIsPublishedAsync();
        await play.TheOrderIsRefusedAsync();
        await play.ThePublicIsAnsweredAsync();
        foreach (var seat in Table.Seats) await ConsoleAsync(play.Console(seat), seat);
        await EnglishOnly.LooksAsync(play.Control, "control", phone: false);
        await play.TheLastWordsAsync();
        await play.TheEndAsync();
        await play.TheScoreAsync();
        await play.TheReplayAsync();
        await AfterwardsAsync(play);
    }

    private static async Task ConsoleAsync(ConsoleScreen console, string seat)
    {
        await EnglishOnly.LooksAsync(console.Page, "console-" + seat);
        foreach (var tab in Tabs)
        {
            if (await console.Test("tab-" + tab).CountAsync() == 0) continue;
            await console.TabAsync(tab);
            await EnglishOnly.HoldsAsync(console.Page, $"{seat} {tab}");
        }
    }

    private static async Task AfterwardsAsync(SubjectScript play)
    {
        await EnglishOnly.LooksAsync(play.Control, "replay", phone: false);
        await EnglishOnly.LooksAsync(play.Evaluator, "evaluate", phone: false);
        await EnglishOnly.LooksAsync(play.Console("news").Page, "score");
        foreach (var page in new[] { $"/e/{play.Exercise}/wall", $"/e/{play.Exercise}/lobby", "/", "/account/sign-in", "/no-such-page" })
            await VisitAsync(play.Console("assessment").Page, page);
        foreach (var page in new[] { "/exercises", "/account/list" }) await VisitAsync(play.Control, page);
    }

    private static async Task VisitAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Expect(page.Locator("h1, h2").First).ToBeVisibleAsync();
        await EnglishOnly.LooksAsync(page, address.Trim('/').Replace('/', '-') is { Length: > 0 } name ? name.Split('-')[^1] : "home", phone: false);
    }
}
