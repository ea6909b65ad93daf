using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Simulator.Web.Features.Demo;
using Simulator.Web.Features.Drafts;
using Simulator.Web.Features.Feed;

namespace Simulator.Web.Features.Console;

public static class ConsoleServices
{
    public static IServiceCollection AddConsoles(this IServiceCollection services)
    {
        services.AddScoped<CircuitLink>();
        services.AddScoped<CircuitHandler>(s => s.GetRequiredService<CircuitLink>());
        services.AddSingleton<PostBodies>();
        services.AddSingleton<FeedSheets>();
        services.AddSingleton<PaperPresence>();
        services.TryAddSingleton<IDraftStore, AppDbDrafts>();
        services.AddSingleton<DemoStage>();
        return services;
    }
}
