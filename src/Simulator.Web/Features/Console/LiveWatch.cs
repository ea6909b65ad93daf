using Simulator.Runtime;

namespace Simulator.Web.Features.Console;

/// <summary>
/// Follows an exercise for one component: unsubscribed while the tab is away, told once when it is back. While one refresh waits for the
/// circuit no second one is queued behind it, since it will show the newest state anyway.
/// </summary>
public sealed class LiveWatch : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ILiveExercise _live;
    private readonly CircuitLink _link;
    private readonly Func<Task> _refresh;
    private IDisposable? _subscription;
    private bool _closed;
    private int _waiting;

    /// <param name="refresh">Brings the component up to date on its own dispatcher; ends when that is done.</param>
    public LiveWatch(ILiveExercise live, CircuitLink link, Func<Task> refresh)
    {
        (_live, _link, _refresh) = (live, link, refresh);
        _link.Changed += OnLink;
        if (link.Up) _subscription = link.Follow(live, Refresh);
    }

    private void OnLink(bool up)
    {
        lock (_gate)
        {
            if (_closed) return;
            _subscription?.Dispose();
            _subscription = up ? _link.Follow(_live, Refresh) : null;
        }
        if (up) Refresh();
    }

    private void Refresh()
    {
        if (Interlocked.Exchange(ref _waiting, 2) == 0) _ = RefreshAsync();
    }

    // 0 nothing waits, 1 a refresh is on its way, 2 something newer came since it began.
    private async Task RefreshAsync()
    {
        do
        {
            Volatile.Write(ref _waiting, 1);
            await _refresh();
        }
        while (Interlocked.CompareExchange(ref _waiting, 0, 1) != 1);
    }

    public void Dispose()
    {
        _link.Changed -= OnLink;
        lock (_gate)
        {
            _closed = true;
            _subscription?.Dispose();
        }
    }
}
