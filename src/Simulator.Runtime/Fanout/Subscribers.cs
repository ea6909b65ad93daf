using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Simulator.Runtime.Fanout;

/// <summary>
/// Who wants to hear that a replica changed. All are told in the same beat, at most four times a second, each on a thread of the pool: hundreds of
/// timers of their own would wake the process between any two of them. A slow one delays nobody and skips beats, a throwing one is dropped.
/// </summary>
internal sealed partial class Subscribers : IDisposable
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(250);
    private readonly Func<long> _version;
    private readonly ILogger _logger;
    private readonly Throttle _beat;
    private ImmutableHashSet<Subscription> _all = [];
    private long _told;

    public Subscribers(TimeProvider time, Func<long> version, ILogger logger)
    {
        (_version, _logger) = (version, logger);
        _beat = new Throttle(time, Apart, Beat);
    }

    public bool IsEmpty => Volatile.Read(ref _all).IsEmpty;

    public IDisposable Add(Action<long> changed)
    {
        var subscription = new Subscription(this, changed);
        ImmutableInterlocked.Update(ref _all, all => all.Add(subscription));
        return subscription;
    }

    public void Tell()
    {
        Interlocked.Increment(ref _told);
        if (!IsEmpty) _beat.Signal();
    }

    public void Dispose()
    {
        _beat.Dispose();
        Interlocked.Exchange(ref _all, []);
    }

    private void Beat()
    {
        foreach (var subscription in Volatile.Read(ref _all)) subscription.Offer();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscriber of an exercise failed and is dropped.")]
    private static partial void LogDropped(ILogger logger, Exception e);

    private sealed class Subscription(Subscribers owner, Action<long> changed) : IDisposable, IThreadPoolWorkItem
    {
        // The culture of whoever subscribed is part of it: a callback formats in that language.
        private readonly ExecutionContext? _context = ExecutionContext.Capture();
        private long _heard = Interlocked.Read(ref owner._told);
        private int _calling;
        private volatile bool _left;

        public void Offer()
        {
            if (Interlocked.Read(ref _heard) == Interlocked.Read(ref owner._told)) return;
            if (Interlocked.CompareExchange(ref _calling, 1, 0) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        public void Execute()
        {
            Interlocked.Exchange(ref _heard, Interlocked.Read(ref owner._told));
            if (!_left) Call();
            Volatile.Write(ref _calling, 0);
            // What was told while it was busy comes with the next beat, or never by itself.
            if (!_left && Interlocked.Read(ref _heard) != Interlocked.Read(ref owner._told)) owner._beat.Signal();
        }

        public void Dispose()
        {
            _left = true;
            ImmutableInterlocked.Update(ref owner._all, all => all.Remove(this));
        }

        private void Call()
        {
            try
            {
                if (_context is null) changed(owner._version());
                else ExecutionContext.Run(_context, static s => ((Subscription)s!).Tell(), this);
            }
            catch (Exception e)
            {
                LogDropped(owner._logger, e);
                Dispose();
            }
        }

        private void Tell() => changed(owner._version());
    }
}
