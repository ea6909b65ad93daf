using Microsoft.Playwright;

namespace Simulator.E2E.Tests.Access;

/// <summary>Somebody without a mouse. What gets in the way is noted, not thrown: one run tells everything.</summary>
public sealed class Keyboard(IPage page, string who, List<string> found)
{
    private const string Here = """
        selector => {
          const e = document.activeElement;
          if (!e || e === document.body) return { at: '', ring: true, is: false };
          // The heading a page opens on is no stop of its own.
          const heading = e.matches('h1');
          // A radio button is drawn by the words beside it.
          const drawn = e.matches('input.vh') ? e.nextElementSibling ?? e.closest('label') : e.closest('.code') ?? e;
          const style = getComputedStyle(drawn);
          const label = e.closest('label.chipbox');
          const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || label && parseFloat(getComputedStyle(label).outlineWidth) >= 2;
          return {
            at: e.tagName.toLowerCase() + (e.type ? ':' + e.type : ''), test: e.dataset.test ?? '', name: e.name ?? '', value: 'value' in e ? e.value : '', words: (e.getAttribute('aria-label') ?? e.innerText ?? '').trim().slice(0, 40),
            pressed: e.getAttribute('aria-pressed'), group: e.closest('.fl')?.innerText.slice(0, 12) ?? '', answered: e.type === 'radio' ? document.querySelector(`input[name="${CSS.escape(e.name)}"]:checked`) !== null : false, ring: heading || !!ring, is: selector ? e.matches(selector) : false
          };
        }
        """;

    public sealed record Focus
    {
        public string At { get; init; } = "";
        public string Test { get; init; } = "";
        public string Name { get; init; } = "";
        public string Value { get; init; } = "";
        public string Words { get; init; } = "";
        public string? Pressed { get; init; }
        public string Group { get; init; } = "";
        public bool Answered { get; init; }
        public bool Ring { get; init; }
        public bool Is { get; init; }
        public override string ToString() => $"{At} {Test} “{Words}”";
    }

    public string Who => who;
    public IPage Page => page;

    public void Note(string what) => found.Add($"{who}: {what}");

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Where focus is, and whether that is what is looked for.</summary>
    public Task<Focus> FocusAsync(string selector = "") => page.EvaluateAsync<Focus>(Here, selector);

    public Task<bool> IsAtAsync(string selector) => page.EvaluateAsync<bool>("s => !!document.activeElement?.matches(s)", selector);

    public Task<bool> IsWithinAsync(string selector) => page.EvaluateAsync<bool>("s => !!document.activeElement?.closest(s)", selector);

    /// <summary>Tab, and every stop on the way has to be seen.</summary>
    public async Task<Focus> TabAsync(bool back = false, string selector = "")
    {
        await PressAsync(back ? "Shift+Tab" : "Tab");
        var focus = await FocusAsync(selector);
        if (!focus.Ring) Note($"no outline of 2 px on {focus}");
        return focus;
    }

    /// <summary>Goes on with Tab until it stands on what is looked for.</summary>
    public async Task<bool> ReachAsync(string selector, bool back = false, int most = 250)
    {
        var focus = await FocusAsync(selector);
        for (var i = 0; i < most && !focus.Is; i++) focus = await TabAsync(back, selector);
        if (focus.Is) return true;
        Note($"{selector} is not reached with Tab, stands at {await FocusAsync()}");
        return false;
    }

    public async Task<bool> EnterAsync(string selector, bool back = false)
    {
        if (!await ReachAsync(selector, back)) return false;
        await PressAsync("Enter");
        return true;
    }

    /// <summary>As above, and what stands on it has to contain the words.</summary>
    /// <param name="around">What the words stand in, when a button itself does not say what it is about.</param>
    public async Task<bool> ReachAsync(string selector, string words, string? around = null, int most = 60)
    {
        for (var i = 0; i < most; i++)
        {
            if (await page.EvaluateAsync<bool>("([s, w, a]) => !!document.activeElement?.matches(s) && document.activeElement.closest(a).innerText.includes(w)", new[] { selector, words, around ?? selector })) return true;
            await TabAsync();
        }
        Note($"{selector} with “{words}” is not reached with Tab");
        return false;
    }

    /// <summary>Types into what has focus. Chinese arrives as an input method hands it over.</summary>
    public async Task TypeAsync(string text)
    {
        // A field that keeps its own text is ready once its script has found it.
        await page.WaitForFunctionAsync("() => !document.activeElement.closest('.compose') || document.activeElement.dataset.ready !== undefined");
        await PressAsync("ControlOrMeta+a");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Focus has to be somewhere; body is nowhere.</summary>
    public async Task<bool> SomewhereAsync(string after)
    {
        try
        {
            await page.WaitForFunctionAsync("() => document.activeElement && document.activeElement !== document.body", null, new() { Timeout = 10_000 });
            return true;
        }
        catch (TimeoutException)
        {
            // Noted below.
        }
        Note($"after {after} focus is nowhere");
        return false;
    }
}
