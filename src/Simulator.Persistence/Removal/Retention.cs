using Microsoft.EntityFrameworkCore;
using Simulator.Persistence.AppDb;

namespace Simulator.Persistence.Removal;

/// <summary>Deletes ended exercises after so many days.</summary>
public sealed class Retention(IDbContextFactory<AppDbContext> contexts, ExerciseRemoval removal, TimeProvider time)
{
    /// <summary>Which ended longer ago, oldest first. 0 days: kept for ever, so none.</summary>
    public async Task<IReadOnlyList<ExerciseRow>> DueAsync(int days, CancellationToken cancel = default)
    {
        if (days <= 0) return [];
        var before = time.GetUtcNow().UtcDateTime - TimeSpan.FromDays(days);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Exercises.AsNoTracking().Where(x => x.Status == ExerciseRowStatus.Closed && x.ClosedAt < before).OrderBy(x => x.ClosedAt).ToListAsync(cancel);
    }

    /// <summary>Deletes what is due and tells what it was.</summary>
    public async Task<IReadOnlyList<ExerciseRow>> RunAsync(int days, CancellationToken cancel = default)
    {
        var removed = new List<ExerciseRow>();
        foreach (var row in await DueAsync(days, cancel))
            if (await removal.RemoveAsync(row.Id, $"ended more than {days} days ago", cancel: cancel) is null) removed.Add(row);
        return removed;
    }
}
