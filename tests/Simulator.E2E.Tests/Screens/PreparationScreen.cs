using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>The programme of a year, the preparation of one exercise, the expert review of its scenario.</summary>
public sealed class PreparationScreen(IPage page) : Screen(page)
{
    public async Task PlanAsync(string title, string date, string scenario)
    {
        await Page.GotoAsync("/programme");
        await ReadyAsync();
        await Test("title").FillAsync(title);
        await Test("date").FillAsync(date);
        await Test("scenario").SelectOptionAsync(scenario);
        await Test("add").ClickAsync();
        await Expect(Page.Locator("[data-kind='exercise']").Filter(new() { HasText = title })).ToBeVisibleAsync();
    }

    public async Task PrepareAsync(string title)
    {
        await Page.Locator("[data-kind='exercise']").Filter(new() { HasText = title }).Locator("[data-test='prepare']").ClickAsync();
        await ReadyAsync();
        await Expect(Page.Locator("h1").First).ToHaveTextAsync(title);
    }

    public async Task AddPeopleAsync(string lines)
    {
        await Page.GotoAsync("/programme/people");
        await ReadyAsync();
        await Test("lines").FillAsync(lines);
        await Test("add").ClickAsync();
        await Expect(Test("said")).ToBeVisibleAsync();
    }

    public async Task SettleAsync(string title, string time, string venue)
    {
        var entry = Page.Locator("[data-kind='exercise']").Filter(new() { HasText = title });
        await entry.Locator("[data-test='settle']").ClickAsync();
        await Test("settle-time").FillAsync(time);
        await Test("settle-venue").FillAsync(venue);
        await Test("settle-save").ClickAsync();
        await Expect(entry).ToContainTextAsync(venue);
    }

    public async Task PartsAsync(string title)
    {
        await Page.Locator("[data-kind='exercise']").Filter(new() { HasText = title }).Locator("[data-test='parts']").ClickAsync();
        await ReadyAsync();
    }

    public async Task GiveAsync(string place, string name)
    {
        await Test($"give-{place}").SelectOptionAsync(await Test($"give-{place}").Locator("option").Filter(new() { HasText = name }).GetAttributeAsync("value") ?? "");
        await Expect(Test($"place-{place}")).ToContainTextAsync(name);
    }

    public async Task ReviewAsync(string decision, string opinion)
    {
        await Page.GotoAsync("/scenarios/liuwan-market/review");
        await ReadyAsync();
        await Test("opinion").FillAsync(opinion);
        await Test("decision").SelectOptionAsync(decision);
        await Test("give").ClickAsync();
        await Expect(Test("reviews")).ToContainTextAsync(opinion);
    }
}
