namespace Simulator.Benchmarks.Load.Serving;

/// <summary>The same posts as the product's run, four batches a second, without an exercise, a log or anybody's rights: what a baseline shows.</summary>
internal sealed class BareFeed(TimeProvider time) : IServed
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(250);
    private readonly Lock _gate = new();
    private readonly List<long> _stamps = [];
    private TimeSpan _each = TimeSpan.MaxValue, _shown;
    private double _speed = 1;
    private int _posts;
    private ITimer? _timer;

    /// <summary>How many posts there are now; told from a thread pool thread.</summary>
    public event Action<int>? Came;

    public int Count { get { lock (_gate) return _stamps.Count; } }

    public Task<Opened> OpenAsync(int posts, TimeSpan duration)
    {
        (_posts, _each) = (posts, duration / posts);
        return Task.FromResult(new Opened("", "/"));
    }

    public Task SeatAllAsync() => Task.CompletedTask;

    public Task StartAsync()
    {
        _timer ??= time.CreateTimer(_ => Beat(), null, Apart, Apart);
        return Task.CompletedTask;
    }

    public Task SpeedAsync(double speed)
    {
        lock (_gate) _speed = speed;
        return Task.CompletedTask;
    }

    public Task PauseAsync()
    {
        _timer?.Dispose();
        _timer = null;
        return Task.CompletedTask;
    }

    public Task<long[]> StampsAsync()
    {
        lock (_gate) return Task.FromResult(_stamps.ToArray());
    }

    private void Beat()
    {
        int count;
        lock (_gate)
        {
            _shown += Apart * _speed;
            while (_stamps.Count < _posts && _each * (_stamps.Count + 1) <= _shown) _stamps.Add(time.GetUtcNow().Ticks);
            count = _stamps.Count;
        }
        Came?.Invoke(count);
    }
}
