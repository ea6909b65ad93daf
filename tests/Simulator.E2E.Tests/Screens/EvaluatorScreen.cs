using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>Score sheet, readings to rule on, notes.</summary>
public sealed class EvaluatorScreen(IPage page) : Screen(page)
{
    public async Task OpenAsync(string exercise)
    {
        await Page.GotoAsync($"/e/{exercise}/evaluate");
        await ReadyAsync();
    }

    /// <summary>Confirms the first reading that waits; it leaves the queue.</summary>
    public async Task<string> ConfirmReadingAsync()
    {
        var first = Page.Locator("[data-test^='confirm-']").First;
        var id = await first.GetAttributeAsync("data-test") ?? "";
        await first.ClickAsync();
        await Expect(Test(id)).ToHaveCountAsync(0);
        return id;
    }

    public async Task OverrideAsync(string line, double points, string reason)
    {
        await Test($"sheet-{line}").ClickAsync();
        await Expect(Page.Locator("h2").Filter(new() { HasText = await Test($"sheet-{line}").InnerTextAsync() })).ToBeVisibleAsync();
        await TypeAsync(Test("override-points"), points.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await TypeAsync(Test("override-reason"), reason);
        await Test("override-save").ClickAsync();
        await Expect(Test("override-undo")).ToBeVisibleAsync();
    }

    public async Task NoteAsync(string text)
    {
        await TypeAsync(Test("note-text"), text);
        await Test("note-save").ClickAsync();
        await Expect(Test("notes")).ToContainTextAsync(text);
    }
}
