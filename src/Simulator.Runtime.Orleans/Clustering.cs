using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Simulator.Runtime.Bots;

namespace Simulator.Runtime.Orleans;

/// <param name="SiloPort">0: a free one.</param>
/// <param name="GatewayPort">0: a free one.</param>
public sealed record SiloOptions(int SiloPort = 0, int GatewayPort = 0);

public static class Clustering
{
    /// <summary>
    /// Live exercises on Orleans in this process. Needs <c>IExerciseLog</c> and <c>IOpenExercises</c> (persistence) and <c>IBots</c>
    /// (without one, seats can be taken by people only).
    /// </summary>
    public static IServiceCollection AddSimulatorOrleans(this IServiceCollection services, SiloOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IBots, NoBots>();
        services.AddSingleton(options ?? new SiloOptions());
        services.AddSingleton<SiloHost>();
        services.AddSingleton<ICluster>(s => s.GetRequiredService<SiloHost>());
        services.AddHostedService(s => s.GetRequiredService<SiloHost>());
        services.AddSingleton<IExercises, OrleansExercises>();
        return services;
    }
}
