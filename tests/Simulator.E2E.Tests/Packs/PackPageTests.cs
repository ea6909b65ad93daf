using System.Globalization;
using Microsoft.Playwright;
using Simulator.Domain;
using Simulator.Domain.Scoring;
using Simulator.Domain.Views;
using Simulator.E2E.Tests.Access;
using Simulator.E2E.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Packs;

/// <summary>The after-action pack as a page from the disk, in a browser without network.</summary>
public sealed class PackPageTests(Stage stage)
{
    [Fact]
    public async Task Opens_scrubs_turns_its_tabs_and_prints_without_a_network()
    {
        var page = await OpenAsync(PackFile.Write((await PackFile.PlayedAsync()).Log, "one"));
        await Expect(page.Locator("#clock")).ToContainTextAsync("20:40:00");
        await page.Keyboard.PressAsync("Home");
        await Expect(page.Locator("#clock")).ToContainTextAsync("18:40:00");
        await Expect(page.Locator("#feed-list")).ToContainTextAsync("还没有帖文");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("#clock")).Not.ToContainTextAsync("18:40:00");
        await page.Locator("#scrub").FillAsync("3160");
        await Expect(page.Locator("#clock")).ToContainTextAsync("19:32:40");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#t=00:52:40$"));
        await Shots.TakeAsync(page, "pack-dark");
        await page.Keyboard.PressAsync("2");
        await Expect(page.Locator("[data-seat='1']")).ToHaveAttributeAsync("aria-checked", "true");
        await page.Locator("[data-speed='60']").ClickAsync();
        await page.Locator("#play").ClickAsync();
        await Expect(page.Locator("#clock")).ToContainTextAsync("19:33:");
        await page.Locator("#play").ClickAsync();
        await PapersAsync(page);
        Assert.Empty(stage.Browsers.Complaints(page));
    }

    [Theory]
    [InlineData("00:31:30"), InlineData("01:59:50")]
    [InlineData("00:09:00", Traits = ["Category", "Long"]), InlineData("00:52:40", Traits = ["Category", "Long"]), InlineData("01:03:20", Traits = ["Category", "Long"])]
    public async Task At_any_second_it_shows_what_the_exercise_showed(string moment)
    {
        var log = (await PackFile.PlayedAsync()).Log;
        var page = await OpenAsync(PackFile.Write(log, "one"), hash: "#t=" + moment);
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-ready", "true");
        var at = ExerciseTime.Parse(moment)!.Value;
        var state = PackFile.At(log, at);
        var view = new ReplayView(state, at, true);
        await Expect(page.Locator("#clock .d")).ToHaveTextAsync(view.StoryClock(at));
        await Expect(page.Locator("#score-body .total > b")).ToHaveTextAsync(Scorecards.Of(state, at).Total.ToString("0.##", CultureInfo.InvariantCulture));
        var feed = view.Public().Feed;
        await Expect(page.Locator("#feed-count")).ToHaveTextAsync(feed.Count.ToString("#,0", CultureInfo.InvariantCulture));
        var expected = feed.Newest(20).Select(p => (p.Index, Counts: feed.Counters(p.Index))).Select(p => FormattableString.Invariant($"{p.Index}: {p.Counts.Reads},{p.Counts.Reposts},{p.Counts.Comments},{p.Counts.Likes}"));
        var shown = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#feed-list .post')].slice(0, 20).map(p => `${p.dataset.post}: ${p.dataset.counts}`)");
        Assert.Equal(expected, shown);
    }

    [Fact]
    public async Task Words_that_attack_are_only_words()
    {
        const string Attack = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'`${alert(3)}<!--\u202E反\u2028";
        var log = PackFile.Reworded((await PackFile.PlayedAsync()).Log, "柳湾", Attack);
        var file = PackFile.Write(log, "hostile");
        var page = await OpenAsync(file);
        page.Dialog += (_, dialog) => Assert.Fail("It ran: " + dialog.Message);
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-ready", "true");
        Assert.Equal(0, await page.Locator("main img, main script, main iframe").CountAsync());
        Assert.Equal(4, await page.Locator("script").CountAsync());
        await Expect(page.Locator(".fr-t .x")).ToContainTextAsync("</script><script>alert(1)</script><img src=x onerror=alert(2)>");
        foreach (var tab in new[] { "papers", "check", "replay" }) await page.Locator("#t-" + tab).ClickAsync();
        Assert.Empty(stage.Browsers.Complaints(page));
    }

    [Theory]
    [InlineData(390, 844, ColorScheme.Light), InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark, Traits = ["Category", "Long"]), InlineData(1024, 768, ColorScheme.Dark, Traits = ["Category", "Long"])]
    public async Task Every_screen_is_whole_readable_and_marked(int width, int height, ColorScheme theme)
    {
        var page = await OpenAsync(PackFile.Write((await PackFile.InEnglishAsync()).Log, "english"), width, height, theme);
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-ready", "true");
        foreach (var tab in new[] { "replay", "papers", "check" })
        {
            await page.Locator("#t-" + tab).ClickAsync();
            await Expect(page.Locator(".mark")).ToContainTextAsync("EXERCISE");
            await Expect(page.Locator(".foot b")).ToBeVisibleAsync();
            await Shots.TakeAsync(page, $"pack-{tab}-{width}-{theme}");
            Assert.Empty(await Axe.GraveAsync(page, $"{tab} {width} {theme}"));
            Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        }
        Assert.Empty(stage.Browsers.Complaints(page));
    }

    private static async Task PapersAsync(IPage page)
    {
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#search")).ToBeFocusedAsync();
        await page.Locator("#search").FillAsync("没有这样的话");
        await Expect(page.Locator("[data-paper]:visible")).ToHaveCountAsync(0);
        await page.Locator("#search").FillAsync("消防");
        await page.Locator("[data-paper]:visible").First.ClickAsync();
        await Expect(page.Locator("article.paper:visible")).ToContainTextAsync("消防");
        await page.Locator("#search").FillAsync("");
        await page.Locator("[data-paper='score-1']").ClickAsync();
        await Shots.TakeAsync(page, "pack-paper");
        var download = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.Locator("#t-check").ClickAsync();
            await page.Locator("#save").ClickAsync();
        });
        Assert.EndsWith("-log.jsonl", download.SuggestedFilename, StringComparison.Ordinal);
        var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        Assert.True(pdf.Length > 50_000);
    }

    private async Task<IPage> OpenAsync(string file, int width = 1440, int height = 900, ColorScheme theme = ColorScheme.Dark, string hash = "") =>
        await stage.Browsers.OpenFileAsync(file, width, height, theme, hash);
}
