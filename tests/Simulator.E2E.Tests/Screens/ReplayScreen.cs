using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>The replay: a second of the exercise, as a seat could see it.</summary>
public sealed class ReplayScreen(IPage page) : Screen(page)
{
    public ILocator SeatThen => Test("seat-then");

    public async Task OpenAsync(string exercise)
    {
        await Page.GotoAsync($"/e/{exercise}/replay");
        await ReadyAsync();
    }

    /// <summary>Drags the play-head.</summary>
    public async Task ScrubAsync(int minute, string storyClock)
    {
        await Test("scrub").FillAsync((minute * 60).ToString(CultureInfo.InvariantCulture));
        await Expect(Test("replay-clock")).ToHaveTextAsync(storyClock);
    }

    public async Task SeatAsync(string seat) => await Page.Locator("label", new() { Has = Test($"seat-{seat}") }).ClickAsync();
}
