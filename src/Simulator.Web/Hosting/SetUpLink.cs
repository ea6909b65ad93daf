using System.Security.Cryptography;

namespace Simulator.Web.Hosting;

/// <summary>Whether the server has somebody who may run exercises.</summary>
public interface IFirstController
{
    Task<bool> MissingAsync(CancellationToken cancel);
}

/// <summary>The one-time link that makes the first controller: valid while there is none, in this run of the server only.</summary>
public sealed class SetUpLink(IServiceScopeFactory scopes)
{
    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The token, or null once there is a controller.</summary>
    public async Task<string?> CurrentAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFirstController>().MissingAsync(cancel) ? _token : null;
    }

    public async Task<bool> AcceptsAsync(string? token, CancellationToken cancel) =>
        token is not null && await CurrentAsync(cancel) is { } current && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(token), System.Text.Encoding.UTF8.GetBytes(current));
}
