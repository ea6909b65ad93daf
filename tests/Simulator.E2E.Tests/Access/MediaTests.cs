using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Access;

/// <summary>High contrast, and nothing that moves for whoever asked for that.</summary>
[Trait("Category", "Long")]
public sealed class MediaTests(Stage stage)
{
    // Told by a fill elsewhere, by a line here: what is chosen, what can be pressed, how much time is left.
    private const string Lines = """
        () => {
          const wrong = [], seen = e => e.getClientRects().length > 0, style = e => getComputedStyle(e);
          for (const e of document.querySelectorAll('.btn, .fld, .slip')) if (seen(e) && parseFloat(style(e).borderTopWidth) < 1) wrong.push(`no border on ${e.className}`);
          for (const e of document.querySelectorAll('.tabs li.on > *, .nav li.on > *, .wl.on')) if (seen(e) && style(e).outlineStyle === 'none') wrong.push(`nothing tells that ${e.innerText.trim().slice(0, 12)} is chosen`);
          for (const e of document.querySelectorAll('.clk2 .br i, .ph li.on i b')) if (seen(e) && style(e).backgroundColor === style(document.body).backgroundColor) wrong.push('a bar cannot be told from the page');
          return wrong;
        }
        """;

    [Fact]
    public async Task In_high_contrast_lines_tell_what_colours_told()
    {
        var table = await stage.WorkedAsync();
        var page = table.Consoles["assessment"].Page;
        await page.GotoAsync($"/e/{table.Exercise}/seat");
        await table.Consoles["assessment"].ReadyAsync();
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        try
        {
            await Expect(page.Locator("article.post").First).ToBeVisibleAsync();
            Assert.Equal("", string.Join('\n', await page.EvaluateAsync<string[]>(Lines)));
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"));
            await Shots.TakeAsync(page, "high-contrast");
        }
        finally
        {
            await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        }
    }

    [Fact]
    public async Task A_slip_arrives_without_moving_for_whoever_asked_for_that()
    {
        var table = await stage.WorkedAsync();
        var console = table.Consoles["police"];
        await console.Page.GotoAsync($"/e/{table.Exercise}/seat");
        await console.ReadyAsync();
        await table.Control.Page.GotoAsync($"/e/{table.Exercise}/control");
        await table.Control.ReadyAsync();
        await console.Page.EvaluateAsync("() => { window.moved = 0; for (const name of ['animationstart', 'transitionrun']) document.addEventListener(name, () => window.moved++, true); }");
        await table.Control.CallAsync("值班民警", "又来了一拨人。", "police");
        await Expect(console.Page.Locator("[data-test='arrived']")).ToContainTextAsync("值班民警");
        Assert.Equal(0, await console.Page.EvaluateAsync<int>("() => window.moved"));
    }
}
