using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;

namespace Simulator.Runtime.Logs;

/// <summary>
/// The durable, append-only event log. Its key (exercise, version) makes a second writer impossible.
/// </summary>
public interface IExerciseLog
{
    /// <summary>
    /// Appends a batch in one transaction and returns once it is durable. Versions must follow the stored ones without a gap.
    /// </summary>
    /// <exception cref="VersionConflictException">Another writer was there first: this session must be dropped and loaded again.</exception>
    Task AppendAsync(ExerciseId exercise, IReadOnlyList<StoredEvent> batch, CancellationToken cancel);

    /// <summary>Stored events from a version on, in order; empty for an unknown exercise.</summary>
    IAsyncEnumerable<StoredEvent> ReadAsync(ExerciseId exercise, long fromVersion, CancellationToken cancel);

    /// <summary>Saves where the exercise clock stands, so that a crash costs at most a second. Not part of the log.</summary>
    Task SaveClockAsync(ExerciseId exercise, ExerciseTime at, CancellationToken cancel);

    /// <summary>Last saved clock position, or zero.</summary>
    Task<ExerciseTime> LoadClockAsync(ExerciseId exercise, CancellationToken cancel);

    /// <summary>All exercises with at least one event.</summary>
    Task<IReadOnlyList<ExerciseId>> ListAsync(CancellationToken cancel);
}

public sealed class VersionConflictException(ExerciseId exercise, long version)
    : Exception($"Exercise {exercise}: version {version} is already in the log. Another writer owns this exercise.")
{
    public long Version { get; } = version;
}
