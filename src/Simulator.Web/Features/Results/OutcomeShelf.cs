using System.Collections.Concurrent;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Outcomes;

namespace Simulator.Web.Features.Results;

/// <summary>
/// How much of the preventable an exercise prevented, worked out once and beside what people do: two whole runs, one at a time.
/// What is added after the end changes nothing of the curves; a ruling may bring a veto, and then it is worked out again.
/// </summary>
public sealed class OutcomeShelf(IBots bots, TimeProvider time)
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<(ExerciseId, long EndMs, int Rulings), Lazy<Task<OutcomeEstimate?>>> _made = new();
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Null before the end, and for exercises of an engine this version does not have.</summary>
    public Task<OutcomeEstimate?> Of(ILiveExercise live)
    {
        var state = live.Control().State;
        if (!state.Ended) return Task.FromResult<OutcomeEstimate?>(null);
        if (_made.Count >= Most) _made.Clear();
        // The state goes with the work: only the figures stay.
        return _made.GetOrAdd((live.Id, state.Now.Ms, state.Rulings.Count), _ => new(() => Task.Run(() => MakeAsync(state)))).Value;
    }

    private async Task<OutcomeEstimate?> MakeAsync(ExerciseState state)
    {
        await _one.WaitAsync();
        try
        {
            return await OutcomeRuns.OfAsync(state, bots, time);
        }
        finally
        {
            _one.Release();
        }
    }
}
