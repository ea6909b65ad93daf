using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Simulator.Documents.Studio;
using Simulator.Web.Access;
using Simulator.Web.Features.Studio;

namespace Simulator.Web.Tests.Studio;

/// <summary>The studio's list of scenarios.</summary>
public sealed class ShelfPageTests : StudioTest
{
    [Fact]
    public async Task A_stranger_sees_nothing_and_an_evaluator_only_looks()
    {
        await CreatedAsync();
        Assert.NotEmpty(Page<ShelfPage>("").FindAll("[data-test='gate-stranger']"));

        var page = Page<ShelfPage>(AccessNames.Evaluator);
        page.WaitForElement("[data-test='shelf-market']");
        Assert.NotEmpty(page.FindAll("[data-test='export-market']"));
        Assert.NotEmpty(page.FindAll("[data-test='rehearse-market']"));
        foreach (var act in (string[])["edit-market", "copy-market", "create", "zip"]) Assert.Empty(page.FindAll($"[data-test='{act}']"));
        Assert.Empty(page.FindAll("button.warn"));
    }

    [Fact]
    public async Task Creating_goes_to_the_editor_and_a_taken_id_is_refused_with_words()
    {
        await MigrateAsync();
        var page = Page<ShelfPage>(AccessNames.Controller);
        await WriteAsync(page, "market");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.EndsWith("/studio/market", Address, StringComparison.Ordinal));
        Assert.NotNull(Shelf.DraftFolder("market"));

        await WriteAsync(page, "market");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("已经有了", page.Find(".ban.bad").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task State_of_draft_and_version_is_told()
    {
        var draft = await CreatedAsync();
        var page = Page<ShelfPage>(AccessNames.Controller);
        page.WaitForAssertion(() => Assert.Contains("还没有保存过版本", page.Find("[data-test='shelf-market']").TextContent, StringComparison.Ordinal));

        await Shelf.SaveVersionAsync("market", "chen", "");
        Append(draft, "subject-1.yaml", "unknown: 1\n");
        page = Page<ShelfPage>(AccessNames.Controller);
        var row = page.WaitForElement("[data-test='shelf-market']").TextContent;
        Assert.Contains("第 1 版（0.1）", row, StringComparison.Ordinal);
        Assert.Contains("草稿有未保存的修改", row, StringComparison.Ordinal);
        Assert.Contains("1 处错误", row, StringComparison.Ordinal);
        Assert.Contains("还没有试演过", page.Find("[data-test='verdict-market']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discarded_draft_is_taken_back_and_a_deleted_scenario_is_gone()
    {
        var draft = await CreatedAsync();
        await Shelf.SaveVersionAsync("market", "chen", "");
        Append(draft, "README.md", "mine\n");
        var page = Page<ShelfPage>(AccessNames.Admin);

        await PressAsync(page, "放弃草稿");
        await page.WaitForElement("[data-test='take-back-market']").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-test='unsaved-market']")));
        Assert.Equal("mine\n", await File.ReadAllTextAsync(Path.Combine(Shelf.DraftFolder("market")!, "README.md"), Cancel));

        await PressAsync(page, "删除");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test='shelf-market']")));
        Assert.Null(Shelf.Find("market"));
    }

    [Fact]
    public async Task A_zip_file_is_shown_first_and_comes_in_under_a_free_id()
    {
        await CreatedAsync();
        using var zip = new MemoryStream();
        Assert.True(Shelf.ExportZip("market", 0, zip));
        var page = Page<ShelfPage>(AccessNames.Controller);

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(zip.ToArray(), "market.zip"));
        page.WaitForAssertion(() => Assert.Equal("market-2", page.Find("[data-test='zip-id']").GetAttribute("value")));
        Assert.Null(Shelf.Find("market-2"));
        await page.Find("[data-test='zip-go']").ClickAsync(new());

        page.WaitForElement("[data-test='shelf-market-2']");
        Assert.Equal("market-2", Shelf.Find("market-2")!.Newest.Scenario!.Id);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([1, 2], "x.zip"));
        page.WaitForAssertion(() => Assert.Contains("读不了", page.Find("[data-test='zip-problem']").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shipped_scenario_is_read_only_and_editing_it_begins_with_a_copy()
    {
        await MigrateAsync();
        ScenarioFiles.Write(Path.Combine(Shipped, "harbour"), BlankScenario.Of("harbour", "港口", "虚构港", ["zh-CN"]).Files!);
        Assert.Equal("StudioIdTaken", (await Shelf.CreateAsync("harbour", "a", "b", ["en"], "chen")).Problem!.Code);

        var edited = await Shelf.EditAsync("harbour", "chen");

        Assert.Equal("harbour-2", edited.Id);
        Assert.Equal("harbour-2", Shelf.Find("harbour-2")!.Draft!.Scenario!.Id);
        Assert.Equal("harbour", Shelf.Find("harbour")!.Newest.Scenario!.Id);
        Assert.True(Shelf.Find("harbour")!.Shipped);
        Assert.NotNull((await Shelf.DeleteAsync("harbour")).Problem);
    }

    [Fact]
    public async Task In_English()
    {
        Speak("en");
        await CreatedAsync();
        var page = Page<ShelfPage>(AccessNames.Controller);
        Assert.Contains("Draft only, no version saved yet", page.WaitForElement("[data-test='shelf-market']").TextContent, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(IRenderedComponent<ShelfPage> page, string id)
    {
        page.WaitForElement("[data-test='new-title']");
        await page.Find("[data-test='new-title']").ChangeAsync(new() { Value = "夜市" });
        await page.Find("[data-test='new-place']").ChangeAsync(new() { Value = "虚构区" });
        await page.Find("[data-test='new-id']").ChangeAsync(new() { Value = id });
    }

    // Asked first, then done.
    private static async Task PressAsync(IRenderedComponent<ShelfPage> page, string words)
    {
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("button.warn"), b => b.TextContent.StartsWith(words, StringComparison.Ordinal)));
        await page.FindAll("button.warn").First(b => b.TextContent.StartsWith(words, StringComparison.Ordinal)).ClickAsync(new());
        await page.FindAll(".confirm button.warn").First(b => b.TextContent == words).ClickAsync(new());
    }
}
