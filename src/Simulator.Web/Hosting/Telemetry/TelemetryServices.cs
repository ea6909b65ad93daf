using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Simulator.Runtime;
using Simulator.Web.Hubs;

namespace Simulator.Web.Hosting.Telemetry;

/// <summary>Metrics and traces by OpenTelemetry: sent when an endpoint is set, fetched from /metrics when that is switched on; nothing is gathered otherwise.</summary>
public static class TelemetryServices
{
    private static readonly string[] Meters =
    [
        Metering.Name, HubMeter.Name, "System.Runtime", "Microsoft.AspNetCore.Components*", "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.Orleans",
    ];

    public static void AddTelemetry(this IServiceCollection services, TelemetryOptions options)
    {
        services.AddSingleton(options);
        if (!options.Otlp && !options.Prometheus) return;
        var version = typeof(TelemetryServices).Assembly.GetName().Version?.ToString(3);
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("exercise-simulator", serviceVersion: version));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (options.Prometheus) metrics.AddPrometheusExporter();
            if (options.Otlp) metrics.AddOtlpExporter();
        });
        if (options.Otlp)
            telemetry.WithTracing(traces => traces.AddSource(Metering.Name, "Microsoft.Orleans.Application").AddAspNetCoreInstrumentation(web => web.Filter = Worth).AddOtlpExporter());
    }

    /// <summary>/metrics for this computer and the addresses allowed; for anybody else there is no such page.</summary>
    public static WebApplication UseMetricsPage(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<TelemetryOptions>();
        if (options.Prometheus)
            app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == "/metrics" && options.MayFetch(context.Connection.RemoteIpAddress));
        return app;
    }

    // Probes and files would drown what people do.
    private static bool Worth(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health") && !context.Request.Path.StartsWithSegments("/healthz") && !context.Request.Path.StartsWithSegments("/metrics") && !Path.HasExtension(context.Request.Path);
}
