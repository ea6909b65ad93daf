using Microsoft.EntityFrameworkCore;

namespace Simulator.Persistence.AppDb;

/// <summary>The expert review of scenarios: draft → reviewed → runnable. A new version begins anew.</summary>
public sealed class Reviews(IDbContextFactory<AppDbContext> contexts, IIds ids, TimeProvider time)
{
    public static readonly IReadOnlyList<string> Decisions = ["returned", "reviewed", "runnable"];

    /// <summary>Of all versions, newest first.</summary>
    public async Task<IReadOnlyList<ReviewRow>> ListAsync(string scenario, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Reviews.AsNoTracking().Where(r => r.ScenarioId == scenario).OrderByDescending(r => r.At).ThenBy(r => r.Id).ToListAsync(cancel);
    }

    public async Task AddAsync(string scenario, string version, string reviewer, string opinion, string decision, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        db.Reviews.Add(new ReviewRow { Id = ids.Id(), ScenarioId = scenario, ScenarioVersion = version, Reviewer = reviewer, Opinion = opinion.Trim(), Decision = decision, At = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Where a scenario stands: what the file says, or what the newest opinion about this version decided. Returned is a draft again.</summary>
    public async Task<string> StatusAsync(string scenario, string version, string written, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var newest = await db.Reviews.AsNoTracking().Where(r => r.ScenarioId == scenario && r.ScenarioVersion == version).OrderByDescending(r => r.At).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancel);
        return newest?.Decision switch { null => written, "returned" => "draft", var decision => decision };
    }
}
