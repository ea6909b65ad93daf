using Simulator.Persistence.Removal;
using Simulator.Web.Hosting;

namespace Simulator.Web.Features.Keeping;

/// <summary>Lets retention run at the start and once a day.</summary>
public sealed partial class RetentionService(Retention retention, SimulatorOptions options, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.RetentionDays == 0) return;
        using var day = new PeriodicTimer(Between, time);
        do
        {
            await RunAsync(stoppingToken);
        }
        while (await day.WaitForNextTickAsync(stoppingToken));
    }

    // A failed day must not end retention, nor the server.
    private async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var row in await retention.RunAsync(options.RetentionDays, cancel)) LogRemoved(logger, row.Id, row.Title, row.ClosedAt);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            LogFailed(logger, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Retention removed exercise {Id} ({Title}), which ended {Ended}.")]
    private static partial void LogRemoved(ILogger logger, string id, string title, DateTime? ended);
    [LoggerMessage(Level = LogLevel.Error, Message = "Retention failed; it tries again tomorrow.")]
    private static partial void LogFailed(ILogger logger, Exception e);
}
