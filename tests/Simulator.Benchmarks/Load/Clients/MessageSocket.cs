using System.Buffers;
using System.Net.WebSockets;

namespace Simulator.Benchmarks.Load.Clients;

/// <summary>A WebSocket that carries a SignalR connection: one writer at a time, whatever arrives handed over as it came.</summary>
internal sealed class MessageSocket(ClientWebSocket socket) : IAsyncDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ArrayBufferWriter<byte> _incoming = new(16 * 1024);

    public async Task SendAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            await socket.SendAsync(message, type, endOfMessage: true, cancel);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>The next message, valid until the next call; empty when the server closed.</summary>
    public async Task<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancel)
    {
        _incoming.ResetWrittenCount();
        while (true)
        {
            var part = await socket.ReceiveAsync(_incoming.GetMemory(8 * 1024), cancel);
            if (part.MessageType == WebSocketMessageType.Close) return default;
            _incoming.Advance(part.Count);
            if (part.EndOfMessage) return _incoming.WrittenMemory;
        }
    }

    public ValueTask DisposeAsync()
    {
        // Without a goodbye, as a tab that is closed.
        socket.Dispose();
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }
}
