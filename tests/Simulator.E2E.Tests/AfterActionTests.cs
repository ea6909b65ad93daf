using Microsoft.Playwright;
using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>The tables of the after-action pack over subject one, played by bots: an expert team with one seat that covers up.</summary>
public sealed class AfterActionTests(Stage stage)
{
    private static readonly string[] Parts = ["response", "statements", "duty", "chain", "messages", "media", "rumor", "unpublished"];

    [Fact]
    public async Task Every_table_stands_on_a_desk_and_on_a_telephone()
    {
        var page = await stage.ControllerAsync();
        var control = await new LibraryScreen(page).OpenAsync(3);
        await PlayedAsync(control);
        var after = new AfterwardsScreen(page, control.Exercise);
        await after.OpenAsync("score");
        await Expect(after.Test("beside-score").Locator(".aud li").First).ToBeVisibleAsync();
        await Shots.AroundAsync(page, "aar-score");
        foreach (var part in Parts)
        {
            await after.OpenAsync($"after/{part}");
            await Expect(after.Test($"part-{part}")).ToBeVisibleAsync();
            Assert.Empty(await Axe.GraveAsync(page, part));
            await FitsAsync(page);
            await Shots.AroundAsync(page, $"aar-{part}");
        }
        await page.SetViewportSizeAsync(1440, 900);
        await after.OpenAsync("after/statements");
        await after.Test("text-" + (await page.Locator("article[data-test^='text-']").First.GetAttributeAsync("data-test"))![5..]).Locator("a.ev").First.ClickAsync();
        await Expect(after.Test("replay-clock")).ToBeVisibleAsync();
    }

    // What is too wide scrolls within itself, never the page.
    private static async Task FitsAsync(IPage page)
    {
        await page.SetViewportSizeAsync(390, 844);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 390 && document.querySelector('main').scrollWidth <= 390"));
        await page.SetViewportSizeAsync(1440, 900);
    }

    private static async Task PlayedAsync(ControlScreen control)
    {
        foreach (var seat in Table.Seats)
        {
            await control.Test($"bot-{seat}").SelectOptionAsync(seat == "news" ? "coverup" : "expert");
            await Expect(control.Test($"bot-off-{seat}")).ToBeVisibleAsync();
        }
        await control.StartAsync();
        await control.JumpAsync("119:30");
        await control.EndAsync();
    }
}
