using System.Collections.Immutable;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Simulator.Runtime;

namespace Simulator.Web.Features.Console;

/// <summary>
/// Whether this tab is connected: a tab that is away gets nothing, and pulls everything again when it is back. All that follows one exercise in
/// one tab hears of a change together, through one subscription.
/// </summary>
public sealed class CircuitLink : CircuitHandler
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ILiveExercise, Followers> _followed = [];

    public bool Up { get; private set; } = true;
    public event Action<bool>? Changed;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Turn(false);
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Turn(true);

    /// <param name="changed">Must not throw, and must not wait.</param>
    public IDisposable Follow(ILiveExercise live, Action changed)
    {
        lock (_gate)
        {
            if (!_followed.TryGetValue(live, out var followers)) _followed[live] = followers = new Followers(live);
            followers.Add(changed);
        }
        return new Following(this, live, changed);
    }

    private void Leave(ILiveExercise live, Action changed)
    {
        lock (_gate)
            if (_followed.TryGetValue(live, out var followers) && followers.Remove(changed)) _followed.Remove(live);
    }

    private Task Turn(bool up)
    {
        if (Up == up) return Task.CompletedTask;
        Up = up;
        Changed?.Invoke(up);
        return Task.CompletedTask;
    }

    private sealed class Followers
    {
        private readonly IDisposable _subscription;
        private ImmutableArray<Action> _all = [];

        public Followers(ILiveExercise live) => _subscription = live.Subscribe(_ => Tell());

        public void Add(Action changed) => ImmutableInterlocked.Update(ref _all, static (all, one) => all.Add(one), changed);

        /// <summary>True when nobody is left.</summary>
        public bool Remove(Action changed)
        {
            ImmutableInterlocked.Update(ref _all, static (all, one) => all.Remove(one), changed);
            if (!_all.IsEmpty) return false;
            _subscription.Dispose();
            return true;
        }

        private void Tell()
        {
            foreach (var changed in _all) changed();
        }
    }

    private sealed class Following(CircuitLink link, ILiveExercise live, Action changed) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) link.Leave(live, changed);
        }
    }
}
