using System.Collections.Concurrent;
using Simulator.Web.Hosting;

namespace Simulator.Web.Access;

/// <summary>Counts wrong codes: so many a minute per address, so many in all. Right codes cost nothing, a whole room may sit behind one address.</summary>
public sealed class JoinGuard(SimulatorOptions options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, int> _wrong = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();
    private long _minute;
    private int _all;

    /// <summary>Whether an address may still try.</summary>
    public bool MayTry(string address)
    {
        Turn();
        return _all < options.WrongCodesInAll && _wrong.GetValueOrDefault(address) < options.WrongCodesPerAddress;
    }

    public void Wrong(string address)
    {
        Turn();
        Interlocked.Increment(ref _all);
        _wrong.AddOrUpdate(address, 1, (_, n) => n + 1);
    }

    private void Turn()
    {
        var minute = time.GetUtcNow().ToUnixTimeSeconds() / 60;
        lock (_turn)
        {
            if (minute == _minute) return;
            (_minute, _all) = (minute, 0);
            _wrong.Clear();
        }
    }
}
