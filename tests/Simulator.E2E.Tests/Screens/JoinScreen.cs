using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>From the first page through the lobby to a seat.</summary>
public sealed partial class JoinScreen(IPage page) : Screen(page)
{
    public async Task EnterAsync(string code, string name)
    {
        await Page.GotoAsync("/");
        var door = Page.Locator("form[action='/join']");
        await door.Locator("input[name='code']").FillAsync(code);
        await door.Locator("input[name='name']").FillAsync(name);
        await door.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page).ToHaveURLAsync(Lobby());
        await ReadyAsync();
    }

    public Task PickAsync(string seat) => Test($"seat-{seat}").ClickAsync();

    /// <summary>Control has not agreed yet: the button is dead.</summary>
    public async Task WaitsForControlAsync(string seat)
    {
        await Expect(Test($"seat-{seat}")).ToHaveCountAsync(0);
        await Expect(Test("sign-in")).ToBeDisabledAsync();
    }

    public async Task SignInAsync()
    {
        await Expect(Test("seated")).ToBeVisibleAsync();
        await Test("sign-in").ClickAsync();
        await Expect(Test("sign-in")).ToBeDisabledAsync();
    }

    /// <summary>The duty desk itself.</summary>
    public async Task<ConsoleScreen> SitDownAsync(string exercise)
    {
        await Page.GotoAsync($"/e/{exercise}/seat");
        var console = new ConsoleScreen(Page);
        await console.ReadyAsync();
        return console;
    }

    [GeneratedRegex("/e/[^/]+/lobby")]
    private static partial Regex Lobby();
}
