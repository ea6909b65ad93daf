using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;

namespace Simulator.Web.Hosting;

/// <summary>Says, once the server listens, how others reach it and where its data lies.</summary>
public sealed partial class Greeting(IServer server, Addresses addresses, SimulatorOptions options, Links links, IHostApplicationLifetime lifetime, ILogger<Greeting> logger) : IHostedService
{
    private Task _greeted = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancel)
    {
        lifetime.ApplicationStarted.Register(() => _greeted = GreetAsync());
        return Task.CompletedTask;
    }

    // It writes to app.db: nobody may take the folder away meanwhile.
    public async Task StopAsync(CancellationToken cancel) => await _greeted.WaitAsync(cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task GreetAsync()
    {
        addresses.Use(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [], Addresses.OfThisComputer());
        LogData(logger, options.DataFolder);
        await KeepAddressAsync();
        LogAddresses(logger, string.Join("  ", addresses.Reachable));
        // To the console itself: no log that may be kept or sent elsewhere carries a secret.
        if (await links.RenewSetupAsync() is { } token)
            await Console.Out.WriteLineAsync($"First controller, one time only / 建第一个导调账号（一次有效）: {addresses.Reachable[0]}/account/set-up?token={token}");
    }

    // For links made at the command line; a disk that is full must not silence the greeting.
    private async Task KeepAddressAsync()
    {
        try
        {
            await File.WriteAllTextAsync(new DataFolder(options.DataFolder).Address, addresses.Reachable[0]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogAddressNotKept(logger, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The address could not be kept in the data folder: {Reason}")]
    private static partial void LogAddressNotKept(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Data folder: {Folder}")]
    private static partial void LogData(ILogger logger, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Open in a browser / 在浏览器打开: {Addresses}")]
    private static partial void LogAddresses(ILogger logger, string addresses);
}
