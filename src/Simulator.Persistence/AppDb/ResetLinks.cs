using Microsoft.EntityFrameworkCore;

namespace Simulator.Persistence.AppDb;

/// <summary>One-time links with which the owner of an account chooses a new password. Only hashes are stored; an account has one at most.</summary>
public sealed class ResetLinks(IDbContextFactory<AppDbContext> contexts, IIds ids, TimeProvider time)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>The secret to put into the link: told once. An earlier link of the account stops working.</summary>
    public async Task<string> CreateAsync(string account, CancellationToken cancel = default)
    {
        var token = ids.Token();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.ResetLinks.Where(r => r.Account == account).ExecuteDeleteAsync(cancel);
        db.ResetLinks.Add(new ResetLinkRow { Account = account, TokenHash = TokenHash.Of(token), Until = time.GetUtcNow().UtcDateTime + Lasts });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return token;
    }

    /// <summary>Whose link this is, without using it up; null when it was used, replaced or is too old.</summary>
    public async Task<Account?> AccountOfAsync(string token, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (hash, now) = (TokenHash.Of(token), time.GetUtcNow().UtcDateTime);
        return await (from link in db.ResetLinks
                      join account in db.Users on link.Account equals account.Id
                      where link.TokenHash == hash && link.Until > now
                      select account).AsNoTracking().FirstOrDefaultAsync(cancel);
    }

    /// <summary>True exactly once for a secret that still works.</summary>
    public async Task<bool> UseAsync(string token, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (hash, now) = (TokenHash.Of(token), time.GetUtcNow().UtcDateTime);
        return await db.ResetLinks.Where(r => r.TokenHash == hash && r.Until > now).ExecuteDeleteAsync(cancel) == 1;
    }

    public async Task DropAsync(string account, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.ResetLinks.Where(r => r.Account == account).ExecuteDeleteAsync(cancel);
    }
}
