using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>A screen as a person uses it. Everything waits by itself.</summary>
public abstract class Screen(IPage page)
{
    public IPage Page => page;

    public ILocator Test(string id) => page.Locator($"[data-test='{id}']");

    /// <summary>Until clicks arrive at the server.</summary>
    public Task ReadyAsync() => Expect(page.Locator("[data-interactive='true']").First).ToBeAttachedAsync();

    /// <summary>After the connection was lost: the page has found its way back by itself.</summary>
    public async Task BackAsync()
    {
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await ReadyAsync();
    }

    /// <summary>Presses what asks once whether it is meant, and says yes when it has asked: a second press before that is lost.</summary>
    public async Task SureAsync(string id)
    {
        await Test(id).GetByRole(AriaRole.Button).ClickAsync();
        await Test(id).Locator(".confirm .btn.warn").ClickAsync();
    }

    public Task SeesAsync(string text) => Expect(page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Key by key, as a hand does it; what stood there goes.</summary>
    protected static async Task TypeAsync(ILocator box, string text)
    {
        await box.ClickAsync();
        await box.PressAsync("ControlOrMeta+a");
        await box.PressAsync("Delete");
        // A long text takes long, and an English one has three times the keys.
        await box.PressSequentiallyAsync(text, new() { Timeout = 20_000 + 300 * text.Length });
        await Expect(box).ToHaveValueAsync(text);
    }
}
