using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Hosting;

/// <summary>What plays the exercises and what keeps them.</summary>
public static class Simulation
{
    public static void AddSimulator(this WebApplicationBuilder builder, SimulatorOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IBots, BotTeams>();
        services.AddSingleton<SetUpLink>();
        services.AddSingleton<ScenarioLibrary>();
        services.AddSingleton<IExerciseLog>(new MemoryLog());
        services.AddSingleton<IExercises, LocalExercises>();
    }
}
