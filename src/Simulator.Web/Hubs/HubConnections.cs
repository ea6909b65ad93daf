using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Simulator.Web.Hubs;

/// <summary>
/// The hub's connections by id. A broadcast through a group ends only when its slowest member has taken it; with the connections themselves
/// each gets its own pace, and a message is still encoded once for all.
/// </summary>
public sealed class HubConnections(ILogger<DefaultHubLifetimeManager<ExerciseHub>> logger) : DefaultHubLifetimeManager<ExerciseHub>(logger)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> _all = new(StringComparer.Ordinal);

    public HubConnectionContext? Find(string id) => _all.GetValueOrDefault(id);

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        _all[connection.ConnectionId] = connection;
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        _all.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }
}
