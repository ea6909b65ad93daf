using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>Somebody changes the language with half a sentence written: the sentence is still there.</summary>
[Trait("Category", "Long")]
public sealed class SwitchLanguageTests(Stage stage)
{
    private const string Half = "写到一半 half a sentence";

    [Fact]
    public async Task A_half_typed_text_survives_a_change_of_language_everywhere()
    {
        var table = await Table.LaidAsync(stage, null, 1440, 900, "news");
        var news = table.Consoles["news"];
        await JoinFormAsync(await stage.StrangerAsync());
        await table.Control.StartAsync();
        await table.Control.JumpAsync("41:10");
        await ComposerAsync(news);
        await ShortActAsync(news);
        await LiveInjectAsync(table.Control);
        await EvaluatorAsync(new EvaluatorScreen(await stage.ControllerAsync()), table.Exercise);
    }

    private static async Task JoinFormAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator("input[name='code']").FillAsync("123");
        await page.Locator("form[action='/join'] input[name='name']").FillAsync(Half);
        await SwitchAsync(page, "en");
        await Expect(page.Locator("input[name='code']")).ToHaveValueAsync("123");
        await Expect(page.Locator("form[action='/join'] input[name='name']")).ToHaveValueAsync(Half);
    }

    private static async Task ComposerAsync(ConsoleScreen news)
    {
        await news.ComposeAsync("notice", Half, Half, "official-account");
        await SwitchAsync(news.Page, "en");
        await Expect(news.Test("paper-text")).ToHaveValueAsync(Half);
        await Expect(news.Test("paper-title")).ToHaveValueAsync(Half);
        await Expect(news.Test("paper-kind")).ToHaveValueAsync("notice");
        await Expect(news.Test("tick-official-account")).ToHaveAttributeAsync("aria-pressed", "true");
        // The server has it too: the form works on as before.
        await Expect(news.Test("saved")).ToBeVisibleAsync();
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
        await SwitchAsync(control.Page, "en");
        await Expect(control.Test("live-sender")).ToHaveValueAsync(Half);
        await Expect(control.Test("live-text")).ToHaveValueAsync(Half);
        await Expect(control.Test("live-kind")).ToHaveValueAsync("order");
        await Expect(control.Test("live-to-news")).ToBeCheckedAsync();
        // What came back arrived at the server as well.
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
