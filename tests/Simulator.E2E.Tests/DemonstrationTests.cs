using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>The third door: bot teams play, anybody looks.</summary>
public sealed class DemonstrationTests(Stage stage)
{
    [Fact]
    public async Task From_the_first_page_to_every_seat_while_the_feed_grows()
    {
        var page = await stage.StrangerAsync();
        await page.GotoAsync("/");
        await page.Locator("section[aria-labelledby='door-demo'] button.go").ClickAsync();
        var console = new ConsoleScreen(page);
        await console.ReadyAsync();
        foreach (var seat in Table.Seats)
        {
            await console.Test($"demo-{seat}").ClickAsync();
            await Expect(page.Locator("[data-seat]")).ToHaveAttributeAsync("data-seat", seat);
            await Expect(page.Locator("[data-test^='send-']")).ToHaveCountAsync(0);
        }
        await console.Test("demo-news").ClickAsync();
        await Expect(console.Posts.First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var newest = await console.Posts.First.InnerTextAsync();
        await Expect(console.Posts.First).Not.ToHaveTextAsync(newest, new() { Timeout = 60_000, UseInnerText = true });
        await Shots.TakeAsync(page, "demonstration-news");
        Assert.Empty(stage.Browsers.Complaints(page));
    }
}
