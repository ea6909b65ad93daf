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

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public async Task No_page_complains_or_shuts_anybody_out(string theme)
    {
        var table = await Table.LaidAsync(stage, seats: Table.Seats);
        var control = table.Control.Page;
        await VisitAsync(control, $"/e/{table.Exercise}/control", "control-before", theme);
        await table.Control.StartAsync();
        await table.Control.JumpAsync("48:10");
        await VisitAsync(control, $"/e/{table.Exercise}/control", "control", theme, axe: true);
        foreach (var (seat, console) in table.Consoles) await VisitAsync(console.Page, $"/e/{table.Exercise}/seat", "console-" + seat, theme, axe: true);
        foreach (var page in new[] { "evaluate", "replay" }) await VisitAsync(control, $"/e/{table.Exercise}/{page}", page, theme);
        await VisitAsync(control, "/exercises", "exercises", theme);
        await VisitAsync(control, "/account/list", "accounts", theme, interactive: false);
        var guest = table.Consoles["assessment"].Page;
        await VisitAsync(guest, $"/e/{table.Exercise}/lobby", "lobby", theme, axe: true);
        await VisitAsync(guest, $"/e/{table.Exercise}/wall", "wall", theme);
        await VisitAsync(guest, "/", "home", theme, interactive: false, axe: true);
        await VisitAsync(guest, "/account/sign-in", "sign-in", theme, interactive: false);
        await VisitAsync(guest, "/demo", "demonstration", theme);
        await VisitAsync(control, $"/e/{table.Exercise}/score", "score", theme);
        foreach (var page in table.Consoles.Values.Select(c => c.Page).Append(control)) _found.AddRange(stage.Browsers.Complaints(page));
        Assert.True(_found.Count == 0, string.Join('\n', _found));
    }

    /// <summary>Opens a page, photographs it wide and narrow, and lets axe read it.</summary>
    private async Task VisitAsync(IPage page, string address, string name, string theme, bool interactive = true, bool axe = false)
    {
        await page.Context.AddCookiesAsync([new Cookie { Name = "theme", Value = theme, Url = stage.Server.Address }]);
        await page.GotoAsync(address);
        var screen = new AnyScreen(page);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
        await Expect(page.Locator("main").First).ToBeVisibleAsync();
        if (interactive) await screen.ReadyAsync();
        await Shots.TakeAsync(page, $"{name}-{theme}");
        if (axe) _found.AddRange((await page.RunAxe()).Violations.Where(v => Grave.Contains(v.Impact)).Select(v => $"{name} ({theme}): {v.Id}, {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        if (theme != "dark") return;
        await page.SetViewportSizeAsync(390, 844);
        await Shots.TakeAsync(page, $"{name}-390");
        await page.SetViewportSizeAsync(1440, 900);
    }

    private sealed class AnyScreen(IPage page) : Screen(page);
}
