using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulator.Benchmarks.Load.Clients;

/// <summary>
/// A Blazor Server circuit without a browser: opens a page, starts its components over a bare WebSocket, acknowledges every render batch,
/// answers every JavaScript call with null, and hands the batches' bytes on.
/// </summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private const byte EndOfHandshake = 0x1e;
    private static readonly TimeSpan BetweenPings = TimeSpan.FromSeconds(10);
    private readonly MessageSocket _socket;
    private readonly Action<ReadOnlyMemory<byte>> _rendered;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private int _batches, _modules;
    private long _bytes;

    private CircuitClient(ClientWebSocket socket, Action<ReadOnlyMemory<byte>> rendered) => (_socket, _rendered) = (new MessageSocket(socket), rendered);

    /// <summary>Render batches received.</summary>
    public int Batches => Volatile.Read(ref _batches);
    /// <summary>Their bytes before compression.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);
    /// <summary>Ends with the connection; an error of the server or of the protocol is its exception.</summary>
    public Task Running => _running;

    /// <param name="rendered">Gets the bytes of each batch on the client's reading loop; they are valid during the call only.</param>
    public static async Task<CircuitClient> OpenAsync(Browser browser, string path, Action<ReadOnlyMemory<byte>> rendered, bool compressed, CancellationToken cancel)
    {
        var page = await browser.GetAsync(path, cancel);
        var client = new CircuitClient(await browser.OpenAsync("/_blazor", compressed, cancel), rendered);
        await client.StartAsync(page, browser.Server, new Uri(browser.Server, path), cancel);
        return client;
    }

    private async Task StartAsync(string page, Uri server, Uri address, CancellationToken cancel)
    {
        await _socket.SendAsync(Encoding.UTF8.GetBytes("""{"protocol":"blazorpack","version":1}""" + (char)EndOfHandshake), WebSocketMessageType.Text, cancel);
        var answer = await _socket.ReceiveAsync(cancel);
        if (answer.IsEmpty || answer.Span[^1] != EndOfHandshake || answer.Length > 3) throw new InvalidOperationException("The server refused the handshake: " + Encoding.UTF8.GetString(answer.Span));
        _running = RunAsync();
        var state = StateComment().Match(page).Groups[1].Value;
        await CallAsync(BlazorPack.Call("StartCircuit", "0", server.ToString(), address.ToString(), "[]", state), cancel);
        await CallAsync(BlazorPack.Call("UpdateRootComponents", null, Roots(page), state), cancel);
        await Task.WhenAny(_drawn.Task, _running).WaitAsync(cancel);
        if (_running.IsCompleted) await _running;
    }

    // Every marker of the page becomes a root component of the circuit.
    private static string Roots(string page)
    {
        var operations = Marker().Matches(page).Select((marker, i) => new { type = "add", ssrComponentId = i + 1, marker = JsonSerializer.Deserialize<JsonElement>(marker.Groups[1].Value) }).ToArray();
        return operations.Length > 0 ? JsonSerializer.Serialize(new { batchId = 1, operations }) : throw new InvalidOperationException("The page has no interactive component.");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        while (await _socket.ReceiveAsync(cancel) is { IsEmpty: false } message)
            foreach (var call in BlazorPack.Read(message))
                if (await AnswerAsync(call, cancel) is { } answer) await CallAsync(answer, cancel);
    }

    private ValueTask<ReadOnlyMemory<byte>?> AnswerAsync(CircuitCall call, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        switch (call.Target)
        {
            case "JS.RenderBatch":
                Interlocked.Add(ref _bytes, call.Payload.Length);
                Interlocked.Increment(ref _batches);
                _rendered(call.Payload);
                _drawn.TrySetResult();
                return new(BlazorPack.Call("OnRenderCompleted", null, call.Id, null));
            case "JS.BeginInvokeJS" when call.Id != 0:
                return new(BlazorPack.Call("EndInvokeJSFromDotNet", null, call.Id, true, $"[{call.Id},true,{Result(call.Text)}]"));
            case "JS.Error":
                throw new InvalidOperationException("The circuit failed: " + call.Text);
            default:
                return new((ReadOnlyMemory<byte>?)null);
        }
    }

    // The connection lives as long as its reading: what ends that is the error worth seeing.
    private async Task RunAsync()
    {
        using var pinging = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var pings = PingAsync(pinging.Token);
        try
        {
            await ReadAsync(_stop.Token);
        }
        finally
        {
            await pinging.CancelAsync();
            await pings.ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    // A module is an object the server goes on to call; anything else it asks has no answer here.
    private string Result(string function) => function == "import" ? $$"""{"__jsObjectId":{{++_modules}}}""" : "null";

    private async Task PingAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(BetweenPings);
        while (await timer.WaitForNextTickAsync(cancel)) await CallAsync(BlazorPack.Ping, cancel);
    }

    private Task CallAsync(ReadOnlyMemory<byte> message, CancellationToken cancel) => _socket.SendAsync(message, WebSocketMessageType.Binary, cancel);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        await _socket.DisposeAsync();
        _stop.Dispose();
    }

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex StateComment();
}
