using Microsoft.Extensions.Time.Testing;
using Simulator.Runtime.Fanout;

namespace Simulator.Runtime.Tests.Fanout;

public sealed class ThrottleTests
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(250);
    private readonly FakeTimeProvider _time = new();
    private readonly SemaphoreSlim _called = new(0);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_signal_calls_at_once_and_the_rest_of_the_span_shares_one_call()
    {
        var calls = 0;
        using var throttle = new Throttle(_time, Apart, () => { Interlocked.Increment(ref calls); _called.Release(); });
        throttle.Signal();
        await CalledAsync();
        for (var i = 0; i < 100; i++) throttle.Signal();
        _time.Advance(Apart - TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, Volatile.Read(ref calls));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await CalledAsync();
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(2, Volatile.Read(ref calls));
    }

    [Fact]
    public async Task A_signal_during_a_call_is_not_lost_and_calls_do_not_overlap()
    {
        using var go = new SemaphoreSlim(0);
        using var entered = new SemaphoreSlim(0);
        var (inside, most) = (0, 0);
        using var throttle = new Throttle(_time, Apart, () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            entered.Release();
            go.Wait(Cancel);
            Interlocked.Decrement(ref inside);
            _called.Release();
        });
        throttle.Signal();
        Assert.True(await entered.WaitAsync(TimeSpan.FromSeconds(90), Cancel));
        throttle.Signal();
        _time.Advance(TimeSpan.FromSeconds(1));
        go.Release(2);
        await CalledAsync();
        await CalledAsync();
        Assert.Equal(1, most);
    }

    [Fact]
    public void Nothing_is_called_after_disposal()
    {
        var calls = 0;
        var throttle = new Throttle(_time, Apart, () => Interlocked.Increment(ref calls));
        throttle.Dispose();
        throttle.Signal();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, calls);
    }

    private async Task CalledAsync() => Assert.True(await _called.WaitAsync(TimeSpan.FromSeconds(90), Cancel));
}
