using System.Collections.Concurrent;
using Simulator.Domain.Exercises;

namespace Simulator.Web.Features.Control.Live;

/// <summary>Points of the start checklist people have ticked, shared by everybody at the desk until the exercise starts. Known to this server only: after a restart they are ticked again.</summary>
public sealed class OpeningTicks
{
    private readonly ConcurrentDictionary<(ExerciseId Exercise, string Point), bool> _ticked = new();

    public event Action<ExerciseId>? Changed;

    public bool Has(ExerciseId exercise, string point) => _ticked.ContainsKey((exercise, point));

    public void Set(ExerciseId exercise, string point, bool on)
    {
        if (on) _ticked[(exercise, point)] = true;
        else _ticked.TryRemove((exercise, point), out _);
        Changed?.Invoke(exercise);
    }
}
