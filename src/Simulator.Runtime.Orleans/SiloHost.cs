using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Orleans;

/// <summary>
/// Runs the silo as a host of its own beside the web application, begun only when that one answers: the first page does not wait for it,
/// the first use of an exercise does.
/// </summary>
public sealed partial class SiloHost(
    SiloOptions options, IExerciseLog log, IBots bots, IOpenExercises open, TimeProvider time, ILoggerFactory loggers,
    IHostApplicationLifetime lifetime, ILogger<SiloHost> logger) : BackgroundService, ICluster
{
    private readonly TaskCompletionSource<(IGrainFactory, SiloFeedBridge)> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, string> _notReopened = new(StringComparer.Ordinal);
    private IHost? _silo;
    private SiloFeedBridge? _bridge;
    private bool _started;

    /// <summary>True once exercises can be used; for the health check.</summary>
    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    /// <summary>Open exercises that could not be brought back at the start, with the reason; for the health check.</summary>
    public IReadOnlyDictionary<string, string> NotReopened => _notReopened;

    public Task<(IGrainFactory Grains, SiloFeedBridge Bridge)> ReadyAsync(CancellationToken cancel) => _ready.Task.WaitAsync(cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ApplicationStartedAsync(stoppingToken);
            _silo = Build();
            // Started to its end even when the program is being stopped: half a silo cannot be shut down in order.
            await _silo.StartAsync(CancellationToken.None);
            _started = true;
            stoppingToken.ThrowIfCancellationRequested();
            var grains = _silo.Services.GetRequiredService<IGrainFactory>();
            _bridge = new SiloFeedBridge(grains, log, time, loggers.CreateLogger<SiloFeedBridge>());
            await WakeAsync(grains, stoppingToken);
            _ready.TrySetResult((grains, _bridge));
            LogReady(logger);
        }
        catch (Exception e)
        {
            _ready.TrySetException(e);
            if (!stoppingToken.IsCancellationRequested) throw;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        _ready.TrySetCanceled(CancellationToken.None);
        if (_bridge is not null) await _bridge.DisposeAsync();
        if (_silo is null) return;
        // One that still starts when patience is over can only be dropped.
        if (_started) await _silo.StopAsync(cancellationToken);
        await ((IAsyncDisposable)_silo).DisposeAsync();
    }

    private async Task ApplicationStartedAsync(CancellationToken cancel)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancel);
    }

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(loggers).AddSingleton(time).AddSingleton(log).AddSingleton(bots);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.UseOrleans(silo => silo.UseLocalhostClustering(Port(options.SiloPort), Port(options.GatewayPort)).AddActivityPropagation());
        return builder.Build();
    }

    // An exercise that cannot be loaded must not keep the others from coming back.
    private async Task WakeAsync(IGrainFactory grains, CancellationToken cancel)
    {
        foreach (var id in await open.ListAsync(cancel))
        {
            try
            {
                if (await grains.GetGrain<IExerciseGrain>(id.Value).WakeAsync() is { } trouble) _notReopened[id.Value] = trouble;
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                _notReopened[id.Value] = e.GetType().Name;
                LogNotWoken(logger, id.Value, e);
            }
        }
    }

    // Signals of the process belong to the web application, which stops this host in its turn.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private static int Port(int wanted)
    {
        if (wanted != 0) return wanted;
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Exercises can be used.")]
    private static partial void LogReady(ILogger logger);
    [LoggerMessage(Level = LogLevel.Error, Message = "Exercise {Id} could not be brought back.")]
    private static partial void LogNotWoken(ILogger logger, string id, Exception e);
}
