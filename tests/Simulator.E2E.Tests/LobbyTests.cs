using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>The door and the lobby: codes, names, late-comers, a second device, somebody sent away.</summary>
public sealed class LobbyTests(Stage stage)
{
    [Theory]
    [InlineData("zh-CN", 390, 844)]
    [InlineData("en", 1440, 900, Traits = ["Category", "Long"])]
    public async Task People_come_wait_are_told_apart_and_sent_away(string language, int width, int height)
    {
        var control = await new LibraryScreen(await stage.ControllerAsync(language: language)).OpenAsync();
        await Expect(control.Test("nobody")).ToBeVisibleAsync();
        var code = await control.CodeAsync();
        var page = await stage.StrangerAsync(width, height, language: language);
        var ann = new JoinScreen(page);

        // The QR code leads to the door with the code filled in; a wrong one is refused in words.
        await page.GotoAsync($"/?code={code}");
        await Expect(page.Locator("input[name='code']")).ToHaveValueAsync(code);
        await page.GotoAsync("/?why=NoSuchCode&code=000000");
        await Expect(page.Locator("form[action='/join'] .err")).ToBeVisibleAsync();

        await ann.EnterAsync(code, "王芳");
        await ann.PickAsync("news");
        await Expect(ann.Test("seated")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, $"lobby-{language}-{width}");

        // The same name from another device: a number, and control says that it is the same person.
        var second = new JoinScreen(await stage.StrangerAsync(language: language));
        await second.EnterAsync(code, "王芳");
        var asks = control.Page.Locator("[data-test^='late-']");
        await Expect(asks).ToContainTextAsync("王芳 2");
        await Shots.TakeAsync(control.Page, $"lobby-control-{language}");
        await asks.Locator("[data-test^='same-']").ClickAsync();
        await Expect(second.Test("seated")).ToBeVisibleAsync();
        await second.Page.Context.CloseAsync();

        await control.Test("lock-seat-police").CheckAsync();
        await control.StartAsync();
        var late = new JoinScreen(await stage.StrangerAsync(language: language));
        await late.EnterAsync(code, "李明");
        await Expect(late.Test("waiting")).ToBeVisibleAsync();
        await control.Page.Locator("[data-test^='admit-']").ClickAsync();
        await Expect(late.Test("waiting")).ToHaveCountAsync(0);
        await Expect(late.Test("seat-police")).ToBeDisabledAsync();
        await late.PickAsync("assessment");
        await late.SignInAsync();
        var console = await late.SitDownAsync(control.Exercise);

        // Another name reaches the console by itself.
        await control.Test("seat-assessment").ClickAsync();
        await control.Page.Locator("[data-test='seats'] [data-test^='more-']").First.ClickAsync();
        await control.Page.Locator("[data-test^='rename-']:not([data-test^='rename-save'])").FillAsync("青松");
        await control.Page.Locator("[data-test^='rename-save-']").ClickAsync();
        await Expect(console.Page.Locator("header.frame")).ToContainTextAsync("青松");

        // Sent away: the reason is read at once, the cookie stays out, control can take it back.
        await control.Page.Locator("[data-test='seats'] [data-test^='more-']").First.ClickAsync();
        await control.Page.Locator("[data-test^='remove-why-']").FillAsync("走错房间");
        await control.Page.Locator("[data-test^='remove-']:not([data-test^='remove-why'])").ClickAsync();
        await Expect(console.Test("gate-why")).ToContainTextAsync("走错房间");
        await Shots.TakeAsync(console.Page, $"dismissed-{language}");
        await console.Page.GotoAsync($"/e/{control.Exercise}/lobby");
        await Expect(console.Test("gate-dismissed")).ToBeVisibleAsync();
        await control.Test("undo-people").ClickAsync();
        await Expect(console.Page.Locator("[data-interactive='true']").First).ToBeAttachedAsync();
        await Expect(console.Test("seated")).ToBeVisibleAsync();
    }
}
