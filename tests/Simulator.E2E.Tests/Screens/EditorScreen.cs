using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>The studio's editor: parts at the left, YAML or forms in the middle, checks beside, the timeline below.</summary>
public sealed class EditorScreen(IPage page) : Screen(page)
{
    public async Task OpenAsync(string id)
    {
        await Page.GotoAsync($"/studio/{id}");
        await StandsAsync();
    }

    public async Task StandsAsync()
    {
        await ReadyAsync();
        await Expect(Page.Locator("[data-test='yaml'] .cm-content")).ToBeVisibleAsync();
    }

    public async Task FormsAsync()
    {
        await Test("view-form").ClickAsync();
        await Expect(Test("form")).ToBeVisibleAsync();
    }

    /// <summary>Adds an item to a part and waits until its form is there.</summary>
    public async Task AddAsync(string part, string list, string item)
    {
        await Test($"part-{part}").ClickAsync();
        await Test($"add-{list}").ClickAsync();
        await Expect(Test($"item-{item}")).ToHaveClassAsync("on");
    }

    /// <summary>Writes into a field as a person does: the change counts when the field is left.</summary>
    public async Task WriteAsync(string field, string text, ILocator? within = null)
    {
        var box = within is null ? Test(field).First : within.Locator($"[data-test='{field}']");
        await box.FillAsync(text);
        await box.BlurAsync();
    }

    public async Task PickAsync(string field, string word, ILocator? within = null) =>
        await (within is null ? Test(field).First : within.Locator($"[data-test='{field}']")).SelectOptionAsync(word);

    /// <summary>Puts the cursor behind the first line with these words of a file.</summary>
    public async Task GoAsync(string file, string words)
    {
        await Test("view-yaml").ClickAsync();
        await Test("file").SelectOptionAsync(file);
        await Expect(Test("view-yaml")).ToHaveTextAsync(file);
        await Page.Locator(".cm-content").ClickAsync();
        await Page.Keyboard.PressAsync("Control+f");
        await Page.Locator(".cm-search input[name='search']").PressSequentiallyAsync(words);
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.PressAsync("Escape");
        await Page.Keyboard.PressAsync("End");
    }

    /// <summary>Chinese through an input method: letters first, then the words chosen.</summary>
    public async Task ComposeAsync(string letters, string words)
    {
        var input = await Page.Context.NewCDPSessionAsync(Page);
        for (var n = 1; n <= letters.Length; n++)
            await input.SendAsync("Input.imeSetComposition", new() { ["text"] = letters[..n], ["selectionStart"] = n, ["selectionEnd"] = n });
        await input.SendAsync("Input.insertText", new() { ["text"] = words });
    }

    /// <summary>No error is left; that a small scenario holds little work is said all the same.</summary>
    public Task CleanAsync() => Expect(Test("problems")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^\\s*(没有问题|\\d+ 处提醒)\\s*$"), new() { Timeout = 60_000 });

    public Task SavedAsync() => Expect(Test("saved")).ToContainTextAsync("已保存", new() { Timeout = 60_000 });
}
