using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>A slip reaches somebody who looks elsewhere: a tone if he wants it, the title until he looks. The feed does neither.</summary>
public sealed class SlipSignalTests(Stage stage)
{
    [Fact]
    public async Task Title_and_tone_tell_of_slips_and_of_nothing_else()
    {
        var table = await Table.LaidAsync(stage, seats: ["news"]);
        var console = table.Consoles["news"];
        var page = console.Page;
        await table.Control.StartAsync();
        await page.EvaluateAsync("window.tones = []; document.addEventListener('tone', e => window.tones.push(e.detail))");
        await table.Control.CallAsync("值班室", "第一通", "news");
        // The exercise opens with a slip of its own: this one has to have come before the switch is pressed, or it would ring.
        await Expect(page.GetByText("第一通").First).ToBeAttachedAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>("window.tones.map(t => t.kind)"));

        // The seat stays chosen for the next calls. Off until switched on; a click is what the browser waits for.
        await console.Test("sound").ClickAsync();
        await Expect(console.Test("sound")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.WaitForFunctionAsync("() => window.tones.length === 1");
        Assert.True(await page.EvaluateAsync<bool>("window.tones[0].heard"));
        var title = await page.TitleAsync();
        Assert.StartsWith("【演练】", title, StringComparison.Ordinal);
        await HideAsync(page, true);
        await table.Control.CallAsync("值班室", "第二通");
        await page.WaitForFunctionAsync("() => window.tones.length === 2 && document.title.startsWith('(1)')");
        await table.Control.CallAsync("值班室", "第三通");
        await page.WaitForFunctionAsync("() => window.tones.length === 3 && document.title.startsWith('(2)')");

        // Posts come without a sound.
        await table.Control.JumpAsync("12:30");
        await Expect(console.Posts.First).ToBeVisibleAsync();
        Assert.DoesNotContain("stop", await page.EvaluateAsync<string[]>("window.tones.map(t => t.kind)"));
        await HideAsync(page, false);
        await Expect(page).ToHaveTitleAsync(title);

        // Remembered for the person on this device.
        await page.ReloadAsync();
        await console.ReadyAsync();
        await Expect(console.Test("sound")).ToHaveAttributeAsync("aria-pressed", "true");
        await console.Test("sound").ClickAsync();
        // A page that leaves before the click has reached the server takes it along.
        await Expect(console.Test("sound")).ToHaveAttributeAsync("aria-pressed", "false");
        await page.ReloadAsync();
        await console.ReadyAsync();
        await Expect(console.Test("sound")).ToHaveAttributeAsync("aria-pressed", "false");
    }

    // A headless browser shows every page: only what it says of itself is changed.
    private static Task HideAsync(IPage page, bool hidden) => page.EvaluateAsync(
        "h => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => h }); document.dispatchEvent(new Event('visibilitychange')); }", hidden);
}
