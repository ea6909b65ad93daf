using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.TestingHost;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Orleans;
using Simulator.Runtime.Tests.Sessions;

namespace Simulator.Runtime.Tests.Orleans;

/// <summary>Silos in this process whose exercises follow a fake clock; their own loops follow the real one.</summary>
internal sealed class TestCluster(InProcessTestCluster cluster, IExerciseLog log, FakeTimeProvider time) : IAsyncDisposable
{
    private readonly List<SiloFeedBridge> _bridges = [];

    public InProcessTestCluster Silos => cluster;
    public FakeTimeProvider Time => time;

    public static async Task<TestCluster> StartAsync(IExerciseLog log, short silos = 1)
    {
        var time = new FakeTimeProvider();
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(log).AddSingleton<IBots, TinyBots>().AddSingleton<TimeProvider>(time);
            silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new TestCluster(cluster, log, time);
    }

    /// <summary>A process that uses the cluster: with the bridge of its own.</summary>
    public (OrleansExercises Exercises, SiloFeedBridge Bridge) Process()
    {
        var bridge = new SiloFeedBridge(cluster.Client, log, time, NullLogger<SiloFeedBridge>.Instance);
        _bridges.Add(bridge);
        return (new OrleansExercises(new Joined(cluster.Client, bridge), log), bridge);
    }

    /// <summary>A process that hosts this silo itself.</summary>
    public (OrleansExercises Exercises, SiloFeedBridge Bridge) Process(SiloAddress silo)
    {
        var grains = cluster.GetSiloServiceProvider(silo).GetRequiredService<IGrainFactory>();
        var bridge = new SiloFeedBridge(grains, log, time, NullLogger<SiloFeedBridge>.Instance);
        _bridges.Add(bridge);
        return (new OrleansExercises(new Joined(grains, bridge), log), bridge);
    }

    public World World() => new(Process().Exercises, log, time, async () => await DisposeAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var bridge in _bridges) await bridge.DisposeAsync();
        await cluster.DisposeAsync();
    }

    private sealed class Joined(IGrainFactory grains, SiloFeedBridge bridge) : ICluster
    {
        public Task<(IGrainFactory Grains, SiloFeedBridge Bridge)> ReadyAsync(CancellationToken cancel) => Task.FromResult((grains, bridge));
    }
}
