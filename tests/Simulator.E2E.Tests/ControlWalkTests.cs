using Microsoft.Playwright;
using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>The lower and right parts of the control desk, looked at in both languages and themes. With UPDATE_DOCS=1 the pictures of docs/control.md are written.</summary>
[Trait("Category", "Long")]
public sealed class ControlWalkTests(Stage stage)
{
    private static readonly string[] Pictured = ["checklist", "thread", "wave", "seats", "truth", "switch", "sheet"];

    [Theory]
    [InlineData("zh-CN", 1440, 900, "dark"), InlineData("en", 1440, 900, "light"), InlineData("zh-CN", 1024, 768, "light"), InlineData("en", 1024, 768, "dark")]
    public async Task Every_part_of_the_desk_is_walked(string language, int width, int height, string theme)
    {
        var table = await Table.LaidAsync(stage, language, width, height, "assessment");
        var control = table.Control;
        await control.Page.SetViewportSizeAsync(width, height);
        await Visits.WearAsync(control.Page, theme);
        var name = $"{language}-{width}";
        await control.Test("check-announced").CheckAsync();
        await control.Test("start").ClickAsync();
        await Expect(control.Test("start-ask")).ToBeVisibleAsync();
        await ShootAsync(control.Page, "checklist", name);
        await control.Test("start-anyway").ClickAsync();
        await control.StandsAsync("running");
        await control.JumpAsync("46:30");
        await AskAsync(table.Consoles["assessment"]);
        await ShootAsync(control.Page, "desk", name);
        await WaysAsync(control, name);
        await AsideAsync(control, name);
        await control.Test("import-sheet").ClickAsync();
        await control.Test("sheet-file").SetInputFilesAsync(new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(
            "编号,时间,内容,发送方,接收席位\nX-01,T+55,岚川晚报问有没有伤亡,岚川晚报,新闻中心\nX-02,T+60,西门又来了一群人,现场民警,公安联络\nX-03,看心情,看不懂的一行,岚川晚报,不存在的组\nX-04,T+5,已经过去的一行,岚川晚报,新闻中心\n") });
        await Expect(control.Test("row-2")).ToBeVisibleAsync();
        await ShootAsync(control.Page, "sheet", name);
    }

    private static async Task AskAsync(ConsoleScreen console)
    {
        await console.ActAsync("request-verification");
        await console.ChooseAsync("department", "fire");
        await console.WriteAsync("verify-question", "冷库有没有泄漏？");
        await console.Page.Locator("[data-test='send-request-verification']").ClickAsync();
    }

    private static async Task WaysAsync(ControlScreen control, string name)
    {
        await control.Test("live-sender-list").ClickAsync();
        await ShootAsync(control.Page, "senders", name);
        await control.Test("live-sender-list").PressAsync("Enter");
        await control.Test("live-sender").FillAsync("小麦");
        await control.Test("live-text").FillAsync("【演练】西门外围了四十多人，都在问里面有没有死人。");
        await control.Test("live-preview-open").ClickAsync();
        await ShootAsync(control.Page, "preview", name);
        await control.Test("thread-open").ClickAsync();
        await control.Page.Locator(".th-row").First.ClickAsync();
        await ShootAsync(control.Page, "thread", name);
        await control.Test("wave-open").ClickAsync();
        await control.Test("wave-tone").SelectOptionAsync("Angry");
        await control.Test("wave-preview-open").ClickAsync();
        await Expect(control.Test("wave-preview")).ToBeVisibleAsync();
        await ShootAsync(control.Page, "wave", name);
        await control.Test("wave-close").ClickAsync();
    }

    private static async Task AsideAsync(ControlScreen control, string name)
    {
        await control.Test("seat-assessment").ClickAsync();
        await control.Page.Locator("[data-test^='condition-open-']").First.ClickAsync();
        await control.Page.Locator("[data-test^='ask-'] [data-test^='answer-']").First.ClickAsync();
        await ShootAsync(control.Page, "seats", name);
        await control.Test("fold-button-ctl-facts").ClickAsync();
        await control.Test("fold-button-ctl-narratives").ClickAsync();
        await control.Test("narratives").ScrollIntoViewIfNeededAsync();
        await ShootAsync(control.Page, "truth", name);
        await control.Test("fold-button-ctl-facts").ClickAsync();
        await control.Test("fold-button-ctl-narratives").ClickAsync();
        await control.Test("desk-switch").ClickAsync();
        await ShootAsync(control.Page, "switch", name);
        await control.Page.Keyboard.PressAsync("Escape");
        await Expect(control.Page.Locator(".veil")).ToHaveCountAsync(0);
        await Expect(control.Test("desk-switch")).ToBeFocusedAsync();
    }

    private static async Task ShootAsync(IPage page, string what, string name)
    {
        await Shots.TakeAsync(page, $"control-{what}-{name}");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1" && Pictured.Contains(what) && name.EndsWith("-1440", StringComparison.Ordinal))
            await page.ScreenshotAsync(new() { Path = Path.Combine(Shots.Root(), "docs", "pictures", $"control-{what}.{name[..^5]}.jpg"), Type = ScreenshotType.Jpeg, Quality = 72 });
    }
}
