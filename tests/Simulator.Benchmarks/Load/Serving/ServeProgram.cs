using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Simulator.Benchmarks.Load.Serving;

/// <summary>What a load run asks of the server process it started, the same of the product and of a baseline.</summary>
internal interface IServed
{
    /// <summary>Prepares a feed of so many posts over so long; gives the code to join with and the page to look at.</summary>
    Task<Opened> OpenAsync(int posts, TimeSpan duration);
    Task SeatAllAsync();
    Task StartAsync();
    Task SpeedAsync(double speed);
    Task PauseAsync();
    /// <summary>When each post became durable (or was sent, where nothing is kept), as ticks of the wall clock, by number.</summary>
    Task<long[]> StampsAsync();
}

internal sealed record Opened(string Code, string Page);

/// <summary>The child process of a load run: the product or a baseline, with a few addresses to steer it.</summary>
internal static class ServeProgram
{
    public static async Task RunAsync(string kind, string url, string folder)
    {
        await using var app = kind switch
        {
            "product" => ProductServer.Build(url, folder),
            "hub" => BareServers.Hub(url),
            "page" => BareServers.Page(url),
            _ => throw new ArgumentException($"There is no server '{kind}'.", nameof(kind)),
        };
        Steer(app, (IServed)app.Services.GetService(typeof(IServed))!);
        await app.RunAsync();
    }

    internal static void Quiet(WebApplicationBuilder builder) => builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Orleans", LogLevel.Error).AddFilter("Polly", LogLevel.Error);

    private static void Steer(WebApplication app, IServed served)
    {
        app.MapGet("/load/ready", () => "ready");
        app.MapPost("/load/open", (int posts, double seconds) => served.OpenAsync(posts, TimeSpan.FromSeconds(seconds)));
        app.MapPost("/load/seat", served.SeatAllAsync);
        app.MapPost("/load/start", served.StartAsync);
        app.MapPost("/load/speed", (double speed) => served.SpeedAsync(speed));
        app.MapPost("/load/pause", served.PauseAsync);
        app.MapGet("/load/stamps", served.StampsAsync);
        app.MapGet("/load/heap", Heap);
    }

    // Twice, with finalizers between: what only waits for them is not in use.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
