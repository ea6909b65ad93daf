using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Simulator.Web.Hubs;

namespace Simulator.Web.Tests.BadInput;

/// <summary>A client of the hub that writes its frames itself, so that they may be anything.</summary>
internal sealed class RawHub : IAsyncDisposable
{
    private const char End = '\u001e';
    private readonly ClientWebSocket _socket = new();
    private readonly StringBuilder _heard = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _calls;

    /// <summary>Everything the server has said.</summary>
    public StringBuilder All { get; } = new();

    public static async Task<RawHub> ConnectAsync(Uri address, CancellationToken cancel, string? origin = null)
    {
        var hub = new RawHub();
        if (origin is not null) hub._socket.Options.SetRequestHeader("Origin", origin);
        await hub._socket.ConnectAsync(new Uri("ws://" + address.Authority + HubServices.Path), cancel);
        await hub.WriteAsync("{\"protocol\":\"json\",\"version\":1}", cancel);
        Assert.Equal("{}", await hub.ReadAsync(cancel));
        return hub;
    }

    /// <summary>Calls a method with its arguments as JSON; the completion, or null when the server hung up.</summary>
    public async Task<JsonElement?> CallAsync(string method, string arguments, CancellationToken cancel)
    {
        var id = (++_calls).ToString(CultureInfo.InvariantCulture);
        await WriteAsync($"{{\"type\":1,\"invocationId\":\"{id}\",\"target\":{JsonSerializer.Serialize(method)},\"arguments\":[{arguments}]}}", cancel);
        while (await ReadAsync(cancel) is { } frame)
        {
            using var message = JsonDocument.Parse(frame);
            if (message.RootElement.TryGetProperty("invocationId", out var answers) && answers.GetString() == id) return message.RootElement.Clone();
        }
        return null;
    }

    public Task WriteAsync(string frame, CancellationToken cancel) => WriteAsync(Encoding.UTF8.GetBytes(frame + End), cancel);
    public async Task WriteAsync(byte[] bytes, CancellationToken cancel) => await _socket.SendAsync(bytes, WebSocketMessageType.Text, true, cancel);

    /// <summary>The next frame, or null once the server has closed.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancel)
    {
        while (true)
        {
            if (_heard.ToString() is var text && text.IndexOf(End, StringComparison.Ordinal) is >= 0 and var end)
            {
                _heard.Remove(0, end + 1);
                if (text.StartsWith("{\"type\":7", StringComparison.Ordinal)) return null;
                return text[..end];
            }
            if (_socket.State != WebSocketState.Open) return null;
            try
            {
                var got = await _socket.ReceiveAsync(_buffer, cancel);
                if (got.MessageType == WebSocketMessageType.Close) return null;
                var heard = Encoding.UTF8.GetString(_buffer, 0, got.Count);
                _heard.Append(heard);
                All.Append(heard);
            }
            catch (WebSocketException)
            {
                return null;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
