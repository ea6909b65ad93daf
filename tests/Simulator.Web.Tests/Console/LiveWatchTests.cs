using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Runtime;
using Simulator.Runtime.Sessions;
using Simulator.Web.Features.Console;

namespace Simulator.Web.Tests.Console;

/// <summary>A circuit that is busy or away gets no queue of refreshes, only the newest state when it can show it.</summary>
public sealed class LiveWatchTests
{
    private readonly Told _live = new();
    private readonly CircuitLink _link = new();
    private readonly Queue<TaskCompletionSource> _busy = new();
    private int _refreshed;

    [Fact]
    public void While_a_refresh_waits_no_second_one_is_queued_and_one_follows()
    {
        var circuit = new TaskCompletionSource();
        _busy.Enqueue(circuit);
        using var watch = new LiveWatch(_live, _link, Refresh);
        for (var i = 0; i < 100; i++) _live.Tell();
        Assert.Equal(1, _refreshed);
        circuit.SetResult();
        Assert.Equal(2, _refreshed);
        _live.Tell();
        Assert.Equal(3, _refreshed);
    }

    [Fact]
    public async Task A_tab_that_is_away_hears_nothing_and_is_refreshed_once_when_it_is_back()
    {
        using var watch = new LiveWatch(_live, _link, Refresh);
        await _link.OnConnectionDownAsync(null!, TestContext.Current.CancellationToken);
        Assert.Equal(0, _live.Subscribers);
        _live.Tell();
        Assert.Equal(0, _refreshed);
        await _link.OnConnectionUpAsync(null!, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (_live.Subscribers, _refreshed));
        watch.Dispose();
        Assert.Equal(0, _live.Subscribers);
    }

    private Task Refresh()
    {
        _refreshed++;
        return _busy.TryDequeue(out var busy) ? busy.Task : Task.CompletedTask;
    }

    /// <summary>An exercise of which only the changes matter.</summary>
    private sealed class Told : ILiveExercise
    {
        private readonly List<Action<long>> _all = [];

        public int Subscribers => _all.Count;
        public ExerciseId Id => new("told");
        public long Version => 1;
        public ClockReading Clock => default;

        public void Tell() => _all.ToList().ForEach(changed => changed(1));

        public IDisposable Subscribe(Action<long> changed)
        {
            _all.Add(changed);
            return new Leaving(() => _all.Remove(changed));
        }

        public SeatView? Seat(string seat) => null;
        public PublicView Public() => throw new NotSupportedException();
        public ControlView Control() => throw new NotSupportedException();
        public LobbyView Lobby() => throw new NotSupportedException();
        public ReplayView Replay(bool truth) => throw new NotSupportedException();
        public Task<ReplayView> ReplayAsync(ExerciseTime at, bool truth, CancellationToken cancel = default) => throw new NotSupportedException();

        private sealed class Leaving(Action leave) : IDisposable
        {
            public void Dispose() => leave();
        }
    }
}
