using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Logs;
using Simulator.Runtime;

namespace Simulator.Persistence.Removal;

/// <summary>What goes when an exercise is deleted. Ended: or never begun to have a log.</summary>
public sealed record RemovalView(ExerciseRow Row, LogSize Log, int People, int Drafts, int Links, bool Ended);

/// <summary>Takes exercises out of both databases and out of memory, and names out of exercises: out of the bytes of the files, not only out of the tables.</summary>
public sealed partial class ExerciseRemoval(
    SqliteLog log, IDbContextFactory<AppDbContext> contexts, IRunningExercises running, ILogger<ExerciseRemoval> logger)
{
    /// <summary>What a deletion would take, or null when there is no such exercise.</summary>
    public async Task<RemovalView?> LookAsync(string id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.Exercises.AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } row) return null;
        var size = await log.SizeAsync(new ExerciseId(id), cancel);
        return new RemovalView(row, size,
            await db.Participants.CountAsync(p => p.Exercise == id, cancel), await db.Drafts.CountAsync(d => d.Exercise == id, cancel),
            await db.ObserverLinks.CountAsync(l => l.Exercise == id, cancel), row.Status == ExerciseRowStatus.Closed || size.Ended || size.Events == 0);
    }

    /// <summary>Deletes an exercise for good. One that has not ended is refused unless <paramref name="evenOpen"/>.</summary>
    public async Task<DataProblem?> RemoveAsync(string id, string why, bool evenOpen = false, CancellationToken cancel = default)
    {
        if (await LookAsync(id, cancel) is not { } view) return new DataProblem("NoSuchExercise", id);
        if (!view.Ended && !evenOpen) return new DataProblem("NotEnded", view.Row.Title);
        // The log first: an owner still alive then meets a conflict and finds nothing. The row of the book last: until it goes, deleting can be repeated.
        await log.DeleteAsync(new ExerciseId(id), cancel);
        await DeleteRowsAsync(id, cancel);
        await running.LetGoAsync(new ExerciseId(id), cancel);
        LogRemoved(logger, id, view.Log.Events, view.People, why);
        return null;
    }

    /// <summary>Erases names, cookies and drafts of everybody in an exercise; what they did stays under ids that mean nothing. How many had a name.</summary>
    public async Task<int> EraseNamesAsync(string id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var erased = await db.Participants.Where(p => p.Exercise == id && p.DisplayName != "")
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.DisplayName, "").SetProperty(x => x.TokenHash, (string?)null), cancel);
        await db.Drafts.Where(d => d.Exercise == id).ExecuteDeleteAsync(cancel);
        await db.HandedIn.Where(h => h.Exercise == id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        await CompactAsync(db, cancel);
        LogErased(logger, id, erased);
        return erased;
    }

    // Every table that says to which exercise a row belongs, also those added later.
    private async Task DeleteRowsAsync(string id, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var table in db.Model.GetEntityTypes().Where(t => t.FindProperty("Exercise")?.ClrType == typeof(string)).Select(t => t.GetTableName()!))
            await db.Database.ExecuteSqlRawAsync(Delete(table), [id], cancel);
        await db.Exercises.Where(x => x.Id == id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        await CompactAsync(db, cancel);
    }

    // The name of a table comes from the model, never from outside.
    private static string Delete(string table) => string.Concat("DELETE FROM \"", table, "\" WHERE \"Exercise\" = {0}");

    // A deleted row stays readable on its page, and in the journal until that is written back. This file is small: it is written anew.
    private static async Task CompactAsync(AppDbContext db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("VACUUM", cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Exercise {Id} was deleted: {Events} events, {People} people ({Why}).")]
    private static partial void LogRemoved(ILogger logger, string id, long events, int people, string why);
    [LoggerMessage(Level = LogLevel.Warning, Message = "Names of {People} people in exercise {Id} were erased.")]
    private static partial void LogErased(ILogger logger, string id, int people);
}
