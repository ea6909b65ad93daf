using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace Simulator.Benchmarks.Load.Clients;

/// <summary>What a browser is to the server: cookies, pages, forms and one WebSocket. Draws nothing.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _http;
    private readonly HttpMessageInvoker _upgrade;
    private long _received;

    /// <param name="receiveBuffer">Of the socket, in bytes; 0 leaves it to the system. A small one makes a client that stops reading felt at once.</param>
    public Browser(Uri server, int receiveBuffer = 0)
    {
        Server = server;
        _handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer(),
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                if (receiveBuffer > 0) socket.ReceiveBufferSize = receiveBuffer;
                await socket.ConnectAsync(context.DnsEndPoint, cancel);
                return new CountingStream(new NetworkStream(socket, ownsSocket: true), bytes => Interlocked.Add(ref _received, bytes));
            },
        };
        _http = new HttpClient(_handler, disposeHandler: false) { BaseAddress = server, Timeout = Patience };
        _upgrade = new HttpMessageInvoker(_handler, disposeHandler: false);
    }

    public Uri Server { get; }
    /// <summary>Bytes that came over the wire so far.</summary>
    public long Received => Interlocked.Read(ref _received);

    public async Task<string> GetAsync(string path, CancellationToken cancel)
    {
        using var answer = await _http.GetAsync(path, cancel);
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync(cancel) : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    /// <summary>Posts a form; returns where it leads.</summary>
    public async Task<string> PostAsync(string path, Dictionary<string, string> fields, CancellationToken cancel)
    {
        using var answer = await _http.PostAsync(path, new FormUrlEncodedContent(fields), cancel);
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode} and leads nowhere.");
    }

    /// <param name="compressed">Offers permessage-deflate, as browsers do.</param>
    public async Task<ClientWebSocket> OpenAsync(string path, bool compressed, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        if (compressed) socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        await socket.ConnectAsync(new UriBuilder(new Uri(Server, path)) { Scheme = "ws" }.Uri, _upgrade, cancel);
        return socket;
    }

    public void Dispose()
    {
        _http.Dispose();
        _upgrade.Dispose();
        _handler.Dispose();
    }
}
