using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Access;

/// <summary>The control desk without a mouse.</summary>
public sealed class ControlByKeyboard(ControlScreen desk, Keyboard keys)
{
    public async Task ConfirmAsync()
    {
        await Expect(desk.Page.Locator("[data-test^='confirm-']")).ToBeVisibleAsync();
        await keys.EnterAsync("[data-test^='confirm-']");
        await Expect(desk.Page.Locator("[data-test^='confirm-']")).ToHaveCountAsync(0);
        await keys.SomewhereAsync("confirming a seat");
    }

    public async Task StartAsync()
    {
        await keys.ReachAsync("[data-test='check-announced']");
        await keys.PressAsync("Space");
        await keys.EnterAsync("[data-test='start']", back: true);
        await Expect(desk.Test("start-anyway").Or(desk.Test("pause")).First).ToBeVisibleAsync();
        if (await desk.Test("start-anyway").IsVisibleAsync()) await keys.EnterAsync("[data-test='start-anyway']");
        await desk.StandsAsync("running");
        await keys.SomewhereAsync("the start");
    }

    public async Task JumpAsync(string time)
    {
        await keys.EnterAsync("[data-test='jump']");
        await keys.ReachAsync("[data-test='jump-to']");
        await keys.TypeAsync(time);
        // What is on the way happens, as the script wants it.
        await keys.ReachAsync("[data-test='jump-asks']");
        await keys.PressAsync("Space");
        await Expect(desk.Test("jump-warning")).ToBeVisibleAsync();
        await keys.EnterAsync("[data-test='jump-go']");
        await Expect(desk.Test("jump-to")).ToHaveCountAsync(0);
        await keys.SomewhereAsync("a jump");
    }

    /// <summary>L goes to the text; the rest of the form lies before it.</summary>
    public async Task LiveAsync(string kind, string sender, string text, IEnumerable<string> seats)
    {
        // The letter acts outside text fields only.
        await keys.ReachAsync("[data-test='jump']", back: true);
        await keys.PressAsync("l");
        if (!await keys.IsAtAsync("[data-test='live-text']")) keys.Note("L does not go to the live inject");
        await keys.ReachAsync("[data-test='live-kind']", back: true);
        await desk.Page.Keyboard.PressAsync("Home");
        for (var i = 0; i < 12 && await desk.Test("live-kind").InputValueAsync() != kind; i++) await keys.PressAsync("ArrowDown");
        await keys.ReachAsync("[data-test='live-sender']");
        await keys.TypeAsync(sender);
        foreach (var seat in seats)
        {
            await keys.ReachAsync($"[data-test='live-to-{seat}']");
            if (!await desk.Test($"live-to-{seat}").IsCheckedAsync()) await keys.PressAsync("Space");
        }
        await keys.ReachAsync("[data-test='live-text']");
        await keys.TypeAsync(text);
        await keys.EnterAsync("[data-test='live-now']");
        await Expect(desk.Test("live-text")).ToHaveValueAsync("");
        await keys.SomewhereAsync("a live inject");
    }

    /// <summary>Hold, skip, move and release, each seen in the list.</summary>
    public async Task InjectsAsync()
    {
        var held = await DoAsync("hold");
        if (held is not null) await Expect(desk.Test($"inject-{held}")).ToHaveAttributeAsync("data-status", "held");
        if (await DoAsync("skip") is { } skipped) await Expect(desk.Test($"inject-{skipped}")).ToHaveCountAsync(0);
        if (await DoAsync("more") is not null)
        {
            await keys.EnterAsync("[data-test='move-by-10']");
            await Expect(desk.Test("move-by-10")).ToHaveCountAsync(0);
            await keys.SomewhereAsync("moving an inject");
        }
        var next = await desk.Page.Locator("[data-press='n']").GetAttributeAsync("data-test") ?? "";
        await keys.PressAsync("n");
        await Expect(desk.Test(next)).ToHaveCountAsync(0);
        await keys.SomewhereAsync("releasing the next");
    }

    private async Task<string?> DoAsync(string what)
    {
        var button = $".nx [data-test^='{what}-']";
        if (!await keys.ReachAsync(button)) return null;
        var inject = (await keys.FocusAsync()).Test[(what.Length + 1)..];
        await keys.PressAsync("Enter");
        if (what != "more") await Expect(desk.Test($"{what}-{inject}")).ToHaveCountAsync(0);
        await keys.SomewhereAsync(what);
        return inject;
    }

    public async Task PauseAndResumeAsync()
    {
        await keys.ReachAsync("[data-test='all-injects']", back: true);
        await keys.PressAsync("Shift+Tab");
        await keys.ReachAsync("[data-test='pause']", back: true);
        await keys.PressAsync("Space");
        await desk.StandsAsync("paused");
        await keys.SomewhereAsync("a pause");
        await keys.ReachAsync("[data-test='resume']");
        await keys.PressAsync("Space");
        await desk.StandsAsync("running");
    }
}
