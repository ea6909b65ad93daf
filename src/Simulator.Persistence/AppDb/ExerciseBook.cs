using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Simulator.Domain.Exercises;
using Simulator.Runtime;

namespace Simulator.Persistence.AppDb;

public sealed record NewExercise(string Title, string ScenarioId, string ScenarioVersion, int Subject, string CreatedBy, bool Demonstration = false);

/// <summary>The library of exercises: which there are, and by which code people join.</summary>
public sealed class ExerciseBook(IDbContextFactory<AppDbContext> contexts, IIds ids, TimeProvider time) : IOpenExercises
{
    private const int MostTries = 50;

    /// <summary>Gives it an id and a code that no open exercise has.</summary>
    public async Task<ExerciseRow> CreateAsync(NewExercise what, CancellationToken cancel = default)
    {
        for (var tries = 1; ; tries++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            var row = new ExerciseRow
            {
                Id = ids.Id(), Code = ids.Code(), Title = what.Title, ScenarioId = what.ScenarioId, ScenarioVersion = what.ScenarioVersion,
                Subject = what.Subject, CreatedBy = what.CreatedBy, CreatedAt = time.GetUtcNow().UtcDateTime, Demonstration = what.Demonstration,
            };
            db.Exercises.Add(row);
            try
            {
                await db.SaveChangesAsync(cancel);
                return row;
            }
            catch (DbUpdateException e) when (e.InnerException is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT } && tries < MostTries)
            {
                // The code is taken: the index decides, so that two at once cannot get the same.
            }
        }
    }

    public async Task<ExerciseRow?> FindAsync(string id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Exercises.AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, cancel);
    }

    public async Task<ExerciseRow?> FindByCodeAsync(string code, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Exercises.AsNoTracking().FirstOrDefaultAsync(x => x.Code == code && x.Status == ExerciseRowStatus.Open, cancel);
    }

    /// <summary>Whether the code led to an exercise that has ended since.</summary>
    public async Task<bool> WasCodeAsync(string code, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Exercises.AnyAsync(x => x.Code == code && x.Status == ExerciseRowStatus.Closed, cancel);
    }

    /// <summary>All, newest first.</summary>
    public async Task<IReadOnlyList<ExerciseRow>> ListAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Exercises.AsNoTracking().OrderByDescending(x => x.CreatedAt).ThenBy(x => x.Id).ToListAsync(cancel);
    }

    public async Task RenameAsync(string id, string title, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Exercises.Where(x => x.Id == id).ExecuteUpdateAsync(x => x.SetProperty(e => e.Title, title), cancel);
    }

    /// <summary>The code is free again; the log stays.</summary>
    public async Task CloseAsync(string id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        DateTime? now = time.GetUtcNow().UtcDateTime;
        await db.Exercises.Where(x => x.Id == id && x.Status == ExerciseRowStatus.Open)
            .ExecuteUpdateAsync(x => x.SetProperty(e => e.Status, ExerciseRowStatus.Closed).SetProperty(e => e.ClosedAt, now), cancel);
    }

    async Task<IReadOnlyList<ExerciseId>> IOpenExercises.ListAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var open = await db.Exercises.Where(x => x.Status == ExerciseRowStatus.Open && !x.Demonstration).Select(x => x.Id).ToListAsync(cancel);
        return [.. open.Select(id => new ExerciseId(id))];
    }
}
