using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Runtime;
using Simulator.Runtime.Sessions;

namespace Simulator.Web.Features.Replay;

/// <summary>An exercise as it stood at one moment, so that the very console of a seat can show it again. Shows seats, never ground truth.</summary>
internal sealed class PastExercise(ExerciseId id, ExerciseState state, ExerciseTime at) : ILiveExercise
{
    private readonly List<Action<long>> _watchers = [];
    private ExerciseState _state = state;
    private ExerciseTime _at = at;

    public ExerciseId Id => id;
    public long Version => _state.Version;
    public ClockReading Clock => new(_at, _state.Speed, false);
    public SeatView? Seat(string seat) => SeatView.Of(_state, seat, _at);
    public PublicView Public() => new(_state, _at);
    public ControlView Control() => throw new InvalidOperationException("A past moment is shown by seat.");
    public Task<ExerciseState> AtAsync(ExerciseTime moment, CancellationToken cancel = default) => Task.FromResult(_state);

    /// <summary>Goes to another moment and tells the consoles that show it.</summary>
    public void Move(ExerciseState state, ExerciseTime at)
    {
        (_state, _at) = (state, at);
        Action<long>[] watchers;
        lock (_watchers) watchers = [.. _watchers];
        foreach (var watcher in watchers) watcher(state.Version);
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
