using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>The studio: its list of scenarios, versions, rehearsal and event lists.</summary>
public sealed class StudioScreen(IPage page) : Screen(page)
{
    // Five teams over a subject, on a machine that does other things too.
    private const float Rehearsing = 120_000;

    public async Task OpenAsync(string path = "")
    {
        await Page.GotoAsync("/studio" + path);
        await ReadyAsync();
    }

    public async Task CreateAsync(string id, string title, string place)
    {
        await Test("new-title").FillAsync(title);
        await Test("new-place").FillAsync(place);
        await Test("new-id").FillAsync(id);
        await Test("new-language-en").CheckAsync();
        await Test("create").ClickAsync();
        await Page.WaitForURLAsync($"**/studio/{id}");
    }

    public async Task ImportAsync(string id, string sheet)
    {
        await OpenAsync($"/{id}/import");
        await Test("sheet-file").SetInputFilesAsync(new FilePayload { Name = "事件表.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(sheet) });
        await Expect(Test("sheet-import")).ToHaveAttributeAsync("data-state", "read");
    }

    public async Task RehearseAsync(string id)
    {
        await OpenAsync($"/{id}/rehearse");
        await Test("rehearse-go").ClickAsync();
        await RehearsedAsync();
    }

    public Task RehearsedAsync() => Expect(Page.Locator("[data-test='rehearsal'][data-state$='runnable']")).ToBeVisibleAsync(new() { Timeout = Rehearsing });

    public async Task SaveAsync(string id, string remark)
    {
        await OpenAsync($"/{id}/versions");
        await Test("remark").FillAsync(remark);
        await Test("save-version").ClickAsync();
    }
}
