using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Access;

/// <summary>
/// Nothing serious or critical on any page. By default each page is read in Chinese and dark and in English and light, contrast also in Chinese
/// and light; the long run reads the whole cross product.
/// </summary>
[Trait("Category", "Long")]
public sealed class AxeTests(Stage stage)
{
    private readonly List<string> _found = [];

    [Fact]
    public async Task Nothing_grave_on_any_page()
    {
        var table = await stage.WorkedAsync();
        _found.AddRange(stage.SetUpFound);
        foreach (var visit in Visits.All)
        {
            await VisitAsync(table, visit, "dark", "zh-CN", states: true);
            await VisitAsync(table, visit, "light", "en", states: false);
        }
        _found.AddRange(Complaints([.. table.Consoles.Values.Select(c => c.Page), table.Control.Page, await table.GuestAsync(stage)]));
        Settle();
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("dark", "zh-CN")]
    [InlineData("dark", "en")]
    [InlineData("light", "zh-CN")]
    [InlineData("light", "en")]
    public async Task Nothing_grave_in_any_theme_and_language(string theme, string language)
    {
        var table = await stage.WorkedAsync();
        foreach (var visit in Visits.All)
        {
            await VisitAsync(table, visit, theme, language, states: true);
            var page = await visit.Who(table, stage);
            await page.SetViewportSizeAsync(390, 844);
            await Shots.TakeAsync(page, $"{visit.Name}-{theme}-{language}-390");
            await page.SetViewportSizeAsync(1440, 900);
        }
        Settle();
    }

    private void Settle() => Assert.True(_found.Count == 0, string.Join('\n', _found.Distinct()));

    /// <summary>What the browser's console said; that an address which is not there is not there is no complaint.</summary>
    private IEnumerable<string> Complaints(IEnumerable<IPage> pages) => pages.SelectMany(stage.Browsers.Complaints).Where(c => !c.Contains("no-such-page", StringComparison.Ordinal));

    /// <summary>A page that does not come up must not hide what is found on the next.</summary>
    private async Task VisitAsync(WorkedTable table, Visit visit, string theme, string language, bool states)
    {
        try
        {
            var page = await visit.OpenAsync(table, stage, theme, language);
            await ReadAsync(page, visit, $"{theme}, {language}", states);
            await Visits.DressAsync(page, stage.Server.Address, "dark", "zh-CN");
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            _found.Add($"{visit.Name} ({theme}, {language}): {string.Join(' ', e.Message.Split('\n').Take(4))}");
        }
    }

    private async Task ReadAsync(IPage page, Visit visit, string dress, bool states)
    {
        await LookAsync(page, $"{visit.Name} ({dress})", "");
        await Shots.TakeAsync(page, $"{visit.Name}, {dress}".Replace(", ", "-", StringComparison.Ordinal));
        _found.AddRange(await Axe.BuildAsync(page, $"{visit.Name} ({dress})"));
        if (!states) return;
        if (await page.Locator("[data-opens]").CountAsync() > 0) await StateAsync(page, visit, "keys", "dialog[open]", () => page.Locator("[data-opens]").First.ClickAsync(), () => page.Keyboard.PressAsync("Escape"));
        if (visit.Route == "/") await BrokenAsync(page, visit);
        if (visit.Route == "/e/{Id}/seat") await ConsoleAsync(page, visit);
        if (visit.Name == "control") await DeskAsync(page, visit);
    }

    /// <summary>As it stands, and its contrast in the other theme.</summary>
    private async Task LookAsync(IPage page, string name, string scope)
    {
        _found.AddRange(await Axe.GraveAsync(page, name, scope));
        var theme = await page.EvaluateAsync<string>("() => document.documentElement.dataset.theme");
        await Visits.WearAsync(page, theme == "dark" ? "light" : "dark");
        _found.AddRange(await Axe.GraveAsync(page, name + ", other theme", scope, contrast: true));
        await Visits.WearAsync(page, theme);
    }

    private async Task StateAsync(IPage page, Visit visit, string state, string scope, Func<Task> enter, Func<Task>? leave = null)
    {
        await enter();
        await Expect(page.Locator(scope).First).ToBeVisibleAsync();
        await LookAsync(page, $"{visit.Name}, {state}", scope);
        if (leave is not null) await leave();
    }

    /// <summary>The line that says the connection is gone, in each of its states.</summary>
    private async Task BrokenAsync(IPage page, Visit visit)
    {
        foreach (var state in new[] { "show", "retrying", "failed" })
            await StateAsync(page, visit, "connection " + state, "#components-reconnect-modal", () => page.EvaluateAsync("s => { const m = document.getElementById('components-reconnect-modal'); m.dataset.state = s; document.documentElement.classList.add('offline'); }", state));
        await page.EvaluateAsync("() => { document.getElementById('components-reconnect-modal').dataset.state = ''; document.documentElement.classList.remove('offline'); }");
    }

    /// <summary>Each sheet with work on it, the form of each act once, the slip, the table behind the curve.</summary>
    private async Task ConsoleAsync(IPage page, Visit visit)
    {
        foreach (var tab in await page.Locator("[data-test^='tab-']").EvaluateAllAsync<string[]>("all => all.map(e => e.dataset.test)"))
            await StateAsync(page, visit, tab, ".work", () => page.Locator($"[data-test='{tab}']").ClickAsync());
        await page.Locator("[data-test='tab-more']").ClickAsync();
        foreach (var act in await page.Locator(".acts-grid button").EvaluateAllAsync<string[]>("all => all.map(e => e.dataset.test.slice(4))"))
        {
            if (!_forms.Add(act) || act == "draft-statement") continue;
            await StateAsync(page, visit, act, ".actsheet", () => page.Locator($".acts-grid [data-test='act-{act}']").ClickAsync(), () => page.Locator(".actsheet .ph1 .icb").ClickAsync());
        }
        if (await page.Locator(".feed [data-test='chart-table']").CountAsync() == 0) return;
        await StateAsync(page, visit, "table", ".ctab-in", () => page.Locator(".feed [data-test='chart-table']").ClickAsync(), () => page.Locator(".feed [data-test='chart-table']").ClickAsync());
    }

    private readonly HashSet<string> _forms = [];

    private async Task DeskAsync(IPage page, Visit visit)
    {
        foreach (var panel in new[] { "jump", "postpone" })
            await StateAsync(page, visit, panel, ".ctl-sub", () => page.Locator($"[data-test='{panel}']").ClickAsync(), () => page.Locator($"[data-test='{panel}']").ClickAsync());
        await StateAsync(page, visit, "end", ".confirm", () => page.Locator("[data-test='end'] button").ClickAsync(), () => page.Locator("[data-test='end'] button").Last.ClickAsync());
        await StateAsync(page, visit, "all injects", ".nx", () => page.Locator("[data-test='all-injects']").ClickAsync(), () => page.Locator("[data-test='all-injects']").ClickAsync());
        await StateAsync(page, visit, "a seat", "[data-test='seats']", () => page.Locator("[data-test='seat-news']").ClickAsync());
    }
}
