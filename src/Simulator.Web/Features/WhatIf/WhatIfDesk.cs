using System.Collections.Concurrent;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Replays.Inputs;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Logs;
using Simulator.Runtime.WhatIf;
using Simulator.Web.Hosting;

namespace Simulator.Web.Features.WhatIf;

/// <summary>A recorded exercise ready to be re-run, or why it cannot be.</summary>
public sealed record Reading(RecordedExercise? Recorded, Rejection? Refused);

/// <summary>
/// Where re-runs are worked out: beside what people do, only so many at once – exercises that run come first. Logs are read and never written.
/// </summary>
public sealed class WhatIfDesk(IExerciseLog log, IBots bots, TimeProvider time, SimulatorOptions options) : IDisposable
{
    // Each holds the states of its exercise: a few are enough for those who look back at once.
    private const int MostRead = 4;
    private readonly SemaphoreSlim _places = new(options.WhatIfAtOnce);
    private readonly ConcurrentDictionary<(ExerciseId, long Version), Lazy<Task<Reading>>> _read = new();

    /// <summary>The teams a seat may be handed to.</summary>
    public IReadOnlyList<string> Teams => [.. bots.Teams.Except(Forbidden.Teams)];

    /// <summary>Takes the log apart, once for everybody who looks at this version of it.</summary>
    /// <exception cref="LogUnavailableException">It cannot be read, or is damaged.</exception>
    public Task<Reading> ReadAsync(ExerciseId exercise, long version)
    {
        if (_read.Count >= MostRead && !_read.ContainsKey((exercise, version))) _read.Clear();
        var reading = _read.GetOrAdd((exercise, version), key => new(() => Task.Run(() => ReadAsync(key.Item1)))).Value;
        // What failed is tried again by whoever asks next.
        if (reading.IsFaulted) _read.TryRemove((exercise, version), out _);
        return reading;
    }

    /// <summary>Waits for a place and re-runs; <paramref name="done"/> hears the share that is done, 0–1, from another thread.</summary>
    public async Task<WhatIfOutcome> RunAsync(RecordedExercise recorded, WhatIfChange change, ExerciseTime at, Action<double> done, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => WhatIfRun.RunAsync(recorded, change, at, bots, time, done, cancel), cancel);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<Reading> ReadAsync(ExerciseId exercise)
    {
        var rows = new List<StoredEvent>();
        await foreach (var (row, _) in log.ReadVerifiedAsync(exercise, 1, Chain.Start, CancellationToken.None)) rows.Add(row);
        if (rows.Count == 0) return new(null, new Rejection("NoSuchExercise"));
        var (recorded, refused) = WhatIfRun.Read(rows);
        return new(recorded, refused);
    }
}
