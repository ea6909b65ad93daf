using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>The scenario library, where an exercise is opened.</summary>
public sealed partial class LibraryScreen(IPage page) : Screen(page)
{
    /// <summary>Opens subject one of the market scenario.</summary>
    public async Task<ControlScreen> OpenAsync(int seed = 7)
    {
        await Page.GotoAsync("/exercises");
        await ReadyAsync();
        await Test("choose-liuwan-market-1").ClickAsync();
        await Test("seed").FillAsync(seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Test("open").ClickAsync();
        await Expect(Page).ToHaveURLAsync(Control());
        var control = new ControlScreen(Page, Control().Match(Page.Url).Groups[1].Value);
        await control.ReadyAsync();
        return control;
    }

    [GeneratedRegex("/e/([^/]+)/control$")]
    private static partial Regex Control();
}
