using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;

namespace Simulator.E2E.Tests.Screens;

/// <summary>Two exercises side by side, or a seat over exercises.</summary>
public sealed class CompareScreen(IPage page) : Screen(page)
{
    public async Task OpenAsync(string address = "/compare")
    {
        await Page.GotoAsync(address);
        await ReadyAsync();
    }

    public Task LookAsync(string name) => Shots.AroundAsync(Page, name);
}
