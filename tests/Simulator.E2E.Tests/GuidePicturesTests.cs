using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>
/// The pictures of the guides for newcomers: every place a guide names by a number is there. With UPDATE_DOCS=1 they are written to docs/guides.
/// </summary>
[Trait("Category", "Long")]
public sealed class GuidePicturesTests(Stage stage)
{
    // The numbers stand in this order in every guide: clock, to-do list, sheets, slip, work, feed, stop.
    private static readonly string[] Places = [".frame .clock", "[data-test='worklist']", ".tabs.sheets", ".slipbox", ".work", "[data-test='feed']", "[data-test='stop']"];

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public async Task Every_place_a_guide_names_is_on_the_console(string language)
    {
        var table = await Table.LaidAsync(stage, language, seats: Table.Seats);
        await table.Control.StartAsync();
        await table.Control.JumpAsync("24:00");
        foreach (var (seat, console) in table.Consoles)
        {
            // The leading group has the situation where the others have the feed.
            var beside = seat == "leading" ? "[data-test='situation']" : "[data-test='feed']";
            await Expect(console.Page.Locator(beside)).ToBeVisibleAsync();
            await NumberAsync(console.Page, beside);
            await ShootAsync(console.Page, $"{seat}.{language}");
        }
        await NumberAsync(table.Control.Page, "[data-test='gauges']", "[data-test='pause']", "[data-test='jump']", "[data-test='live-text']", "[data-test^='inject-']", "[data-test='end']");
        await ShootAsync(table.Control.Page, $"control.{language}");
    }

    private static Task NumberAsync(IPage page, string beside) => NumberAsync(page, [.. Places.Select(p => p == "[data-test='feed']" ? beside : p)]);

    // Small numbered discs over the places; a place that is not there is a guide that lies.
    private static async Task NumberAsync(IPage page, params string[] places)
    {
        var missing = await page.EvaluateAsync<string[]>("""
            places => {
              const missing = [];
              places.forEach((place, i) => {
                const at = [...document.querySelectorAll(place)].find(e => e.getBoundingClientRect().width > 0);
                if (!at) { missing.push(place); return; }
                const box = at.getBoundingClientRect();
                const disc = document.createElement('div');
                disc.textContent = i + 1;
                Object.assign(disc.style, { position: 'fixed', left: `${Math.max(2, box.left - 2)}px`, top: `${Math.max(2, box.top - 2)}px`, width: '26px', height: '26px', borderRadius: '50%', background: '#d6312b', color: '#fff', font: '700 15px/26px sans-serif', textAlign: 'center', zIndex: 9999 });
                document.body.append(disc);
              });
              return missing;
            }
            """, places);
        Assert.Empty(missing);
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        await Shots.TakeAsync(page, "guide-" + name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") != "1") return;
        var folder = Directory.CreateDirectory(Path.Combine(Shots.Root(), "docs", "guides", "pictures")).FullName;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".jpg"), Type = ScreenshotType.Jpeg, Quality = 72 });
    }
}
