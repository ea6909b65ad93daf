namespace Simulator.Web.Hosting;

/// <summary>The whole server. Tests build the same one, on port 0 and over their own folder.</summary>
public static class SimulatorHost
{
    private const int UsualPort = 5080;

    /// <param name="adjust">Last word on services, for tests.</param>
    /// <exception cref="SetUpException">Something set cannot be used.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        // Build output outside Development would serve empty scripts otherwise, without a word.
        builder.WebHost.UseStaticWebAssets();
        var options = SimulatorOptions.Read(builder.Configuration, builder.Environment.ContentRootPath);
        if (!HasAddress(builder.Configuration)) builder.WebHost.UseUrls($"http://0.0.0.0:{FreePort.From(UsualPort)}");
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<Addresses>();
        builder.Services.AddHostedService<Greeting>();
        builder.Services.AddSafety(options);
        builder.Services.AddRequestLimits();
        builder.Services.AddWebUi();
        builder.AddSimulator(options);
        adjust?.Invoke(builder);
        return builder.Build().MapWebUi();
    }

    private static bool HasAddress(IConfiguration configuration) =>
        configuration["urls"] is { Length: > 0 } || configuration["http_ports"] is { Length: > 0 } || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
