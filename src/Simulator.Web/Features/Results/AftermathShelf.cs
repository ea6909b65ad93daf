using System.Collections.Concurrent;
using Simulator.Domain.Exercises;
using Simulator.Runtime;

namespace Simulator.Web.Features.Results;

/// <summary>
/// What the model expects after the end of an exercise, worked out once and beside what people do. What is added to a log after its end
/// (notes, overrides, rulings) changes nothing of it.
/// </summary>
public sealed class AftermathShelf
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<(ExerciseId, long EndMs, int Told), Lazy<Task<Aftermath?>>> _made = new();

    /// <summary>Null before the end, and for exercises of an engine this version does not have.</summary>
    public Task<Aftermath?> Of(ILiveExercise live)
    {
        var state = live.Control().State;
        if (!state.Ended) return Task.FromResult<Aftermath?>(null);
        if (_made.Count >= Most) _made.Clear();
        // The state goes with the work: only the figures stay.
        return _made.GetOrAdd((live.Id, state.Now.Ms, state.RumorActions.Count), _ => new(() => Task.Run(() => Aftermath.Of(state)))).Value;
    }
}
