using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>The training scenario in front of newcomers: each console leads through its own desk.</summary>
public sealed class GuidedTests(Stage stage)
{
    private const string Scenario = "newcomers";

    [Theory]
    [InlineData("zh-CN"), InlineData("en", Traits = ["Category", "Long"])]
    public async Task Every_seat_is_led_step_by_step_and_may_put_the_guide_away(string language)
    {
        var library = new LibraryScreen(await stage.ControllerAsync(language: language));
        var control = await library.OpenAsync(scenario: Scenario);
        var code = await control.CodeAsync();
        var consoles = new Dictionary<string, ConsoleScreen>();
        foreach (var seat in Table.Seats) consoles[seat] = await SitAsync(control, code, seat, language);
        foreach (var console in consoles.Values) await Expect(console.Test("guide")).ToHaveCountAsync(0);
        await control.StartAsync();
        foreach (var (seat, console) in consoles)
        {
            // Whoever came through the lobby has signed in there.
            await Expect(console.Test("guide")).ToHaveAttributeAsync("data-step", "comms");
            await Shots.TakeAsync(console.Page, $"guide-{seat}-{language}");
        }
        var desk = consoles["assessment"];
        await desk.Test("guide-do").ClickAsync();
        await Expect(desk.Test("sheet-check-comms")).ToBeVisibleAsync();
        await desk.Page.Locator("[data-test=sheet-check-comms] textarea, [data-test=sheet-check-comms] input").First.FillAsync("ok");
        await desk.Test("send-check-comms").ClickAsync();
        await Expect(desk.Test("guide")).ToHaveAttributeAsync("data-step", "register");
        await desk.Test("guide-all").ClickAsync();
        await Expect(desk.Page.Locator(".guide-all li")).ToHaveCountAsync(7);
        await control.JumpAsync("04:00");
        await Expect(desk.Page.Locator(".guide-tx")).ToContainTextAsync(language == "en" ? "“Register”" : "“登记”");
        await Shots.AroundAsync(desk.Page, $"guide-all-{language}");
        await Shots.TakeAsync(consoles["leading"].Page, $"guide-leading-later-{language}");
        await desk.Page.SetViewportSizeAsync(1024, 768);
        await Shots.TakeAsync(desk.Page, $"guide-all-{language}-1024");
        await desk.Test("guide-hide").ClickAsync();
        await Expect(desk.Test("guide-show")).ToBeVisibleAsync();
        await desk.Page.ReloadAsync();
        await Expect(desk.Test("guide-show")).ToBeVisibleAsync();
        await Expect(desk.Test("guide")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("zh-CN"), InlineData("en", Traits = ["Category", "Long"])]
    public async Task The_library_holds_three_scenarios_and_each_has_its_pages(string language)
    {
        var page = await stage.ControllerAsync(language: language);
        await page.GotoAsync("/exercises");
        foreach (var id in new[] { "liuwan-market", Scenario, "yanxi-water" }) await Expect(page.Locator($"[data-test=choose-{id}-1]")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, $"library-three-{language}");
        foreach (var id in new[] { Scenario, "yanxi-water" })
        {
            await page.GotoAsync($"/scenarios/{id}");
            await Expect(page.Locator("h1").First).ToBeVisibleAsync();
            await Shots.TakeAsync(page, $"scenario-{id}-{language}");
            foreach (var part in new[] { "organisation", "print/events", "print/handbook", "print/role-cards" })
            {
                await page.GotoAsync($"/scenarios/{id}/{part}");
                await Expect(page.Locator("h1").First).ToBeVisibleAsync();
                await Shots.TakeAsync(page, $"{id}-{part.Replace('/', '-')}-{language}");
            }
        }
    }

    private async Task<ConsoleScreen> SitAsync(ControlScreen control, string code, string seat, string language)
    {
        var join = new JoinScreen(await stage.StrangerAsync(language: language));
        await join.EnterAsync(code, $"{seat} 1");
        await join.PickAsync(seat);
        if (seat == "leading") await control.ConfirmAsync($"{seat} 1");
        await join.SignInAsync();
        return await join.SitDownAsync(control.Exercise);
    }
}
