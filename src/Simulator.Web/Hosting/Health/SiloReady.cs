using Microsoft.Extensions.Diagnostics.HealthChecks;
using Simulator.Runtime.Orleans;

namespace Simulator.Web.Hosting.Health;

/// <summary>Healthy once exercises can be used and those that ran are back; one that cannot be brought back does not keep the others waiting.</summary>
public sealed class SiloReady(SiloHost silo) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        !silo.IsReady ? HealthCheckResult.Unhealthy("The silo is starting, or open exercises are still being brought back.")
        : silo.NotReopened is { Count: > 0 } lost ? HealthCheckResult.Degraded($"Not brought back: {string.Join(", ", lost.Select(l => $"{l.Key} ({l.Value})"))}.")
        : HealthCheckResult.Healthy());
}
