using System.Collections.Concurrent;
using Simulator.Domain.Exercises;

namespace Simulator.Web.Features.Control.Live;

/// <summary>Somebody who has a desk of an exercise open: control or evaluation.</summary>
public sealed record AtDesk(string Person, string Name, Office Office);

/// <summary>
/// Who has which desk open just now. Known to this server only, like the papers people have open: those on another server are not seen, which nothing rests on.
/// </summary>
public sealed class DeskPresence
{
    private readonly ConcurrentDictionary<(ExerciseId Exercise, object Tab), AtDesk> _there = new();

    /// <summary>Raised with the exercise at whose desks somebody came or went.</summary>
    public event Action<ExerciseId>? Changed;

    /// <param name="tab">One per page: one person may have a desk open twice.</param>
    public IDisposable Enter(ExerciseId exercise, AtDesk who, object tab)
    {
        _there[(exercise, tab)] = who;
        Changed?.Invoke(exercise);
        return new Lease(this, (exercise, tab));
    }

    /// <summary>Everybody at a desk of this office, each once, by name.</summary>
    public IReadOnlyList<AtDesk> Of(ExerciseId exercise, Office office) =>
        [.. _there.Where(t => t.Key.Exercise == exercise && t.Value.Office == office).Select(t => t.Value).DistinctBy(w => w.Person).OrderBy(w => w.Name, StringComparer.CurrentCulture)];

    private void Leave((ExerciseId Exercise, object Tab) key)
    {
        if (_there.TryRemove(key, out _)) Changed?.Invoke(key.Exercise);
    }

    private sealed class Lease(DeskPresence owner, (ExerciseId, object) key) : IDisposable
    {
        public void Dispose() => owner.Leave(key);
    }
}
