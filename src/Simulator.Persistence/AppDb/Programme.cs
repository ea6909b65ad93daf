using Microsoft.EntityFrameworkCore;

namespace Simulator.Persistence.AppDb;

/// <summary>The calendar of exercises and what goes with them, and how far each is prepared.</summary>
public sealed class Programme(IDbContextFactory<AppDbContext> contexts, IIds ids, TimeProvider time)
{
    /// <summary>By day.</summary>
    public async Task<IReadOnlyList<ProgrammeRow>> ListAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Programme.AsNoTracking().OrderBy(p => p.Date).ThenBy(p => p.Title).ToListAsync(cancel);
    }

    public async Task<ProgrammeRow?> FindAsync(string id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Programme.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);
    }

    /// <summary>An exercise with the entries that belong around it, or an entry by itself. Their ids are given here.</summary>
    public async Task<ProgrammeRow> AddAsync(ProgrammeRow entry, IEnumerable<ProgrammeRow> around, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        entry.Id = ids.Id();
        db.Programme.Add(entry);
        foreach (var other in around)
        {
            (other.Id, other.Of) = (ids.Id(), entry.Id);
            db.Programme.Add(other);
        }
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    public async Task ChangeAsync(string id, DateOnly date, string note, bool done, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.Programme.FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } entry) return;
        (entry.Date, entry.Note) = (date, note.Trim());
        entry.DoneAt = done ? entry.DoneAt ?? time.GetUtcNow().UtcDateTime : null;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>When and where it is, and what is noted beside it.</summary>
    public async Task SettleAsync(string id, DateOnly date, TimeOnly? startsAt, string venue, string note, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Programme.Where(p => p.Id == id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Date, date).SetProperty(x => x.StartsAt, startsAt)
            .SetProperty(x => x.Venue, venue.Trim()).SetProperty(x => x.Note, note.Trim()), cancel);
    }

    /// <summary>The exercise whose code its invitations carry; null: none yet.</summary>
    public async Task OpenAsAsync(string id, string? exercise, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Programme.Where(p => p.Id == id).ExecuteUpdateAsync(p => p.SetProperty(x => x.OpenedAs, exercise), cancel);
    }

    /// <summary>With everything that belongs to it.</summary>
    public async Task RemoveAsync(string id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.PreparationTicks.Where(t => t.Programme == id).ExecuteDeleteAsync(cancel);
        await db.TeamPlans.Where(t => t.Programme == id).ExecuteDeleteAsync(cancel);
        await db.InviteeParts.Where(p => p.Programme == id).ExecuteDeleteAsync(cancel);
        await db.Programme.Where(p => p.Id == id || p.Of == id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public async Task<IReadOnlyList<PreparationTickRow>> TicksAsync(string id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.PreparationTicks.AsNoTracking().Where(t => t.Programme == id).ToListAsync(cancel);
    }

    public async Task TickAsync(string id, string item, bool done, string by, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.PreparationTicks.Where(t => t.Programme == id && t.Item == item).ExecuteDeleteAsync(cancel);
        if (done) db.PreparationTicks.Add(new PreparationTickRow { Programme = id, Item = item, DoneBy = by, DoneAt = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancel);
    }

    public async Task<IReadOnlyList<TeamPlanRow>> TeamPlansAsync(string id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.TeamPlans.AsNoTracking().Where(t => t.Programme == id).ToListAsync(cancel);
    }

    /// <summary>The newest plan of a team for this scenario: what its seat has at hand in an exercise.</summary>
    public async Task<TeamPlanRow?> TeamPlanAsync(string scenario, string seat, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await (from plan in db.TeamPlans join entry in db.Programme on plan.Programme equals entry.Id
                      where entry.ScenarioId == scenario && plan.Seat == seat orderby plan.UpdatedAt descending select plan).AsNoTracking().FirstOrDefaultAsync(cancel);
    }

    public async Task WritePlanAsync(string id, string seat, string plan, string outline, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var row = await db.TeamPlans.FirstOrDefaultAsync(t => t.Programme == id && t.Seat == seat, cancel);
        if (row is null) db.TeamPlans.Add(row = new TeamPlanRow { Programme = id, Seat = seat });
        (row.Plan, row.Outline, row.UpdatedAt) = (plan.Trim(), outline.Trim(), time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
    }
}
