using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Runtime;
using Simulator.Runtime.Sessions;

namespace Simulator.Web.Features.Replay;

/// <summary>An exercise as it stood at one moment, so that the very console of a seat can show it again. Shows seats, never ground truth.</summary>
internal sealed class PastExercise(ExerciseId id, ReplayView moment) : ILiveExercise
{
    private readonly List<Action<long>> _watchers = [];
    private ReplayView _moment = moment;

    public ExerciseId Id => id;
    public long Version => _moment.Version;
    public ClockReading Clock => new(_moment.Now, _moment.Speed, false);
    public SeatView? Seat(string seat) => _moment.Seat(seat);
    public PublicView Public() => _moment.Public();
    public LobbyView Lobby() => _moment.Lobby();
    public ReplayView Replay(bool truth) => _moment;
    public ControlView Control() => throw new InvalidOperationException("A past moment is shown by seat.");
    public Task<ReplayView> ReplayAsync(ExerciseTime at, bool truth, CancellationToken cancel = default) => Task.FromResult(_moment);

    /// <summary>Goes to another moment and tells the consoles that show it.</summary>
    public void Move(ReplayView moment)
    {
        _moment = moment;
        Action<long>[] watchers;
        lock (_watchers) watchers = [.. _watchers];
        foreach (var watcher in watchers) watcher(moment.Version);
    }

    public IDisposable Subscribe(Action<long> changed)
    {
        lock (_watchers) _watchers.Add(changed);
        return new Leaving(() => { lock (_watchers) _watchers.Remove(changed); });
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
