using System.Collections.Concurrent;
using Simulator.Domain.Exercises;

namespace Simulator.Web.Features.Drafts;

/// <summary>Somebody with a form open for writing.</summary>
public sealed record Writing(string Person, string Form);

/// <summary>
/// Who of a seat has which form or paper open for writing just now, and who has taken a paper over. Known to this server only: people of one seat whose
/// browsers are on another server do not see each other write; what they save is compared by the exercise itself and never overwritten unseen.
/// </summary>
public sealed class PaperPresence
{
    private readonly ConcurrentDictionary<(ExerciseId Exercise, string Seat, string Form, object Tab), string> _open = new();
    private readonly ConcurrentDictionary<(ExerciseId Exercise, string Seat, string Form), object> _pens = new();

    /// <summary>Raised with the exercise whose papers changed hands.</summary>
    public event Action<ExerciseId>? Changed;

    /// <param name="tab">One per circuit and form: one person may have a paper open twice.</param>
    public IDisposable Open(ExerciseId exercise, string seat, string form, string person, object tab)
    {
        _open[(exercise, seat, form, tab)] = person;
        Changed?.Invoke(exercise);
        return new Lease(this, (exercise, seat, form, tab));
    }

    /// <summary>Everybody of a seat who is writing something.</summary>
    public IReadOnlyList<Writing> Of(ExerciseId exercise, string seat) =>
        [.. _open.Where(o => o.Key.Exercise == exercise && o.Key.Seat == seat).Select(o => new Writing(o.Value, o.Key.Form)).Distinct()];

    /// <summary>The others with the same form, by person.</summary>
    public IReadOnlyList<string> Others(ExerciseId exercise, string seat, string form, object tab) =>
        [.. _open.Where(o => (o.Key.Exercise, o.Key.Seat, o.Key.Form) == (exercise, seat, form) && !ReferenceEquals(o.Key.Tab, tab)).Select(o => o.Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Takes the paper over: the others are told and stop writing until they take it back.</summary>
    public void Take(ExerciseId exercise, string seat, string form, object tab)
    {
        _pens[(exercise, seat, form)] = tab;
        Changed?.Invoke(exercise);
    }

    /// <summary>Who has taken the paper away from this tab; null when nobody has.</summary>
    public string? TakenBy(ExerciseId exercise, string seat, string form, object tab) =>
        _pens.TryGetValue((exercise, seat, form), out var pen) && !ReferenceEquals(pen, tab) ? _open.GetValueOrDefault((exercise, seat, form, pen)) : null;

    private void Close((ExerciseId Exercise, string Seat, string Form, object Tab) key)
    {
        if (!_open.TryRemove(key, out _)) return;
        // Whoever goes leaves the pen on the desk.
        _pens.TryRemove(new KeyValuePair<(ExerciseId, string, string), object>((key.Exercise, key.Seat, key.Form), key.Tab));
        Changed?.Invoke(key.Exercise);
    }

    private sealed class Lease(PaperPresence owner, (ExerciseId, string, string, object) key) : IDisposable
    {
        public void Dispose() => owner.Close(key);
    }
}
