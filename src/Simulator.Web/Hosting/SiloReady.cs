using Microsoft.Extensions.Diagnostics.HealthChecks;
using Simulator.Runtime.Orleans;

namespace Simulator.Web.Hosting;

/// <summary>Healthy once exercises can be used.</summary>
public sealed class SiloReady(SiloHost silo) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(silo.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The silo is starting."));
}
