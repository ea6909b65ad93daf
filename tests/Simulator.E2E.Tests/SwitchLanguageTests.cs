using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>Somebody changes the language with half a sentence written: the sentence is still there, and so is the cursor.</summary>
public sealed class SwitchLanguageTests(Stage stage)
{
    private const string Half = "写到一半 half a sentence", Fact = "市场西门有烟";

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_half_typed_text_survives_a_change_of_language_everywhere()
    {
        var table = await Table.LaidAsync(stage, null, 1440, 900, "news");
        var news = table.Consoles["news"];
        await FirstPageAsync(await stage.StrangerAsync());
        await SignInAsync(await stage.StrangerAsync());
        await table.Control.StartAsync();
        await table.Control.JumpAsync("41:10");
        await ComposerAsync(news);
        await ReportAsync(news);
        await ShortActAsync(news);
        await LiveInjectAsync(table.Control);
        await EvaluatorAsync(new EvaluatorScreen(await stage.ControllerAsync()), table.Exercise);
    }

    private static async Task FirstPageAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator("input[name='code']").FillAsync("123");
        await page.Locator("form[action='/join'] input[name='name']").FillAsync(Half);
        foreach (var (language, skip) in new[] { ("en", "Skip to content"), ("zh-CN", "跳到正文"), ("en", "Skip to content") })
        {
            await SwitchAsync(page, language);
            await Expect(page.Locator("input[name='code']")).ToHaveValueAsync("123");
            await Expect(page.Locator("form[action='/join'] input[name='name']")).ToHaveValueAsync(Half);
            // Outside the circuit too; the cookie has come with it.
            await Expect(page.Locator("a.skip")).ToHaveTextAsync(skip);
        }
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^[^\u4e00-\u9fff]+$"));
        await page.ReloadAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Locator("h2").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("[A-Za-z]"));
    }

    // No circuit there: the words are taken over from the page in the other language.
    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/account/sign-in");
        await page.Locator("[data-test='name']").FillAsync(Half);
        await SwitchAsync(page, "en");
        await Expect(page.Locator("[data-test='name']")).ToHaveValueAsync(Half);
        await Expect(page.Locator("h1").First).ToHaveTextAsync("Sign in");
        await SwitchAsync(page, "zh-CN");
        await Expect(page.Locator("[data-test='name']")).ToHaveValueAsync(Half);
        await Expect(page.Locator("h1").First).ToHaveTextAsync("登录");
    }

    private static async Task ComposerAsync(ConsoleScreen news)
    {
        await news.ActAsync("board-fact");
        await news.WriteAsync("board-text", Fact);
        await news.WriteAsync("board-source", "值班电话");
        await news.SendAsync("board-fact");
        await news.ComposeAsync("notice", Half, Half, "official-account");
        await news.Test("composer").Locator("button.fact").ClickAsync();
        await Expect(news.Test("paper-text")).ToHaveValueAsync(Half + Fact);
        foreach (var language in new[] { "en", "zh-CN" })
        {
            // A key was pressed a moment ago: what the server has not heard of yet is still there as well.
            await news.Test("paper-text").PressSequentiallyAsync("!");
            await SwitchAsync(news.Page, language);
            await Expect(news.Test("paper-text")).ToHaveValueAsync(Half + Fact + (language == "en" ? "!" : "!!"));
            await Expect(news.Test("paper-title")).ToHaveValueAsync(Half);
            await Expect(news.Test("paper-kind")).ToHaveValueAsync("notice");
            await Expect(news.Test("tick-official-account")).ToHaveAttributeAsync("aria-pressed", "true");
        }
        // The server has it too: the form works on as before.
        await Expect(news.Test("saved")).ToBeVisibleAsync();
    }

    private static async Task ReportAsync(ConsoleScreen news)
    {
        await news.ActAsync("file-report");
        await news.ChooseAsync("via", "written");
        await news.TickAsync("leading");
        await news.WriteAsync("report-text", Half);
        foreach (var language in new[] { "en", "zh-CN", "en" })
        {
            await SwitchAsync(news.Page, language);
            await Expect(news.Test("report-text")).ToHaveValueAsync(Half);
            await Expect(news.Test("tick-leading")).ToHaveAttributeAsync("aria-pressed", "true");
            await Expect(news.Page.Locator("[data-test$='-via-written']").First).ToHaveClassAsync("on");
        }
    }

    private static async Task ShortActAsync(ConsoleScreen news)
    {
        await news.SlipActAsync("K1-07", "reply-post");
        await news.WriteAsync("reply-text", Half);
        await SwitchAsync(news.Page, "zh-CN");
        await Expect(news.Test("reply-text")).ToHaveValueAsync(Half);
        await news.SendAsync("reply-post");
        await Expect(news.Posts.Filter(new() { HasText = Half }).First).ToBeVisibleAsync();
    }

    private static async Task LiveInjectAsync(ControlScreen control)
    {
        await control.Test("live-sender").FillAsync(Half);
        await control.Test("live-kind").SelectOptionAsync("order");
        await control.Page.Locator("label", new() { Has = control.Test("live-to-news") }).ClickAsync();
        await control.Test("live-text").FillAsync(Half);
        foreach (var language in new[] { "en", "zh-CN" })
        {
            await SwitchAsync(control.Page, language);
            await Expect(control.Test("live-sender")).ToHaveValueAsync(Half);
            await Expect(control.Test("live-text")).ToHaveValueAsync(Half);
            await Expect(control.Test("live-kind")).ToHaveValueAsync("order");
            await Expect(control.Test("live-to-news")).ToBeCheckedAsync();
        }
        await control.Test("live-now").ClickAsync();
        await Expect(control.Test("live-text")).ToHaveValueAsync("");
    }

    private static async Task EvaluatorAsync(EvaluatorScreen evaluator, string exercise)
    {
        await evaluator.OpenAsync(exercise);
        await evaluator.Test("note-text").FillAsync(Half);
        await evaluator.Test("override-reason").FillAsync(Half);
        await SwitchAsync(evaluator.Page, "en");
        await Expect(evaluator.Test("note-text")).ToHaveValueAsync(Half);
        await Expect(evaluator.Test("override-reason")).ToHaveValueAsync(Half);
        await evaluator.Test("note-save").ClickAsync();
        await Expect(evaluator.Test("notes")).ToContainTextAsync(Half);
    }

    private static async Task SwitchAsync(IPage page, string to)
    {
        await page.Locator("[data-test='language-switch']").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", to);
    }
}
