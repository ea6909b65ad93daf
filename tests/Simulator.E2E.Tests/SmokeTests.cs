using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>Each page comes up whole: style, script, no complaint in the console, nobody shut out by contrast or a missing name.</summary>
public sealed class SmokeTests(Stage stage)
{
    private static readonly string[] Grave = ["serious", "critical"];
    private readonly List<string> _found = [];

    [Fact]
    public async Task Scripts_and_styles_are_served()
    {
        using var http = new HttpClient { BaseAddress = new Uri(stage.Server.Address) };
        var cancel = TestContext.Current.CancellationToken;
        Assert.NotEmpty(await http.GetByteArrayAsync("_framework/blazor.web.js", cancel));
        var home = await http.GetStringAsync("/", cancel);
        var sheets = System.Text.RegularExpressions.Regex.Matches(home, "<link rel=\"stylesheet\" href=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToArray();
        Assert.True(sheets.Length > 5);
        foreach (var sheet in sheets) Assert.NotEmpty(await http.GetStringAsync(sheet, cancel));
    }

    [Fact]
    public async Task No_page_complains_or_shuts_anybody_out()
    {
        var table = await Table.LaidAsync(stage, seats: Table.Seats);
        var control = table.Control.Page;
        await LookAsync(table.Control, "control-before");
        await table.Control.StartAsync();
        await table.Control.JumpAsync("48:10");
        foreach (var console in table.Consoles.Values) await console.StandsAsync("running");
        await LookAsync(table.Control, "control");
        foreach (var (seat, console) in table.Consoles) await LookAsync(console, "console-" + seat);
        await VisitAsync(control, "/exercises", "exercises");
        await VisitAsync(control, "/account/list", "accounts", interactive: false);
        foreach (var page in new[] { "evaluate", "replay" }) await VisitAsync(control, $"/e/{table.Exercise}/{page}", page);
        var guest = table.Consoles["assessment"].Page;
        await VisitAsync(guest, $"/e/{table.Exercise}/lobby", "lobby");
        await VisitAsync(guest, $"/e/{table.Exercise}/wall", "wall");
        await VisitAsync(guest, "/", "home", interactive: false);
        await VisitAsync(guest, "/account/sign-in", "sign-in", interactive: false);
        await VisitAsync(guest, "/demo", "demonstration");
        await VisitAsync(control, $"/e/{table.Exercise}/control", "control");
        await table.Control.EndAsync();
        await VisitAsync(control, $"/e/{table.Exercise}/score", "score");
        foreach (var page in table.Consoles.Values.Select(c => c.Page).Append(control)) _found.AddRange(stage.Browsers.Complaints(page));
        Assert.True(_found.Count == 0, string.Join('\n', _found));
    }

    private async Task VisitAsync(IPage page, string address, string name, bool interactive = true)
    {
        await page.GotoAsync(address);
        var screen = new AnyScreen(page);
        await LookAsync(screen, name, interactive);
    }

    /// <summary>Both themes on the desk, and on a telephone; axe on each theme.</summary>
    private async Task LookAsync(Screen screen, string name, bool interactive = true)
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            await screen.Page.Context.AddCookiesAsync([new Cookie { Name = "theme", Value = theme, Url = stage.Server.Address }]);
            await screen.Page.ReloadAsync();
            await Expect(screen.Page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
            await Expect(screen.Page.Locator("main").First).ToBeVisibleAsync();
            if (interactive) await screen.ReadyAsync();
            await Shots.TakeAsync(screen.Page, $"{name}-{theme}");
            var found = await screen.Page.RunAxe();
            _found.AddRange(found.Violations.Where(v => Grave.Contains(v.Impact)).Select(v => $"{name} ({theme}): {v.Id}, {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }
        await screen.Page.SetViewportSizeAsync(390, 844);
        await Shots.TakeAsync(screen.Page, $"{name}-390");
        await screen.Page.SetViewportSizeAsync(1440, 900);
    }

    private sealed class AnyScreen(IPage page) : Screen(page);
}
