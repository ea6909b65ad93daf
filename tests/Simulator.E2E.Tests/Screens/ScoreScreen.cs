using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>The score afterwards, every point with its proof.</summary>
public sealed class ScoreScreen(IPage page) : Screen(page)
{
    public async Task OpenAsync(string exercise)
    {
        await Page.GotoAsync($"/e/{exercise}/score");
        await ReadyAsync();
    }

    public ILocator Line(string id) => Test($"line-{id}");

    public async Task<double> TotalAsync() => double.Parse(await Test("total").InnerTextAsync(), CultureInfo.InvariantCulture);

    /// <summary>Opens a line; its proof names events of the log.</summary>
    public async Task<ILocator> ProofAsync(string id)
    {
        await Line(id).GetByRole(AriaRole.Button).ClickAsync();
        var proof = Page.Locator("tr.dt");
        await Expect(proof.Locator("a", new() { HasText = "#" }).First).ToBeVisibleAsync();
        return proof;
    }
}
