using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Simulator.E2E.Tests.Access;

/// <summary>axe, put into a page once and asked as often as needed.</summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Ask = """
        async ([scope, contrast]) => {
          const result = await axe.run(scope ? { include: [scope] } : document, { resultTypes: ['violations'], ...(contrast ? { runOnly: ['color-contrast'] } : {}) });
          return result.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
            .map(v => `${v.id}, ${v.help}: ` + v.nodes.slice(0, 4).map(n => n.html.slice(0, 160) + (v.id === 'color-contrast' ? ' ' + (n.any[0]?.message ?? '').slice(0, 150) : '')).join(' | '));
        }
        """;

    // What a page is made of, beside what axe counts as grave: one h1, the landmarks once, its language, no scrolling sideways, nothing to press cut off where nothing scrolls.
    private const string Build = """
        () => {
          const seen = e => e.getClientRects().length > 0, count = s => [...document.querySelectorAll(s)].filter(seen).length, wrong = [];
          if (count('h1') !== 1) wrong.push(`${count('h1')} h1`);
          for (const s of ['header', 'main', 'footer']) if (count(s) !== 1) wrong.push(`${count(s)} ${s}`);
          if (!document.querySelector('main#content')) wrong.push('main without id content');
          if (!document.querySelector('a.skip')) wrong.push('no skip link');
          if (Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) > innerWidth) wrong.push('scrolls sideways');
          for (const s of document.querySelectorAll('svg.ring, svg.spark')) if (s.getAttribute('aria-hidden') !== 'true') wrong.push('a ring or sparkline is spoken');
          const cut = e => {
            let { top, bottom } = e.getBoundingClientRect();
            for (let box = e.parentElement; box; box = box.parentElement) {
              const flow = getComputedStyle(box).overflowY, b = box.getBoundingClientRect();
              if (flow === 'auto' || flow === 'scroll') ({ top, bottom } = b);
              else if (flow !== 'visible' && (bottom > b.bottom + 4 || top < b.top - 4)) return box;
            }
            return null;
          };
          for (const e of document.querySelectorAll('a[href],button:not([disabled]),select,textarea,input:not([type=hidden])')) {
            const by = seen(e) && !e.closest('.skip,.vh') && cut(e);
            if (by) wrong.push(`${e.dataset.test ?? e.className} “${(e.innerText ?? '').trim().slice(0, 20)}” is cut off by ${by.className || by.tagName}`);
          }
          return wrong;
        }
        """;

    /// <summary>Serious and critical findings.</summary>
    public static async Task<IEnumerable<string>> GraveAsync(IPage page, string name, string scope = "", bool contrast = false)
    {
        if (!await page.EvaluateAsync<bool>("() => !!window.axe")) await page.EvaluateAsync(Script);
        return (await page.EvaluateAsync<string[]>(Ask, new object[] { scope, contrast })).Select(f => $"{name}: {f}");
    }

    public static async Task<IEnumerable<string>> BuildAsync(IPage page, string name) =>
        (await page.EvaluateAsync<string[]>(Build)).Select(f => $"{name}: {f}");
}
