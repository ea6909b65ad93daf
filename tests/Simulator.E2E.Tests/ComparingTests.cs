using Microsoft.Playwright;
using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>Subject one played by two bot teams: both beside each other, and a seat over both.</summary>
public sealed class ComparingTests(Stage stage)
{
    [Fact, Trait("Category", "Long")]
    public async Task Two_exercises_side_by_side_and_the_trend_of_a_seat()
    {
        var page = await stage.ControllerAsync();
        var slow = await PlayedAsync(page, "slow", 3);
        var expert = await PlayedAsync(page, "expert", 4);
        await ComparedAsync(page, slow, expert);
        await TrendAsync(page, slow, expert);
        await InEnglishAsync(slow, expert);
    }

    private static async Task<string> PlayedAsync(IPage page, string team, int seed)
    {
        var control = await new LibraryScreen(page).OpenAsync(seed);
        foreach (var seat in Table.Seats)
        {
            await control.Test($"bot-{seat}").SelectOptionAsync(team);
            await Expect(control.Test($"bot-off-{seat}")).ToBeVisibleAsync();
        }
        await control.StartAsync();
        await control.JumpAsync("118:00");
        await control.EndAsync();
        return control.Exercise;
    }

    private static async Task ComparedAsync(IPage page, string slow, string expert)
    {
        var screen = new CompareScreen(page);
        await screen.OpenAsync();
        await screen.Test("pick-a").SelectOptionAsync(slow);
        await screen.Test("pick-b").SelectOptionAsync(expert);
        await Expect(screen.Test("summary")).ToBeVisibleAsync();
        await Expect(screen.Test("words").Locator("li").First).ToContainTextAsync("B 总分多");
        await Expect(screen.Test("gauges").Locator("tbody tr")).ToHaveCountAsync(4);
        await screen.LookAsync("compare");
        Assert.Empty(await Axe.GraveAsync(page, "compare"));
        foreach (var part in new[] { "gauges", "entries", "papers" })
        {
            await screen.Test(part).ScrollIntoViewIfNeededAsync();
            await screen.LookAsync($"compare-{part}");
        }
        await screen.Test("swap").ClickAsync();
        await Expect(screen.Test("words").Locator("li").First).ToContainTextAsync("B 总分少");
    }

    private static async Task TrendAsync(IPage page, string slow, string expert)
    {
        var screen = new CompareScreen(page);
        await page.SetViewportSizeAsync(1440, 900);
        await screen.OpenAsync("/trend");
        // The other tests of this server have played the same subject.
        await Expect(screen.Test($"trend-{slow}")).ToBeVisibleAsync();
        await screen.LookAsync("trend");
        Assert.Empty(await Axe.GraveAsync(page, "trend"));
        await screen.Test("trend").ScrollIntoViewIfNeededAsync();
        await screen.LookAsync("trend-table");
        await screen.Test($"trend-{expert}").Locator("[data-test='with-before']").ClickAsync();
        await Expect(screen.Test("summary")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"[?]a=.+&b={expert}"));
    }

    private async Task InEnglishAsync(string slow, string expert)
    {
        var page = await stage.ControllerAsync(1024, 768, "light", "en");
        var screen = new CompareScreen(page);
        await screen.OpenAsync($"/compare?a={slow}&b={expert}");
        await Expect(screen.Test("words").Locator("li").First).ToContainTextAsync("points more in all");
        await Shots.TakeAsync(page, "compare-en-1024");
        await screen.OpenAsync("/trend");
        await Expect(screen.Test("trend")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "trend-en-1024");
    }
}
