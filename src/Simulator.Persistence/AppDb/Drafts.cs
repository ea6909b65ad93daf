using Microsoft.EntityFrameworkCore;
using Simulator.Domain.Exercises;

namespace Simulator.Persistence.AppDb;

/// <summary>Where a draft belongs.</summary>
public sealed record DraftPlace(ExerciseId Exercise, string Person, string Seat, string Key);

/// <summary>What people were typing: survives reload, sleep and restart.</summary>
public sealed class Drafts(IDbContextFactory<AppDbContext> contexts, TimeProvider time)
{
    /// <summary>
    /// Replaces the draft if it is still the text the writer knows (empty: none). False when another tab has written, or what was here has been sent:
    /// then nothing changes, and the caller asks what stands there now.
    /// </summary>
    public async Task<bool> ReplaceAsync(DraftPlace place, string known, string text, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = time.GetUtcNow().UtcDateTime;
        // One statement each: the comparison and the writing must not be torn apart by another tab.
        var rows = known.Length == 0
            ? await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Drafts" ("Exercise", "Person", "Seat", "Key", "Text", "Updated")
                VALUES ({place.Exercise.Value}, {place.Person}, {place.Seat}, {place.Key}, {text}, {now}) ON CONFLICT DO NOTHING
                """, cancel)
            : await At(db, place).Where(d => d.Text == known).ExecuteUpdateAsync(d => d.SetProperty(x => x.Text, text).SetProperty(x => x.Updated, now), cancel);
        return rows > 0;
    }

    public async Task<string?> LoadAsync(DraftPlace place, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await At(db, place).Select(d => d.Text).FirstOrDefaultAsync(cancel);
    }

    public async Task DeleteAsync(DraftPlace place, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await At(db, place).ExecuteDeleteAsync(cancel);
    }

    private static IQueryable<DraftRow> At(AppDbContext db, DraftPlace place) =>
        db.Drafts.Where(d => d.Exercise == place.Exercise.Value && d.Person == place.Person && d.Seat == place.Seat && d.Key == place.Key);
}
