using Microsoft.Extensions.Configuration.Memory;

namespace Simulator.Web.Hosting.Telemetry;

/// <summary>
/// How much is logged unless somebody sets it otherwise: what an operator can act on. Kept in the program, since appsettings.json is not found
/// when the program is started from another folder. <c>Logs:Json=true</c> writes one JSON object a line, with the exercise it is about.
/// </summary>
public static class LogDefaults
{
    private static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "Critical",
        ["Logging:LogLevel:Orleans"] = "Warning",
        ["Logging:LogLevel:Orleans.Runtime.Watchdog"] = "Error",
        ["Logging:LogLevel:Orleans.Runtime.ClusterClientHostedService"] = "Error",
        ["Logging:LogLevel:Polly"] = "Warning",
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
    };

    /// <exception cref="SetUpException">Logs:Json is neither true nor false.</exception>
    public static void UseLogDefaults(this WebApplicationBuilder builder)
    {
        var json = false;
        if (builder.Configuration["Logs:Json"] is { } text && !bool.TryParse(text, out json)) throw new SetUpException($"Logs:Json: '{text}' is neither true nor false.");
        var defaults = new Dictionary<string, string?>(Levels);
        if (json)
        {
            defaults["Logging:Console:FormatterName"] = "json";
            defaults["Logging:Console:FormatterOptions:IncludeScopes"] = "true";
            defaults["Logging:Console:FormatterOptions:UseUtcTimestamp"] = "true";
            defaults["Logging:Console:FormatterOptions:TimestampFormat"] = "O";
        }
        // First of all sources: every other one wins over it.
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = defaults });
    }
}
