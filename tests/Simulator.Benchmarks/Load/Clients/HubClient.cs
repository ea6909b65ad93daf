using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Simulator.Benchmarks.Load.Clients;

/// <summary>A viewer on the hub (docs/hub.md) over a bare WebSocket: joins with a code and hands on whatever the server calls.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const byte End = 0x1e;
    private static readonly TimeSpan BetweenPings = TimeSpan.FromSeconds(10);
    private readonly MessageSocket _socket;
    private readonly Action<ReadOnlyMemory<byte>> _received;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _mayRead = new(1, 1);
    private Task _running = Task.CompletedTask;
    private long _bytes;

    private HubClient(ClientWebSocket socket, Action<ReadOnlyMemory<byte>> received) => (_socket, _received) = (new MessageSocket(socket), received);

    public long Bytes => Interlocked.Read(ref _bytes);
    public Task Running => _running;

    /// <param name="path">The hub's.</param>
    /// <param name="received">Gets each message's bytes on the client's reading loop; they are valid during the call only.</param>
    public static async Task<HubClient> OpenAsync(Browser browser, string path, Action<ReadOnlyMemory<byte>> received, CancellationToken cancel)
    {
        var client = new HubClient(await browser.OpenAsync(path, compressed: false, cancel), received);
        await client.SendAsync("""{"protocol":"json","version":1}""", cancel);
        await client._socket.ReceiveAsync(cancel);
        client._running = client.RunAsync();
        return client;
    }

    public Task InvokeAsync(string id, string target, object?[] arguments, CancellationToken cancel) =>
        SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target, arguments }), cancel);

    /// <summary>Stops reading without hanging up, as a machine that hangs; it still pings.</summary>
    public Task StopReadingAsync(CancellationToken cancel) => _mayRead.WaitAsync(cancel);
    public void ReadAgain() => _mayRead.Release();

    private async Task ReadAsync(CancellationToken cancel)
    {
        while (true)
        {
            await _mayRead.WaitAsync(cancel);
            _mayRead.Release();
            var message = await _socket.ReceiveAsync(cancel);
            if (message.IsEmpty) return;
            Interlocked.Add(ref _bytes, message.Length);
            _received(message);
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

    private async Task PingAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(BetweenPings);
        while (await timer.WaitForNextTickAsync(cancel)) await SendAsync("""{"type":6}""", cancel);
    }

    private Task SendAsync(string message, CancellationToken cancel) => _socket.SendAsync(Encoding.UTF8.GetBytes(message + (char)End), WebSocketMessageType.Text, cancel);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        await _socket.DisposeAsync();
        _stop.Dispose();
    }
}
