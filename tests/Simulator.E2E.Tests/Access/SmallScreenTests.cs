using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Access;

/// <summary>Every player page on a telephone and at 200 % zoom: nothing sideways, nothing out of reach, nothing too small for a finger.</summary>
[Trait("Category", "Long")]
public sealed partial class SmallScreenTests(Stage stage)
{
    // What can be pressed or written in. Each is scrolled to and has to be there: not cut off, not covered, big enough.
    private const string Look = """
        async () => {
          const wrong = [], wide = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
          if (wide > innerWidth) wrong.push(`the page is ${wide} px wide`);
          // Held upright, a console is one screen; only its parts scroll.
          if (innerHeight > 600 && document.querySelector('.cols.con') && document.documentElement.scrollHeight > innerHeight) {
            const low = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().bottom + scrollY > innerHeight + 0.5 && !e.closest('.scroll,.posts,.papers,.rail,.slipbox,.split-v,.con-body>*>* *')).map(e => e.className || e.tagName).slice(0, 5);
            wrong.push(`the page is ${document.documentElement.scrollHeight} px high: ${low.join(', ')}`);
          }
          const all = [...document.querySelectorAll('a[href],button:not([disabled]),select,textarea,input:not([type=hidden])')].filter(e => e.getClientRects().length > 0 && !e.closest('.skip,.vh') && getComputedStyle(e).visibility !== 'hidden');
          // Posts repeat themselves: the first tells.
          const post = document.querySelector('article.post');
          for (const e of all.filter(e => !e.closest('article.post') || e.closest('article.post') === post)) {
            const target = e.matches('input.vh') ? e.closest('label') : e.matches('input[type=checkbox],input[type=radio]') ? e.closest('label') ?? e : e;
            target.scrollIntoView({ block: 'center', inline: 'nearest' });
            // A script may scroll what a finger cannot.
            for (let box = target.parentElement; box; box = box.parentElement) {
              const style = getComputedStyle(box);
              if ((style.overflowY === 'hidden' && box.scrollTop > 0) || (style.overflowX === 'hidden' && box.scrollLeft > 0)) { wrong.push(`${e.dataset.test ?? e.className} is cut off by ${box.className || box.tagName}`); box.scrollTop = box.scrollLeft = 0; }
            }
            const b = target.getBoundingClientRect(), name = (e.dataset.test ?? '') + ' “' + (e.getAttribute('aria-label') ?? e.innerText ?? '').trim().slice(0, 20) + '”';
            if (b.left < -1 || b.right > innerWidth + 1) wrong.push(`${name} sticks out: ${Math.round(b.left)}–${Math.round(b.right)}`);
            const x = Math.min(innerWidth - 1, Math.max(0, b.left + b.width / 2)), y = b.top + b.height / 2;
            const there = document.elementFromPoint(x, y);
            if (!there || !(target.contains(there) || there.contains(target) || e.closest('label')?.contains(there))) wrong.push(`${name} cannot be reached at ${Math.round(x)},${Math.round(y)}: ${there ? there.className || there.tagName : 'outside'}`);
            // Rows of lists and links inside text may be lower than a button of their own.
            const row = target.matches('.sm,.tick,.mini,.fact,.chipbox,.sm *') || e.closest('td,li,.lane,p,summary,.post');
            if (b.height < (row ? 36 : 44) - 0.5) wrong.push(`${name} is ${Math.round(b.height)} px high`);
          }
          return wrong;
        }
        """;

    private readonly List<string> _found = [];

    [Fact]
    public async Task Nothing_is_out_of_reach_on_a_telephone()
    {
        var table = await stage.WorkedAsync();
        foreach (var (seat, console) in table.Consoles)
        {
            var page = await AgainAsync(console.Page, 390, 844);
            await SeatAsync(page, table.Exercise, seat);
            await page.Context.CloseAsync();
        }
        var guest = await AgainAsync(table.Consoles["news"].Page, 390, 844);
        foreach (var (address, ready) in new[] { ("/", ".door"), ($"/e/{table.Exercise}/lobby", ".seats"), ("/demo", ".con"), ($"/e/{table.Exercise}/wall", "[data-test='wall-feed'] article"), ("/account/sign-in", "form") })
        {
            await guest.GotoAsync(address);
            await Expect(guest.Locator(ready).First).ToBeVisibleAsync();
            await LookAsync(guest, address);
        }
        Assert.True(_found.Count == 0, string.Join('\n', _found));
    }

    [Fact]
    public async Task Twice_as_large_is_the_telephone_layout_with_nothing_lost()
    {
        var table = await stage.WorkedAsync();
        foreach (var seat in new[] { "assessment", "leading" })
        {
            // 1440 × 900 at 200 %: half the CSS pixels, twice as many device pixels each.
            var page = await AgainAsync(table.Consoles[seat].Page, 720, 450, scale: 2);
            await SeatAsync(page, table.Exercise, seat);
            await Expect(page.Locator(".tabnav")).ToBeVisibleAsync();
            await page.Context.CloseAsync();
        }
        Assert.True(_found.Count == 0, string.Join('\n', _found));
    }

    private async Task SeatAsync(IPage page, string exercise, string seat)
    {
        await page.GotoAsync($"/e/{exercise}/seat");
        var console = new ConsoleScreen(page);
        await console.ReadyAsync();
        foreach (var tab in new[] { "todo", "work", "feed", "board" })
        {
            await console.Test($"bar-{tab}").ClickAsync();
            await Expect(console.Test($"bar-{tab}")).ToHaveAttributeAsync("aria-current", "page");
            await LookAsync(page, $"{seat} {tab}");
        }
        await console.Test("bar-more").ClickAsync();
        foreach (var way in new[] { "[data-test='language-switch']", "[data-opens='keys-help']", "[data-test='theme']", "[data-test='stop']", "[data-test='leave']" }) await Expect(page.Locator(way)).ToBeVisibleAsync();
        await LookAsync(page, $"{seat} more");
        foreach (var tab in await page.Locator("[data-test^='tab-']").EvaluateAllAsync<string[]>("all => all.map(e => e.dataset.test)"))
        {
            await console.Test("bar-more").ClickAsync();
            await console.Test(tab).ClickAsync();
            // The sheet takes the place of the list it was chosen from.
            await Expect(page.Locator(".con")).Not.ToHaveClassAsync(More());
            await LookAsync(page, $"{seat} {tab}");
        }
        await page.Locator(".acts-grid [data-test='act-file-report']").ClickAsync();
        await Expect(console.Test("sheet-file-report")).ToBeVisibleAsync();
        await LookAsync(page, $"{seat} report");
    }

    private async Task LookAsync(IPage page, string name)
    {
        await Shots.TakeAsync(page, $"{page.ViewportSize!.Width}-{name.Replace('/', '_').Replace(' ', '-')}");
        _found.AddRange((await page.EvaluateAsync<string[]>(Look)).Select(f => $"{page.ViewportSize.Width}, {name}: {f}"));
    }

    /// <summary>The same person with another screen.</summary>
    private async Task<IPage> AgainAsync(IPage person, int width, int height, float scale = 1) =>
        await stage.Browsers.NewPersonAsync(stage.Server.Address, width, height, await person.Context.StorageStateAsync(), scale: scale);

    [GeneratedRegex(@"\bp-more\b")]
    private static partial Regex More();
}
