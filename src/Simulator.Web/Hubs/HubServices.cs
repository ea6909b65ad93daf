using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Simulator.Domain.Logs;

namespace Simulator.Web.Hubs;

public static class HubServices
{
    public const string Path = "/hubs/exercise";

    public static void AddExerciseHub(this IServiceCollection services)
    {
        services.AddSingleton<HubConnections>();
        services.AddSingleton<HubLifetimeManager<ExerciseHub>>(s => s.GetRequiredService<HubConnections>());
        services.AddSingleton<HubWatch>();
        services.AddSingleton<HubMeter>();
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = 64 * 1024)
            .AddJsonProtocol(json => json.PayloadSerializerOptions = new JsonSerializerOptions(LogJson.Options))
            .AddHubOptions<ExerciseHub>(hub => hub.AddFilter<HubMeter>());
    }

    public static void MapExerciseHub(this IEndpointRouteBuilder routes) => routes.MapHub<ExerciseHub>(Path, options => options.AllowStatefulReconnects = true);
}
