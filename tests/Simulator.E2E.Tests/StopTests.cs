using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>REAL WORLD – STOP, from a keyboard and from a telephone; on every screen; lifted by control alone.</summary>
public sealed class StopTests(Stage stage)
{
    [Fact]
    public async Task Anybody_stops_everything_before_the_start_and_at_speed_and_only_control_lets_it_go_on()
    {
        var table = await Table.LaidAsync(stage, null, 390, 844, "news");
        var news = table.Consoles["news"];
        var control = table.Control;
        await control.Test("make-wall").ClickAsync();
        var link = await control.Test("link-wall").InnerTextAsync();
        var wall = await stage.StrangerAsync();
        await wall.GotoAsync(new Uri(link).PathAndQuery);
        await new WallScreen(wall).ReadyAsync();

        // Before the start, by keyboard alone.
        await control.Page.Locator("body").PressAsync("x");
        await Expect(control.Test("stop-confirm")).ToBeFocusedAsync();
        await Shots.TakeAsync(control.Page, "stop-asked");
        await control.Page.Keyboard.PressAsync("Enter");
        foreach (var page in new[] { control.Page, news.Page, wall }) await Expect(page.Locator("[data-test='real-stop']")).ToBeVisibleAsync();
        await control.Test("check-announced").CheckAsync();
        await Expect(control.Test("start")).ToBeDisabledAsync();
        await LiftAsync(control, "误报，没事");
        foreach (var page in new[] { news.Page, wall }) await Expect(page.Locator("[data-test='real-stop']")).ToHaveCountAsync(0);

        // While it runs at speed, from a telephone.
        await control.StartAsync();
        await control.Page.Locator("label", new() { Has = control.Test("speed-10") }).ClickAsync();
        await HearTonesAsync(control.Page);
        await news.Test("stop").ClickAsync();
        await news.Test("stop-text").FillAsync("三楼有人晕倒");
        await Shots.TakeAsync(news.Page, "stop-asked-390");
        await news.Test("stop-confirm").ClickAsync();
        await control.StandsAsync("paused");
        await Expect(control.Test("real-stop-by")).ToContainTextAsync("news 1");
        await Expect(control.Test("real-stop-by")).ToContainTextAsync("三楼有人晕倒");
        await Expect(wall.Locator("[data-test='real-stop-by']")).Not.ToContainTextAsync("news 1");
        await Expect(control.Page.Locator("body")).ToHaveAttributeAsync("data-heard", "stop");
        await Shots.TakeAsync(control.Page, "stop-control");
        await Shots.TakeAsync(news.Page, "stop-390");
        await Shots.TakeAsync(wall, "stop-wall");
        await Expect(control.Test("resume")).ToBeDisabledAsync();

        // What is being written is kept all the same.
        await news.TabAsync("more");
        await news.Page.Locator(".acts-grid [data-test='act-send-message']").ClickAsync();
        await news.WriteAsync("message-text", "停的时候写的");
        await Expect(news.Test("saved")).ToBeVisibleAsync();
        await news.Page.ReloadAsync();
        await news.ReadyAsync();
        await Expect(news.Test("real-stop")).ToBeVisibleAsync();

        await LiftAsync(control, "人已送医，可以继续");
        await control.ResumeAsync();
        await control.EndAsync();
        await control.Page.GotoAsync($"/e/{table.Exercise}/replay");
        await Expect(control.Test("flag-stop")).ToHaveCountAsync(2);
    }

    private static async Task LiftAsync(ControlScreen control, string why)
    {
        await control.Test("lift-reason").FillAsync(why);
        await control.Test("lift-stop").ClickAsync();
        await Expect(control.Test("real-stop")).ToHaveCountAsync(0);
    }

    // The product tells the page of every tone it asks the browser for.
    private static Task HearTonesAsync(IPage page) =>
        page.EvaluateAsync("document.addEventListener('tone', e => document.body.dataset.heard = e.detail.kind)");

    private sealed class WallScreen(IPage page) : Screen(page);
}
