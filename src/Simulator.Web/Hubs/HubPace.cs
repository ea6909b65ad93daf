using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using Simulator.Web.Hosting;

namespace Simulator.Web.Hubs;

/// <summary>
/// So many calls a second for each connection, with room for a short burst; one that asks faster is told so and keeps its connection.
/// What goes wrong by our own fault is logged here: SignalR logs refusals and faults alike, as errors.
/// </summary>
public sealed partial class HubPace(SimulatorOptions options, ILogger<HubPace> logger) : IHubFilter
{
    private const int Burst = 3;

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext call, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var limiter = Of(call.Context);
        limiter.TryReplenish();
        using var permit = limiter.AttemptAcquire();
        if (!permit.IsAcquired) throw new HubException("TooFast");
        try
        {
            return await next(call);
        }
        catch (Exception e) when (e is not (HubException or OperationCanceledException))
        {
            LogFault(logger, call.HubMethodName, e);
            throw new HubException("ServerError");
        }
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        if (context.Context.Items.Remove(typeof(HubPace), out var pace)) (pace as IDisposable)?.Dispose();
        return next(context, exception);
    }

    // SignalR lets one call of a connection run at a time: nobody else makes the limiter meanwhile. It is filled when it is asked: a timer
    // of its own for each connection would wake the process hundreds of times a second for nothing.
    private ReplenishingRateLimiter Of(HubCallerContext connection)
    {
        if (connection.Items.TryGetValue(typeof(HubPace), out var known) && known is ReplenishingRateLimiter limiter) return limiter;
        var made = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.HubCallsPerSecond * Burst, TokensPerPeriod = options.HubCallsPerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = false,
        });
        connection.Items[typeof(HubPace)] = made;
        return made;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub's {Method} failed.")]
    private static partial void LogFault(ILogger logger, string method, Exception e);
}
