namespace Simulator.Runtime.Fanout;

/// <summary>Turns any number of signals into calls that are at least a span apart and never overlap; the last signal is never lost.</summary>
internal sealed class Throttle : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _apart;
    private readonly Action _call;
    private readonly ITimer _timer;
    private long? _last;
    private bool _armed, _calling, _again, _disposed;

    public Throttle(TimeProvider time, TimeSpan apart, Action call)
    {
        (_time, _apart, _call) = (time, apart, call);
        _timer = time.CreateTimer(_ => ToPool(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Signal()
    {
        lock (_gate)
        {
            if (_disposed || _armed) return;
            if (_calling) _again = true;
            else Arm();
        }
    }

    public void Dispose()
    {
        lock (_gate) _disposed = true;
        _timer.Dispose();
    }

    private void Arm()
    {
        _armed = true;
        var left = _last is { } last ? _apart - _time.GetElapsedTime(last) : TimeSpan.Zero;
        if (left <= TimeSpan.Zero) ToPool();
        else _timer.Change(left, Timeout.InfiniteTimeSpan);
    }

    // Whoever signals or drives the clock is never made to wait for the call.
    private void ToPool() => ThreadPool.UnsafeQueueUserWorkItem(static self => self.Call(), this, preferLocal: false);

    private void Call()
    {
        lock (_gate)
        {
            if (_disposed) return;
            (_armed, _calling, _last) = (false, true, _time.GetTimestamp());
        }
        try
        {
            _call();
        }
        finally
        {
            lock (_gate)
            {
                _calling = false;
                if (_again && !_disposed) Arm();
                _again = false;
            }
        }
    }
}
