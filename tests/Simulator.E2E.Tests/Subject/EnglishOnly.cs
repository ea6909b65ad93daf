using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Subject;

/// <summary>An English exercise in the English interface has no Chinese word left, but for the bilingual mark and the switch to the other language.</summary>
internal static class EnglishOnly
{
    private const string Chinese = """
        () => {
          const chinese = /[\u2e80-\u303f\u4e00-\u9fff\uff01-\uff60]/, found = [];
          const meant = e => e.closest('.mark, [lang^=zh], [data-test=language-switch], script, style');
          if (chinese.test(document.title)) found.push('title: ' + document.title);
          for (const e of document.body.querySelectorAll('*')) {
            if (meant(e)) continue;
            for (const n of ['aria-label', 'title', 'placeholder', 'alt', 'data-say']) if (chinese.test(e.getAttribute(n) ?? '')) found.push(n + ': ' + e.getAttribute(n));
            if (!e.checkVisibility()) continue;
            for (const c of e.childNodes) if (c.nodeType === 3 && chinese.test(c.data)) found.push(e.tagName + ': ' + c.data.trim());
            if ('value' in e && chinese.test(e.value)) found.push('value: ' + e.value);
          }
          return [...new Set(found)];
        }
        """;

    public static async Task HoldsAsync(IPage page, string where)
    {
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        var found = await page.EvaluateAsync<string[]>(Chinese);
        Assert.True(found.Length == 0, $"{where}: {string.Join(" | ", found)}");
    }

    /// <summary>Wide and narrow: no Chinese word, and on a telephone nothing that scrolls sideways.</summary>
    public static async Task LooksAsync(IPage page, string where, bool phone = true)
    {
        foreach (var (width, height) in new[] { (1440, 900), (390, 844) })
        {
            await page.SetViewportSizeAsync(width, height);
            await HoldsAsync(page, where);
            await Shots.TakeAsync(page, $"en-{where}-{width}");
            if (phone || width > 720) Assert.True(await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)") <= width, $"{where} scrolls sideways at {width}");
        }
        await page.SetViewportSizeAsync(1440, 900);
    }
}
