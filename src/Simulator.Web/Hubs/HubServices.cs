using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Simulator.Domain.Logs;
using Simulator.Web.Hosting;

namespace Simulator.Web.Hubs;

public static class HubServices
{
    public const string Path = "/hubs/exercise";

    public static void AddExerciseHub(this IServiceCollection services)
    {
        services.AddSingleton<HubWatch>();
        services.AddSingleton<HubPace>();
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = RequestLimits.LargestMessage)
            .AddHubOptions<ExerciseHub>(hub => hub.AddFilter<HubPace>())
            .AddJsonProtocol(json => json.PayloadSerializerOptions = new JsonSerializerOptions(LogJson.Options));
    }

    public static void MapExerciseHub(this IEndpointRouteBuilder routes) => routes.MapHub<ExerciseHub>(Path, options => options.AllowStatefulReconnects = true);
}
