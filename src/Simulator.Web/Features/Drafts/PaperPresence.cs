using System.Collections.Concurrent;
using Simulator.Domain.Exercises;

namespace Simulator.Web.Features.Drafts;

/// <summary>Who has a paper open for writing on this server just now.</summary>
public sealed class PaperPresence
{
    private readonly ConcurrentDictionary<(ExerciseId Exercise, string Paper, object Tab), string> _open = new();

    /// <summary>Raised with the exercise whose papers changed hands.</summary>
    public event Action<ExerciseId>? Changed;

    /// <param name="tab">One per circuit and form: one person may have a paper open twice.</param>
    public IDisposable Open(ExerciseId exercise, string paper, string person, object tab)
    {
        _open[(exercise, paper, tab)] = person;
        Changed?.Invoke(exercise);
        return new Lease(this, exercise, paper, tab);
    }

    /// <summary>The others.</summary>
    public IReadOnlyList<string> Others(ExerciseId exercise, string paper, object tab) =>
        [.. _open.Where(o => o.Key.Exercise == exercise && o.Key.Paper == paper && o.Key.Tab != tab).Select(o => o.Value).Distinct().Order(StringComparer.Ordinal)];

    private sealed class Lease(PaperPresence owner, ExerciseId exercise, string paper, object tab) : IDisposable
    {
        public void Dispose()
        {
            if (owner._open.TryRemove((exercise, paper, tab), out _)) owner.Changed?.Invoke(exercise);
        }
    }
}
