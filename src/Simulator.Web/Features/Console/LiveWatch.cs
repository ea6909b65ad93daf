using Simulator.Runtime;

namespace Simulator.Web.Features.Console;

/// <summary>Follows an exercise for one component: unsubscribed while the tab is away, told once when it is back.</summary>
public sealed class LiveWatch : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ILiveExercise _live;
    private readonly CircuitLink _link;
    private readonly Action _changed;
    private IDisposable? _subscription;
    private bool _closed;

    public LiveWatch(ILiveExercise live, CircuitLink link, Action changed)
    {
        (_live, _link, _changed) = (live, link, changed);
        _link.Changed += OnLink;
        if (link.Up) _subscription = live.Subscribe(_ => changed());
    }

    private void OnLink(bool up)
    {
        lock (_gate)
        {
            if (_closed) return;
            _subscription?.Dispose();
            _subscription = up ? _live.Subscribe(_ => _changed()) : null;
        }
        if (up) _changed();
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
