using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.SignalR;

namespace Simulator.Web.Hubs;

/// <summary>Counts the connections of the exercise hub: the framework's own figure mixes them with the pages' circuits.</summary>
public sealed class HubMeter : IHubFilter, IDisposable
{
    public const string Name = "Simulator.Web";
    private readonly Meter _meter;
    private readonly UpDownCounter<long> _connections;

    public HubMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _connections = _meter.CreateUpDownCounter<long>("simulator.hub.connections", "{connection}", "Connections of the exercise hub.");
    }

    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        _connections.Add(1);
        return next(context);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        _connections.Add(-1);
        return next(context, exception);
    }

    public void Dispose() => _meter.Dispose();
}
