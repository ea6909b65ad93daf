using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Simulator.Web.Hosting.Health;

/// <summary>/health/live: the process answers. /health/ready: exercises can be played; 503 with the reasons otherwise.</summary>
public static class HealthEndpoints
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<StorageReady>();
        services.AddHealthChecks().AddCheck<SiloReady>("silo", tags: [Ready]).AddCheck<StorageReady>("storage", tags: [Ready]);
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/healthz");
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new HealthAnswer(report.Status.ToString(), [.. report.Entries.Select(e => new HealthPart(e.Key, e.Value.Status.ToString(), e.Value.Description))]), JsonSerializerOptions.Web);
}

public sealed record HealthAnswer(string Status, IReadOnlyList<HealthPart> Checks);

public sealed record HealthPart(string Name, string Status, string? Reason);
