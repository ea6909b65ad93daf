using Microsoft.EntityFrameworkCore;
using Simulator.Domain.Exercises;

namespace Simulator.Persistence.AppDb;

/// <summary>Read-only links for observers and the wall, and the one-time set-up link. Only hashes of the secrets are stored.</summary>
public sealed class Links(IDbContextFactory<AppDbContext> contexts, IIds ids, TimeProvider time)
{
    /// <summary>How long the set-up link opens, and how long a link to look on: a forgotten one is worth nothing.</summary>
    public static readonly TimeSpan SetupLife = TimeSpan.FromHours(24), LinkLife = TimeSpan.FromDays(30);

    /// <summary>The secret to put into the link: told once.</summary>
    public async Task<string> CreateAsync(ExerciseId exercise, LinkKind kind, CancellationToken cancel = default)
    {
        var token = ids.Token();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        db.ObserverLinks.Add(new ObserverLinkRow { TokenHash = TokenHash.Of(token), Exercise = exercise.Value, Kind = kind, CreatedAt = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    public async Task<ObserverLinkRow?> FindAsync(string token, CancellationToken cancel = default)
    {
        var hash = TokenHash.Of(token);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var since = Since(LinkLife);
        return await db.ObserverLinks.AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash && l.CreatedAt > since, cancel);
    }

    /// <summary>All links of an exercise stop working.</summary>
    public async Task RevokeAsync(ExerciseId exercise, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.ObserverLinks.Where(l => l.Exercise == exercise.Value).ExecuteDeleteAsync(cancel);
    }

    /// <summary>A new set-up secret while there is no account yet; the old one stops working. Null once there is an account.</summary>
    public async Task<string?> RenewSetupAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Setup.ExecuteDeleteAsync(cancel);
        if (await db.Users.AnyAsync(cancel)) return null;
        var token = ids.Token();
        db.Setup.Add(new SetupRow { TokenHash = TokenHash.Of(token), CreatedAt = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>True exactly once for the right secret.</summary>
    public async Task<bool> UseSetupAsync(string token, CancellationToken cancel = default)
    {
        var hash = TokenHash.Of(token);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var since = Since(SetupLife);
        return await db.Setup.Where(s => s.TokenHash == hash && s.CreatedAt > since).ExecuteDeleteAsync(cancel) == 1;
    }

    public async Task<bool> IsSetupAsync(string token, CancellationToken cancel = default)
    {
        var hash = TokenHash.Of(token);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var since = Since(SetupLife);
        return await db.Setup.AnyAsync(s => s.TokenHash == hash && s.CreatedAt > since, cancel);
    }

    private DateTime Since(TimeSpan life) => time.GetUtcNow().UtcDateTime - life;
}
