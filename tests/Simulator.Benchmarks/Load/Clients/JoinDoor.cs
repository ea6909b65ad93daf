using System.Text;
using System.Text.RegularExpressions;

namespace Simulator.Benchmarks.Load.Clients;

/// <summary>Comes in as people do: opens the first page, fills in code and name, keeps the cookie.</summary>
internal static partial class JoinDoor
{
    /// <summary>Returns the path of the lobby.</summary>
    public static async Task<string> EnterAsync(Browser browser, string code, string name, CancellationToken cancel) =>
        await PostAsync(browser, await TokenAsync(browser, cancel), code, name, cancel);

    private static async Task<string> PostAsync(Browser browser, string token, string code, string name, CancellationToken cancel)
    {
        var leads = await browser.PostAsync("/join", new() { ["code"] = code, ["name"] = name, ["__RequestVerificationToken"] = token }, cancel);
        return leads.EndsWith("/lobby", StringComparison.Ordinal) ? leads : throw new InvalidOperationException($"Joining led to {leads}.");
    }

    // The form is drawn by the circuit: its hidden token stands in a render batch.
    private static async Task<string> TokenAsync(Browser browser, CancellationToken cancel)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var circuit = await CircuitClient.OpenAsync(browser, "/", Look, compressed: false, cancel);
        await Task.WhenAny(found.Task, circuit.Running).WaitAsync(cancel);
        return found.Task.IsCompleted ? await found.Task : throw new InvalidOperationException("The first page closed before it showed its form.");

        void Look(ReadOnlyMemory<byte> batch)
        {
            var text = Encoding.Latin1.GetString(batch.Span);
            if (text.Contains("__RequestVerificationToken", StringComparison.Ordinal) && Token().Match(text) is { Success: true } token) found.TrySetResult(token.Value);
        }
    }

    [GeneratedRegex("CfDJ8[\\w-]{60,}")]
    private static partial Regex Token();
}
