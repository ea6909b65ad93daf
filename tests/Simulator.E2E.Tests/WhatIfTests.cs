using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>After the end one decision is changed, and both courses stand side by side.</summary>
public sealed class WhatIfTests(Stage stage)
{
    [Fact]
    public async Task An_earlier_first_statement_beside_the_one_that_was()
    {
        var page = await stage.ControllerAsync();
        var control = await new LibraryScreen(page).OpenAsync(3, subject: 1);
        foreach (var seat in Table.Seats)
        {
            await control.Test($"bot-{seat}").SelectOptionAsync("slow");
            await Expect(control.Test($"bot-off-{seat}")).ToBeVisibleAsync();
        }
        await control.StartAsync();
        await control.JumpAsync("118:00");
        await control.EndAsync();
        var after = new AfterwardsScreen(page, control.Exercise);
        await after.OpenAsync("what-if?at=00:20:00&seat=news");
        await Expect(after.Test("wif-act")).ToBeVisibleAsync();
        // The first is that it is being checked; the second says what was found.
        var publications = after.Test("wif-act").Locator("option").Filter(new() { HasText = "新闻中心 发布" });
        await after.Test("wif-act").SelectOptionAsync(await publications.Nth(1).GetAttributeAsync("value") ?? "");
        await after.Test("wif-minutes").FillAsync("-12");
        await after.Test("wif-minutes").PressAsync("Tab");
        await Shots.AroundAsync(page, "what-if-form");
        await after.Test("wif-run").ClickAsync();
        await Expect(after.Test("wif-result")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(after.Test("wif-differences").Locator("li").First).ToBeVisibleAsync();
        await Shots.AroundAsync(page, "what-if");
        Assert.Empty(await Axe.GraveAsync(page, "what-if"));
        await page.SetViewportSizeAsync(1024, 768);
        await Shots.TakeAsync(page, "what-if-1024");
        await after.Test("wif-another").ClickAsync();
        await page.Locator("label").Filter(new() { HasText = "机器队接手" }).ClickAsync();
        await after.Test("wif-team").SelectOptionAsync("silent");
        await after.Test("wif-run").ClickAsync();
        await Expect(after.Test("wif-could-not").Locator("li").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Shots.TakeAsync(page, "what-if-bot");
    }
}
