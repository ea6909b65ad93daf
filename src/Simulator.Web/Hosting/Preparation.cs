using Microsoft.AspNetCore.Identity;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;

namespace Simulator.Web.Hosting;

/// <summary>Before anything is served: the data folder is marked as used, the database is up to date and the roles are there.</summary>
public sealed class Preparation(IServiceScopeFactory scopes, DataFolder folder) : IHostedLifecycleService, IDisposable
{
    private IDisposable? _use;

    public async Task StartingAsync(CancellationToken cancel)
    {
        _use = Use();
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbFile>().MigrateAsync(cancel);
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (var role in Roles.All)
            if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole(role));
    }

    public void Dispose() => _use?.Dispose();

    private IDisposable Use()
    {
        try
        {
            return folder.Use();
        }
        catch (IOException e)
        {
            throw new DataRefusedException($"A backup is just being restored into {folder.Path}. Start again when it is done. ({e.Message})");
        }
    }

    public Task StartAsync(CancellationToken cancel) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancel) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancel) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancel) => Task.CompletedTask;
}
