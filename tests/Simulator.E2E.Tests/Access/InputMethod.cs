using System.Text;
using Microsoft.Playwright;

namespace Simulator.E2E.Tests.Access;

/// <summary>A Chinese input method as the browser meets it: composition events by its own protocol, and an ear on what goes to the server.</summary>
public sealed class InputMethod : IAsyncDisposable
{
    private readonly IPage _page;
    private readonly ICDPSession _session;
    private readonly List<string> _sent = [];
    private string _before = "";
    private string[] _steps = [];
    private bool _listening;

    private InputMethod(IPage page, ICDPSession session) => (_page, _session) = (page, session);

    /// <summary>Attach before the page is opened: its connection is heard from the first message.</summary>
    public static async Task<InputMethod> OnAsync(IPage page)
    {
        var method = new InputMethod(page, await page.Context.NewCDPSessionAsync(page));
        page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) => method.Hear(frame.Binary is { Length: > 0 } bytes ? Encoding.UTF8.GetString(bytes) : frame.Text ?? "");
        page.Request += (_, request) =>
        {
            // Scripts and fonts are fetched when they are first needed; only what carries words would be a trip of the field.
            if (request.Method != "GET") method.Hear("http " + request.Url);
        };
        return method;
    }

    /// <summary>Calls and events the page sent while composing. Acknowledging a render and the pulse are no news from the field.</summary>
    public IReadOnlyList<string> Sent { get { lock (_sent) return [.. _sent]; } }

    private void Hear(string message)
    {
        if (!_listening || !(message.Contains("BeginInvokeDotNet", StringComparison.Ordinal) || message.StartsWith("http ", StringComparison.Ordinal))) return;
        // The field may still be telling what stood in it before: that is no word of this composition.
        if (_before.Length > 0 && message.Contains("OnText", StringComparison.Ordinal) && message.Contains(_before, StringComparison.Ordinal) && !_steps.Any(s => message.Contains(_before + s, StringComparison.Ordinal))) return;
        lock (_sent) _sent.Add(message.Length > 160 ? message[..160] : message);
    }

    /// <summary>Types syllable by syllable; nothing is decided yet.</summary>
    /// <param name="before">What stands in the field already.</param>
    /// <param name="steps">What the composition reads at each key.</param>
    public async Task ComposeAsync(string before, params string[] steps)
    {
        (_before, _steps) = (before, steps);
        lock (_sent) _sent.Clear();
        _listening = true;
        foreach (var step in steps)
            await _session.SendAsync("Input.imeSetComposition", new Dictionary<string, object> { ["text"] = step, ["selectionStart"] = step.Length, ["selectionEnd"] = step.Length });
    }

    /// <summary>The Enter that belongs to the input method: the page hears of it by code 229 and gets no character.</summary>
    public Task ConfirmKeyAsync() => _session.SendAsync("Input.dispatchKeyEvent", new Dictionary<string, object> { ["type"] = "rawKeyDown", ["key"] = "Enter", ["code"] = "Enter", ["windowsVirtualKeyCode"] = 229 });

    /// <summary>The candidate is chosen: its characters stand, the composition is over.</summary>
    public async Task CommitAsync(string text)
    {
        _listening = false;
        await _session.SendAsync("Input.insertText", new Dictionary<string, object> { ["text"] = text });
    }

    public async ValueTask DisposeAsync() => await _session.DetachAsync();
}
