using System.IO.Compression;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>What is left of an exercise: its papers, the duty watch, the case with what is still to be done.</summary>
public sealed class AfterwardsScreen(IPage page, string exercise) : Screen(page)
{
    public string Exercise => exercise;

    public async Task OpenAsync(string part)
    {
        await Page.GotoAsync($"/e/{exercise}/{part}");
        await ReadyAsync();
    }

    public async Task CaseAsync()
    {
        await Page.GotoAsync("/cases");
        await ReadyAsync();
        await Test($"case-{exercise}").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Test("follow-ups")).ToBeVisibleAsync();
    }

    /// <summary>Opens a paper by its title.</summary>
    public async Task PaperAsync(string title)
    {
        await Page.Locator(".exl button").Filter(new() { HasText = title }).First.ClickAsync();
        await Expect(Page.Locator(".opaper h2")).ToHaveTextAsync(title);
    }

    /// <summary>The parts of the file behind a button, by their names.</summary>
    public async Task<IReadOnlyList<string>> DownloadAsync(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Test(button).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
        return [.. zip.Entries.Select(e => e.FullName)];
    }
}
