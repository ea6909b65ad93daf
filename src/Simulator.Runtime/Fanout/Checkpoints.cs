using Simulator.Domain;
using Simulator.Domain.Exercises;

namespace Simulator.Runtime.Fanout;

/// <summary>
/// Earlier states kept while folding, so that a past moment is at most a few hundred events away. A state shares almost
/// everything with its successors; all may be dropped at any time.
/// </summary>
internal sealed class Checkpoints
{
    public const int Every = 500;
    private readonly Lock _gate = new();
    private readonly List<ExerciseState> _kept = [];
    private ExerciseState? _lastAsked;

    public void Offer(ExerciseState state)
    {
        lock (_gate)
            if (_kept.Count == 0 || state.Version - _kept[^1].Version >= Every) _kept.Add(state);
    }

    /// <summary>The newest kept state of which nothing lies after the moment; the empty one if there is none.</summary>
    public ExerciseState Before(ExerciseTime at)
    {
        lock (_gate)
        {
            var (low, high) = (0, _kept.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_kept[middle].Now <= at) low = middle + 1;
                else high = middle;
            }
            var found = low == 0 ? ExerciseState.Empty : _kept[low - 1];
            return _lastAsked is { } last && last.Now <= at && last.Version > found.Version ? last : found;
        }
    }

    /// <summary>A replay that plays on asks for the next moment: it starts where the last answer was.</summary>
    public void Asked(ExerciseState state)
    {
        lock (_gate) _lastAsked = state;
    }
}
