using System.IO.Compression;
using Microsoft.Playwright;
using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>A scenario from an empty page to an exercise: created, filled from a sheet, rehearsed, saved, opened.</summary>
public sealed class StudioShelfTests(Stage stage)
{
    private const string Sheet = "编号,时间,渠道,来源,对象,内容,时限\nK1-03,T+12,电话,值班来电,信息研判组,有居民来电问现场有没有人受伤。,10分钟\nK1-04,T+25,电话,报社记者,新闻中心,记者想知道什么时候发布通报。,15分钟\nK1-05,二十五点,电话,报社记者,新闻中心,时间写错的一行。,15分钟\n";

    [Fact]
    public async Task A_scenario_goes_from_an_empty_page_to_an_exercise()
    {
        var page = await stage.ControllerAsync();
        var studio = new StudioScreen(page);
        await studio.OpenAsync();
        await studio.CreateAsync("night-market", "夜市起火传言", "岚川市北岸夜市");
        Assert.True(File.Exists(Path.Combine(stage.Server.DataFolder, "scenarios", "night-market", "draft", "scenario.yaml")));

        await ImportAsync(studio);
        await NothingToOpenAsync(page);
        await studio.RehearseAsync("night-market");
        await Expect(studio.Test("verdict")).ToHaveAttributeAsync("data-runnable", "true");
        await LookAsync(page, "studio-rehearse");

        await studio.SaveAsync("night-market", "第一版，含两条电话");
        await Expect(studio.Test("version-1")).ToContainTextAsync("第一版，含两条电话");
        // A draft alone offers nothing; a saved version that was rehearsed does, and its number stands there.
        var library = new LibraryScreen(page);
        await page.GotoAsync("/exercises");
        await studio.ReadyAsync();
        await Expect(studio.Test("scenario-version-night-market")).ToContainTextAsync("第 1 版");
        await studio.Test("choose-night-market-1").ClickAsync();
        await studio.Test("open").ClickAsync();
        await page.WaitForURLAsync("**/control");
        await Expect(page.Locator("body")).ToContainTextAsync("夜市起火传言");
        Assert.Empty(stage.Browsers.Complaints(page));
    }

    private static async Task ImportAsync(StudioScreen studio)
    {
        await studio.ImportAsync("night-market", Sheet);
        // Two can be taken, one has a time nobody can read: it is told, and the report can be saved.
        await studio.Test("es-tab-rejected").ClickAsync();
        await Expect(studio.Test("sheet-report")).ToContainTextAsync("二十五点");
        var report = await studio.Page.RunAndWaitForDownloadAsync(() => studio.Test("report-json").ClickAsync());
        using (var reader = new StreamReader(await report.CreateReadStreamAsync())) Assert.Contains("\"imported\": 2", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await LookAsync(studio.Page, "studio-import");
        await studio.Test("sheet-keep").ClickAsync();
        await Expect(studio.Test("after-import-rehearse")).ToBeVisibleAsync();
    }

    private static async Task NothingToOpenAsync(IPage page)
    {
        await page.GotoAsync("/exercises");
        await Expect(page.Locator("[data-interactive]").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-test='scenario-night-market']")).ToHaveCountAsync(0);
    }

    [Fact, Trait("Category", "Long")]
    public async Task Versions_are_compared_restored_exported_and_brought_in_again_under_another_id()
    {
        var page = await stage.ControllerAsync();
        var studio = new StudioScreen(page);
        await studio.OpenAsync();
        await studio.CreateAsync("bridge-works", "大桥封闭传言", "岚川市东桥");
        await studio.SaveAsync("bridge-works", "起点");
        await Expect(studio.Test("version-1")).ToBeVisibleAsync();
        var main = Path.Combine(stage.Server.DataFolder, "scenarios", "bridge-works", "draft", "subject-1.yaml");
        await File.WriteAllTextAsync(main, (await File.ReadAllTextAsync(main, TestContext.Current.CancellationToken)).Replace("duration: 60m", "duration: 90m", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await studio.SaveAsync("bridge-works", "改成九十分钟");
        await Expect(studio.Test("version-2")).ToBeVisibleAsync();

        await studio.Test("diff-2").ClickAsync();
        await studio.Test("diff-file-subject-1.yaml").ClickAsync();
        await Expect(studio.Test("diff-lines")).ToContainTextAsync("duration: 90m");
        await LookAsync(page, "studio-versions");
        await RestoreAsync(studio, main);
        await CopyByZipAsync(studio);
        Assert.Empty(stage.Browsers.Complaints(page));
    }

    private static async Task RestoreAsync(StudioScreen studio, string main)
    {
        var first = studio.Test("version-1");
        await first.GetByRole(AriaRole.Button, new() { Name = "恢复成草稿" }).ClickAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "恢复成草稿" }).ClickAsync();
        await studio.SeesAsync("第 1 版已成为草稿");
        Assert.Contains("duration: 60m", await File.ReadAllTextAsync(main, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task CopyByZipAsync(StudioScreen studio)
    {
        await studio.OpenAsync();
        var download = await studio.Page.RunAndWaitForDownloadAsync(() => studio.Test("export-bridge-works").ClickAsync());
        var file = await download.PathAsync();
        using (var zip = ZipFile.OpenRead(file)) Assert.Contains(zip.Entries, e => e.FullName == "bridge-works/EXERCISE.txt");

        await studio.Test("zip").SetInputFilesAsync(file);
        await Expect(studio.Test("zip-id")).ToHaveValueAsync("bridge-works-2");
        await LookAsync(studio.Page, "studio-library");
        await studio.Test("zip-go").ClickAsync();
        await Expect(studio.Test("shelf-bridge-works-2")).ToBeVisibleAsync();

        await studio.Test("zip").SetInputFilesAsync(new FilePayload { Name = "x.zip", MimeType = "application/zip", Buffer = [1, 2, 3] });
        await Expect(studio.Test("zip-problem")).ToContainTextAsync("读不了这个压缩包");
    }

    // Looked at by people afterwards, and read by a machine at once, in both themes.
    private static async Task LookAsync(IPage page, string name)
    {
        await Shots.AroundAsync(page, name);
        List<string> found = [.. await Axe.BuildAsync(page, name)];
        foreach (var theme in (string[])["light", "dark"])
        {
            await Visits.WearAsync(page, theme);
            found.AddRange(await Axe.GraveAsync(page, $"{name}, {theme}", contrast: true));
        }
        Assert.Equal("", string.Join('\n', found.Distinct()));
    }
}
