using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>The plan of events on the control desk: lanes, list, card, what waits after a jump, taking back.</summary>
public sealed class PlanScreen(IPage page) : Screen(page)
{
    public ILocator Row(string inject) => Test($"inject-{inject}");
    public ILocator Box(string inject) => Page.Locator($".lb-x[data-inject='{inject}']").First;
    public ILocator Card => Test("card");

    /// <summary>The time of day the list gives an inject.</summary>
    public ILocator Time(string inject) => Row(inject).Locator("td").Nth(1);

    public Task ComesAtAsync(string inject, string clock) => Expect(Time(inject)).ToHaveTextAsync(clock);
    public Task IsAsync(string inject, string status) => Expect(Row(inject)).ToHaveAttributeAsync("data-status", status);

    public async Task AllAsync()
    {
        await Test("all-injects").ClickAsync();
        await Expect(Test("filter-words")).ToBeVisibleAsync();
    }

    /// <summary>The buttons of a row show when the mouse is over it.</summary>
    public async Task PressAsync(string act, string inject)
    {
        await Row(inject).HoverAsync();
        await Test($"{act}-{inject}").ClickAsync();
    }

    public async Task MoreAsync(string act, string inject)
    {
        if (await Test($"strip-{inject}").CountAsync() == 0) await PressAsync("more", inject);
        await Test($"strip-{inject}").Locator($"[data-test='{act}-{inject}']").ClickAsync();
    }

    /// <summary>Drags the box of an inject by so many minutes; meanwhile says what the ghost says.</summary>
    public async Task<string> DragAsync(string inject, int minutes, bool escape = false)
    {
        var box = Box(inject);
        await box.ScrollIntoViewIfNeededAsync();
        var at = (await box.BoundingBoxAsync())!;
        var minute = await Page.EvaluateAsync<float>("""() => { const a = document.querySelector('[data-lanes=desk] .ln-area'), t = a.querySelector('.ln-track'); return t.getBoundingClientRect().width / +getComputedStyle(a).getPropertyValue('--len') * 60; }""");
        var (x, y) = (at.X + 12, at.Y + at.Height / 2);
        await Page.Mouse.MoveAsync(x, y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(x + minute * minutes / 2, y, new() { Steps = 4 });
        await Page.Mouse.MoveAsync(x + minute * minutes, y, new() { Steps = 4 });
        var ghost = await Page.Locator(".lb-ghost").First.InnerTextAsync();
        if (escape) await Page.Keyboard.PressAsync("Escape");
        await Page.Mouse.UpAsync();
        await Expect(Page.Locator(".lb-ghost")).ToHaveCountAsync(0);
        return ghost;
    }

    /// <summary>Keys pressed while focus is on the box of an inject.</summary>
    public async Task KeysAsync(string inject, params string[] keys)
    {
        await Box(inject).FocusAsync();
        foreach (var key in keys) await Page.Keyboard.PressAsync(key);
    }

    /// <summary>The text of the control's acts on the inject whose card lies open.</summary>
    public Task<string> DoneAsync() => Test("card-done").InnerTextAsync();
}
