using Simulator.Benchmarks.Load.Clients;

namespace Simulator.Benchmarks.Load;

/// <summary>One client of a run: what came, when, and how much of it.</summary>
internal sealed class Viewer(TimeProvider time) : IAsyncDisposable
{
    private readonly List<int> _found = [];
    // Posts come in the order of their moments, which is not that of their numbers.
    private readonly HashSet<int> _seen = [];
    private int _messages;
    private IAsyncDisposable? _connection;
    private Func<Task> _running = () => Task.CompletedTask;
    private Func<long> _payload = () => 0;
    private Browser? _browser;

    /// <summary>Number of a post and when it was there, each once.</summary>
    public List<(int Number, long Ticks)> Arrivals { get; } = [];
    /// <summary>Messages that carried posts, or render batches.</summary>
    public int Messages => Volatile.Read(ref _messages);
    public long Wire => _browser!.Received;
    public long Payload => _payload();
    public HubClient? Hub => _connection as HubClient;

    public static async Task<Viewer> ConsoleAsync(Browser browser, string page, bool compressed, TimeProvider time, CancellationToken cancel)
    {
        var viewer = new Viewer(time) { _browser = browser };
        var circuit = await CircuitClient.OpenAsync(browser, page, bytes => viewer.Take(bytes.Span), compressed, cancel);
        (viewer._connection, viewer._running, viewer._payload) = (circuit, () => circuit.Running, () => circuit.Bytes);
        return viewer;
    }

    public static async Task<Viewer> OnHubAsync(Browser browser, string path, string? code, string name, TimeProvider time, CancellationToken cancel)
    {
        var viewer = new Viewer(time) { _browser = browser };
        var joined = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hub = await HubClient.OpenAsync(browser, path, bytes =>
        {
            if (bytes.Span.IndexOf("\"invocationId\""u8) >= 0) joined.TrySetResult();
            if (bytes.Span.IndexOf("\"Posts\""u8) >= 0) viewer.Take(bytes.Span);
        }, cancel);
        (viewer._connection, viewer._running, viewer._payload) = (hub, () => hub.Running, () => hub.Bytes);
        if (code is null) return viewer;
        await hub.InvokeAsync("1", "Join", [code, name], cancel);
        await joined.Task.WaitAsync(cancel);
        return viewer;
    }

    /// <summary>Throws what ended the connection, if it ended.</summary>
    public async Task CheckAsync()
    {
        if (_running().IsCompleted) await _running();
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null) await _connection.DisposeAsync();
        _browser?.Dispose();
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        var now = time.GetUtcNow().Ticks;
        Interlocked.Increment(ref _messages);
        _found.Clear();
        LoadText.Find(bytes, _found);
        // What was shown before is not news.
        foreach (var number in _found)
            if (_seen.Add(number)) Arrivals.Add((number, now));
    }
}
