using Microsoft.JSInterop;

namespace Simulator.Web.Components.Desk;

/// <summary>The small browser modules of the desk, one instance per tab.</summary>
public sealed class DeskJs(IJSRuntime js) : IAsyncDisposable
{
    private readonly Dictionary<string, Task<IJSObjectReference>> _modules = [];

    /// <summary>Starts the second hand; harmless when it already runs.</summary>
    public Task StartClockAsync() => CallAsync("clock", "start");

    public Task StartKeysAsync() => CallAsync("keys", "start");

    public Task EnableKeysAsync(bool on) => CallAsync("keys", "enable", on);

    /// <summary>The words outside the circuit, and the cookie for the next page.</summary>
    public Task SpeakAsync(string language, string address) => CallAsync("language", "speak", language, address);

    public Task SetThemeAsync(string theme) => CallAsync("desk", "setTheme", theme);

    public Task FlashTitleAsync(string text) => CallAsync("sound", "flashTitle", text);

    /// <summary>One short tone; false when the browser lets the page sound only after a click.</summary>
    public async Task<bool> ToneAsync() => await (await ModuleAsync("sound")).InvokeAsync<bool>("tone");

    /// <summary>What a person chose on this device: off, on, or blocked (on, but the browser waits for a click).</summary>
    public async Task<string?> SoundAsync(string person) => await (await ModuleAsync("sound")).InvokeAsync<string?>("chosen", person);

    public Task TurnSoundAsync(string person, bool on) => CallAsync("sound", "turn", person, on);

    /// <summary>Something real: two tones whatever the switch says, and the title until it is seen.</summary>
    public Task AlarmAsync(string title) => CallAsync("sound", "alarm", title);

    public Task PrintAsync() => CallAsync("desk", "print");

    public Task FocusAsync(string selector) => CallAsync("desk", "focus", selector);

    /// <summary>Focus to the heading of the page, unless somebody already types.</summary>
    public Task FocusHeadingAsync() => CallAsync("desk", "heading");

    public async Task<bool> CopyAsync(string text) => await (await ModuleAsync("desk")).InvokeAsync<bool>("copy", text);

    public Task<IJSObjectReference> ModuleAsync(string name)
    {
        if (!_modules.TryGetValue(name, out var module))
            _modules[name] = module = js.InvokeAsync<IJSObjectReference>("import", $"./js/{name}.js").AsTask();
        return module;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var module in _modules.Values.Where(m => m.IsCompletedSuccessfully))
        {
            try
            {
                await (await module).DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The tab is gone, and its modules with it.
            }
        }
    }

    private async Task CallAsync(string module, string function, params object?[] args) =>
        await (await ModuleAsync(module)).InvokeVoidAsync(function, args);
}
