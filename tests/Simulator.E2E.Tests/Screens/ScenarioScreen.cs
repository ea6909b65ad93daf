using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>What a scenario brings before anybody plays it, and how real the crowd is.</summary>
public sealed class ScenarioScreen(IPage page) : Screen(page)
{
    // Sixty exercises are played for one picture, and two hundred cascades of each class are drawn.
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 120_000 };

    public ILocator Limits => Test("limits").Locator("li");

    /// <summary>From the library, as a trainer comes.</summary>
    public async Task OpenAsync(string scenario)
    {
        await Page.GotoAsync("/exercises");
        await ReadyAsync();
        await Test($"scenario-page-{scenario}").ClickAsync();
        await ReadyAsync();
    }

    /// <summary>The bands of posts over the time of a subject.</summary>
    public async Task<ILocator> VolumeAsync(int subject)
    {
        var preview = Test($"preview-{subject}");
        await preview.Locator("[data-test='preview-go']").ClickAsync();
        await Expect(preview.Locator(".bands")).ToBeVisibleAsync(Patient);
        return preview;
    }

    /// <summary>The page in the other language, where it stands.</summary>
    public async Task TurnAsync(string language)
    {
        await Test("language-switch").ClickAsync();
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language);
    }

    /// <summary>Goes on to real and simulated cascades beside each other; until both classes are drawn.</summary>
    public async Task RealismAsync()
    {
        await Test("realism").ClickAsync();
        await Expect(Limits.First).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-interactive='true'] .bands").Last).ToBeVisibleAsync(Patient);
    }
}
