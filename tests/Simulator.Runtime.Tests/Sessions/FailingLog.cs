using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Tests.Sessions;

/// <summary>A log whose next append fails as a full disk does: nothing is stored.</summary>
internal sealed class FailingLog : IExerciseLog
{
    private readonly MemoryLog _inner = new();

    public bool FailNext { get; set; }

    public Task AppendAsync(ExerciseId exercise, IReadOnlyList<StoredEvent> batch, CancellationToken cancel)
    {
        if (!FailNext) return _inner.AppendAsync(exercise, batch, cancel);
        FailNext = false;
        throw new LogUnavailableException(LogTrouble.DiskFull, "the disk is full");
    }

    public IAsyncEnumerable<StoredEvent> ReadAsync(ExerciseId exercise, long fromVersion, CancellationToken cancel) => _inner.ReadAsync(exercise, fromVersion, cancel);
    public Task SaveClockAsync(ExerciseId exercise, ExerciseTime at, CancellationToken cancel) => _inner.SaveClockAsync(exercise, at, cancel);
    public Task<ExerciseTime> LoadClockAsync(ExerciseId exercise, CancellationToken cancel) => _inner.LoadClockAsync(exercise, cancel);
    public Task<IReadOnlyList<ExerciseId>> ListAsync(CancellationToken cancel) => _inner.ListAsync(cancel);
}
