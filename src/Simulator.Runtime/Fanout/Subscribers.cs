using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Simulator.Runtime.Fanout;

/// <summary>Who wants to hear that a replica changed. Each has its own throttle: a slow one delays nobody, a throwing one is dropped.</summary>
internal sealed partial class Subscribers(TimeProvider time, Func<long> version, ILogger logger) : IDisposable
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(250);
    private ImmutableHashSet<Subscription> _all = [];

    public bool IsEmpty => Volatile.Read(ref _all).IsEmpty;

    public IDisposable Add(Action<long> changed)
    {
        var subscription = new Subscription(this, changed);
        ImmutableInterlocked.Update(ref _all, all => all.Add(subscription));
        return subscription;
    }

    public void Tell()
    {
        foreach (var subscription in Volatile.Read(ref _all)) subscription.Throttle.Signal();
    }

    public void Dispose()
    {
        foreach (var subscription in Volatile.Read(ref _all)) subscription.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscriber of an exercise failed and is dropped.")]
    private static partial void LogDropped(ILogger logger, Exception e);

    private sealed class Subscription : IDisposable
    {
        private readonly Subscribers _owner;
        private readonly Action<long> _changed;
        // The culture of whoever subscribed is part of it: a callback formats in that language.
        private readonly ExecutionContext? _context = ExecutionContext.Capture();

        public Subscription(Subscribers owner, Action<long> changed)
        {
            (_owner, _changed) = (owner, changed);
            Throttle = new Throttle(owner._time, Apart, Call);
        }

        public Throttle Throttle { get; }

        public void Dispose()
        {
            ImmutableInterlocked.Update(ref _owner._all, all => all.Remove(this));
            Throttle.Dispose();
        }

        private void Call()
        {
            try
            {
                if (_context is null) _changed(_owner._version());
                else ExecutionContext.Run(_context, static s => ((Subscription)s!)._changed(((Subscription)s)._owner._version()), this);
            }
            catch (Exception e)
            {
                LogDropped(_owner._logger, e);
                Dispose();
            }
        }
    }

    private readonly TimeProvider _time = time;
    private readonly Func<long> _version = version;
    private readonly ILogger _logger = logger;
}
