using Microsoft.EntityFrameworkCore;

namespace Simulator.Persistence.AppDb;

/// <summary>Who has handed in a questionnaire, and what is still to be put right after all exercises.</summary>
public sealed class Debriefs(IDbContextFactory<AppDbContext> contexts)
{
    private const int SqliteConstraint = 19;

    /// <summary>Notes that a person hands in a questionnaire now; false when he has done so before.</summary>
    public async Task<bool> HandInAsync(string exercise, string questionnaire, string person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        db.HandedIn.Add(new HandedInRow { Exercise = exercise, Questionnaire = questionnaire, Person = person });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException e) when (e.InnerException is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: SqliteConstraint })
        {
            return false;
        }
    }

    /// <summary>The sheet was not taken: he may hand in another.</summary>
    public async Task TakeBackAsync(string exercise, string questionnaire, string person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.HandedIn.Where(h => h.Exercise == exercise && h.Questionnaire == questionnaire && h.Person == person).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The questionnaires a person has handed in.</summary>
    public async Task<IReadOnlySet<string>> HandedInAsync(string exercise, string person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return (await db.HandedIn.AsNoTracking().Where(h => h.Exercise == exercise && h.Person == person).Select(h => h.Questionnaire).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Writes the list of one exercise anew.</summary>
    public async Task MirrorAsync(string exercise, IReadOnlyList<RectificationRow> rows, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Rectifications.Where(r => r.Exercise == exercise).ExecuteDeleteAsync(cancel);
        db.Rectifications.AddRange(rows);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>What is not closed yet, over all exercises; what is due first stands first, what has no day last.</summary>
    public async Task<IReadOnlyList<RectificationRow>> OpenAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Rectifications.AsNoTracking().Where(r => r.State != "checked").OrderBy(r => r.Due == null).ThenBy(r => r.Due).ThenBy(r => r.Exercise).ThenBy(r => r.Item).ToListAsync(cancel);
    }
}
