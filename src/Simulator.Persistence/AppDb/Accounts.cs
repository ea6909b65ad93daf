using Microsoft.EntityFrameworkCore;

namespace Simulator.Persistence.AppDb;

/// <summary>Removal of accounts. Making them and their passwords are the identity library's.</summary>
public sealed class Accounts(IDbContextFactory<AppDbContext> contexts)
{
    /// <summary>Removes an account for good. The last administrator stays: nobody could make another.</summary>
    public async Task<DataProblem?> RemoveAsync(string id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        // Takes the write lock at once: of two administrators who remove each other the second finds himself the last.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var admins = await (from ur in db.UserRoles join r in db.Roles on ur.RoleId equals r.Id where r.Name == Roles.Admin select ur.UserId).ToListAsync(cancel);
        if (admins.Contains(id) && admins.Count == 1) return new DataProblem("LastAdmin");
        await db.ResetLinks.Where(l => l.Account == id).ExecuteDeleteAsync(cancel);
        await db.UserRoles.Where(r => r.UserId == id).ExecuteDeleteAsync(cancel);
        var removed = await db.Users.Where(u => u.Id == id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return removed == 1 ? null : new DataProblem("NoSuchAccount");
    }
}
