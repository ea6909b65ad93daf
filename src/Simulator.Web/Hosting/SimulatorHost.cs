using Simulator.Web.Hosting.Health;
using Simulator.Web.Hosting.Telemetry;

namespace Simulator.Web.Hosting;

/// <summary>The whole server. Tests build the same one, on port 0 and over their own folder.</summary>
public static class SimulatorHost
{
    private const int UsualPort = 5080;

    /// <param name="adjust">Last word on services, for tests.</param>
    /// <exception cref="SetUpException">Something set cannot be used.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = BesideProgram(args) });
        // Build output outside Development would serve empty scripts otherwise, without a word.
        builder.WebHost.UseStaticWebAssets();
        builder.UseLogDefaults();
        var options = SimulatorOptions.Read(builder.Configuration, builder.Environment.ContentRootPath);
        StorageStart.Check(options.DataFolder);
        if (!HasAddress(builder.Configuration)) builder.WebHost.UseUrls($"http://0.0.0.0:{FreePort.From(UsualPort)}");
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<Addresses>();
        builder.Services.AddHostedService<Greeting>();
        builder.Services.AddTelemetry(TelemetryOptions.Read(builder.Configuration));
        builder.Services.AddHealth();
        builder.Services.AddSafety(options);
        builder.Services.AddWebUi();
        builder.AddSimulator(options);
        adjust?.Invoke(builder);
        return builder.Build().UseMetricsPage().MapWebUi();
    }

    // A published program finds its pages and settings beside itself, wherever it is started from.
    private static string? BesideProgram(string[] args) =>
        !args.Any(a => a.Contains("contentRoot", StringComparison.OrdinalIgnoreCase)) && Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    private static bool HasAddress(IConfiguration configuration) =>
        configuration["urls"] is { Length: > 0 } || configuration["http_ports"] is { Length: > 0 } || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
