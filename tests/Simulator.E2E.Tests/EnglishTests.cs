using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>Ten steps in English: the interface has no Chinese word left, the scenario keeps its language.</summary>
public sealed class EnglishTests(Stage stage)
{
    private const string Title = "Short notice";

    // What the interface says by itself, but for the switch, which names the other language. Names of seats, channels and departments are the scenario's.
    private const string Interface = ".frame .fr-c[role=status], .frame .tools [aria-label]:not([data-test='language-switch']), .tabs li > button, .nav button, .tabbar button, [data-test^='act-'], [data-test^='send-'], [data-test^='quick-'], .ph1 h2, .lab, .lane h3, .btn.go, th, .foot kbd, h1:not(.y), .hero p, .inv .lab";

    [Fact, Trait("Category", "Long")]
    public async Task Ten_steps()
    {
        var control = await stage.ControllerAsync();
        await control.GotoAsync("/");                                                                              // 1
        await control.Locator("[data-test='language-switch']").ClickAsync();
        await Expect(control.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await SpeaksEnglishAsync(control);
        var desk = await new LibraryScreen(control).OpenAsync(language: "zh-CN");                                                    // 2
        await SpeaksEnglishAsync(control);
        var news = await SitAsync(desk, "News 1", "news");                                                          // 3
        var leading = await SitAsync(desk, "Leader 1", "leading");                                                  // 4
        await desk.StartAsync();                                                                                    // 5
        await desk.JumpAsync("40:10");
        await SpeaksEnglishAsync(control);
        await news.SlipAsync("K1-07");                                                                              // 6
        await Expect(news.Test("slip")).ToContainTextAsync("私信炸了");
        await Expect(news.Test("slip").Locator(".tx")).ToHaveAttributeAsync("lang", "zh-CN");
        await SpeaksEnglishAsync(news.Page);
        await news.SlipActAsync("K1-07", "reply-post");                                                             // 7
        await news.WriteAsync("reply-text", "正在核实，稍后通报。");
        await SpeaksEnglishAsync(news.Page);
        await news.SendAsync("reply-post");
        await news.ComposeAsync("holding", Title, "【演练】正在核实，稍后通报。", "official-account");                    // 8
        await SpeaksEnglishAsync(news.Page);
        await news.SubmitAsync(Title);
        await leading.ApproveAsync(Title, "Agreed.");                                                               // 9
        await SpeaksEnglishAsync(leading.Page);
        await news.PublishAsync(Title);                                                                             // 10
        foreach (var tab in new[] { "board", "asks", "reports", "items", "messages", "tasks", "more" })
        {
            await news.TabAsync(tab);
            await SpeaksEnglishAsync(news.Page);
        }
        await Shots.TakeAsync(news.Page, "console-news-en");
        await Shots.TakeAsync(control, "control-en");
    }

    private async Task<ConsoleScreen> SitAsync(ControlScreen desk, string name, string seat)
    {
        var page = await stage.StrangerAsync(language: "en");
        var join = new JoinScreen(page);
        await join.EnterAsync(_code ??= await desk.CodeAsync(), name);
        await join.PickAsync(seat);
        if (seat == "leading") await desk.ConfirmAsync(name);
        await join.SignInAsync();
        await SpeaksEnglishAsync(page);
        return await join.SitDownAsync(desk.Exercise);
    }

    private string? _code;

    private static async Task SpeaksEnglishAsync(IPage page)
    {
        await Expect(page.Locator("h1").First).ToBeVisibleAsync();
        // While the page changes its language, or comes to life, it is drawn anew: between the two it says nothing. Found and read in one go.
        var said = await page.WaitForFunctionAsync("""
            of => {
                const words = [...document.querySelectorAll(of)].filter(e => e.offsetParent).flatMap(e => [e.innerText, e.getAttribute('aria-label') ?? '']).map(t => t.trim()).filter(t => t);
                return words.length > 0 ? words : null;
            }
            """, Interface);
        var words = await said.JsonValueAsync<string[]>();
        Assert.Equal("", string.Join(" | ", words.Where(w => w.Any(c => c is >= '一' and <= '鿿'))));
    }
}
