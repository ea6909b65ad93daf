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
        services.AddSingleton<HubConnections>();
        services.AddSingleton<HubLifetimeManager<ExerciseHub>>(s => s.GetRequiredService<HubConnections>());
        services.AddSingleton<HubWatch>();
        services.AddSingleton<HubMeter>();
        services.AddSingleton<HubPace>();
        // A refused call is no error of the program; what is one, HubPace logs.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.None));
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = RequestLimits.LargestMessage)
            .AddJsonProtocol(json => json.PayloadSerializerOptions = new JsonSerializerOptions(LogJson.Options))
            .AddHubOptions<ExerciseHub>(hub =>
            {
                hub.AddFilter<HubMeter>();
                hub.AddFilter<HubPace>();
            });
    }

    public static void MapExerciseHub(this IEndpointRouteBuilder routes) => routes.MapHub<ExerciseHub>(Path, options => options.AllowStatefulReconnects = true);
}
