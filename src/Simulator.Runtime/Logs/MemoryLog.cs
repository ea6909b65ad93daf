using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;

namespace Simulator.Runtime.Logs;

/// <summary>A log without a file: headless play and the demonstration.</summary>
public sealed class MemoryLog : IExerciseLog
{
    private readonly ConcurrentDictionary<ExerciseId, List<StoredEvent>> _events = new();
    private readonly ConcurrentDictionary<ExerciseId, ExerciseTime> _clocks = new();

    public Task AppendAsync(ExerciseId exercise, IReadOnlyList<StoredEvent> batch, CancellationToken cancel)
    {
        var events = _events.GetOrAdd(exercise, _ => []);
        lock (events)
        {
            if (batch.Count > 0 && batch[0].Version != events.Count + 1) throw new VersionConflictException(exercise, batch[0].Version);
            events.AddRange(batch);
        }
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredEvent> ReadAsync(ExerciseId exercise, long fromVersion, [EnumeratorCancellation] CancellationToken cancel)
    {
        StoredEvent[] copy = [];
        if (_events.TryGetValue(exercise, out var events))
            lock (events) copy = [.. events.Skip((int)fromVersion - 1)];
        foreach (var e in copy) yield return e;
        await Task.CompletedTask;
    }

    public Task SaveClockAsync(ExerciseId exercise, ExerciseTime at, CancellationToken cancel)
    {
        _clocks[exercise] = at;
        return Task.CompletedTask;
    }

    public Task<ExerciseTime> LoadClockAsync(ExerciseId exercise, CancellationToken cancel) => Task.FromResult(_clocks.GetValueOrDefault(exercise));
    public Task<IReadOnlyList<ExerciseId>> ListAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<ExerciseId>>([.. _events.Keys]);

    /// <summary>Forgets an exercise (a demonstration that starts again).</summary>
    public void Drop(ExerciseId exercise)
    {
        _events.TryRemove(exercise, out _);
        _clocks.TryRemove(exercise, out _);
    }
}
