using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Runtime.Logs;

namespace Simulator.CrashHost;

/// <summary>The real log, telling beforehand which versions a batch has: after the kill the log must end at the end of one of them.</summary>
internal sealed class TellingLog(IExerciseLog log) : IExerciseLog
{
    public Task AppendAsync(ExerciseId exercise, IReadOnlyList<StoredEvent> batch, CancellationToken cancel)
    {
        Pipe.Say($"batch {batch[0].Version} {batch[^1].Version}");
        return log.AppendAsync(exercise, batch, cancel);
    }

    public IAsyncEnumerable<StoredEvent> ReadAsync(ExerciseId exercise, long fromVersion, CancellationToken cancel) => log.ReadAsync(exercise, fromVersion, cancel);
    public Task SaveClockAsync(ExerciseId exercise, ExerciseTime at, CancellationToken cancel) => log.SaveClockAsync(exercise, at, cancel);
    public Task<ExerciseTime> LoadClockAsync(ExerciseId exercise, CancellationToken cancel) => log.LoadClockAsync(exercise, cancel);
    public Task<IReadOnlyList<ExerciseId>> ListAsync(CancellationToken cancel) => log.ListAsync(cancel);
}
