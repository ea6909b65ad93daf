using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>The scenario library, where an exercise is opened.</summary>
public sealed partial class LibraryScreen(IPage page) : Screen(page)
{
    /// <summary>Opens a subject of the market scenario, or of another one, in the language of the interface unless another is named.</summary>
    /// <param name="seed">Of the crowd.</param>
    /// <param name="language">Null: that of the interface.</param>
    /// <param name="last">Number of the last subject when others follow the first.</param>
    /// <param name="subject">The one to open.</param>
    /// <param name="scenario">Its id.</param>
    public async Task<ControlScreen> OpenAsync(int seed = 7, string? language = null, int last = 1, int subject = 1, string scenario = "liuwan-market")
    {
        await Page.GotoAsync("/exercises");
        await ReadyAsync();
        await Test($"choose-{scenario}-{subject}").ClickAsync();
        if (language is not null) await Test("language").SelectOptionAsync(language);
        if (last > subject) await Test("following").SelectOptionAsync(last.ToString(System.Globalization.CultureInfo.InvariantCulture));
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
