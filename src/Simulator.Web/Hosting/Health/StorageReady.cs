using Microsoft.Extensions.Diagnostics.HealthChecks;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime.Logs;

namespace Simulator.Web.Hosting.Health;

/// <summary>Healthy while both databases take a write. The answer holds for some seconds, or whoever asks often would keep the disk busy.</summary>
public sealed class StorageReady(IExerciseLog log, AppDbFile app, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(5);
    // No exercise has this id: only the saved clock of it is written.
    private static readonly ExerciseId Probe = new("#health");
    private readonly SemaphoreSlim _turn = new(1, 1);
    private HealthCheckResult? _last;
    private long _asked;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } last && time.GetElapsedTime(_asked) < Holds) return last;
            var problems = new[] { await TryAsync("log.db", () => log.SaveClockAsync(Probe, ExerciseTime.Zero, cancellationToken)), await TryAsync("app.db", () => app.ProbeAsync(cancellationToken)) };
            _asked = time.GetTimestamp();
            _last = problems.OfType<string>().ToArray() is { Length: > 0 } found ? HealthCheckResult.Unhealthy(string.Join("; ", found)) : HealthCheckResult.Healthy();
            return _last.Value;
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async Task<string?> TryAsync(string file, Func<Task> write)
    {
        try
        {
            await write();
            return null;
        }
        catch (Exception e) when (SqliteTrouble.In(e) is not null)
        {
            return $"{file} cannot be written: {SqliteTrouble.In(e)}";
        }
    }
}
