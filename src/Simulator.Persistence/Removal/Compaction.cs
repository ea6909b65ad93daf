using Microsoft.EntityFrameworkCore;
using Simulator.Persistence.AppDb;

namespace Simulator.Persistence.Removal;

/// <summary>A deleted row stays readable on its page, and in the journal until that is written back. This file is small: it is written anew.</summary>
internal static class Compaction
{
    public static async Task CompactAsync(this AppDbContext db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("VACUUM", cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
    }
}
