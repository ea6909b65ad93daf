using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Simulator.Persistence.AppDb;

namespace Simulator.Persistence.Removal;

/// <summary>What goes when somebody of the list is erased. Exercises: closed ones in which somebody took part under exactly this name.</summary>
public sealed record ErasureView(string Name, int Parts, IReadOnlyList<string> Exercises);

/// <summary>Takes somebody out of the list and, if wished, his name out of closed exercises: out of the bytes of the file, not only out of the tables.</summary>
public sealed partial class PersonErasure(IDbContextFactory<AppDbContext> contexts, ILogger<PersonErasure> logger)
{
    /// <summary>What an erasure would take, or null when there is no such person.</summary>
    public async Task<ErasureView?> LookAsync(string person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.Invitees.AsNoTracking().FirstOrDefaultAsync(r => r.Id == person, cancel) is not { } row) return null;
        var titles = await (from p in db.Participants join e in db.Exercises on p.Exercise equals e.Id
                            where p.DisplayName == row.Name && e.Status == ExerciseRowStatus.Closed orderby e.CreatedAt descending select e.Title).ToListAsync(cancel);
        return new ErasureView(row.Name, await db.InviteeParts.CountAsync(p => p.Person == person, cancel), titles);
    }

    /// <param name="alsoPlayed">Also the name of participants of closed exercises who bore exactly this name; namesakes lose theirs too.</param>
    public async Task EraseAsync(string person, bool alsoPlayed, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.Invitees.AsNoTracking().FirstOrDefaultAsync(r => r.Id == person, cancel) is not { } row) return;
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            await db.InviteeParts.Where(p => p.Person == person).ExecuteDeleteAsync(cancel);
            await db.Invitees.Where(r => r.Id == person).ExecuteDeleteAsync(cancel);
            if (alsoPlayed) await ErasePlayedAsync(db, row.Name, cancel);
            await transaction.CommitAsync(cancel);
        }
        await db.CompactAsync(cancel);
        LogErased(logger, person);
    }

    private static async Task ErasePlayedAsync(AppDbContext db, string name, CancellationToken cancel)
    {
        var closed = db.Exercises.Where(e => e.Status == ExerciseRowStatus.Closed).Select(e => e.Id);
        foreach (var played in await db.Participants.Where(p => p.DisplayName == name && closed.Contains(p.Exercise)).ToListAsync(cancel))
        {
            await db.Drafts.Where(d => d.Exercise == played.Exercise && d.Person == played.Person).ExecuteDeleteAsync(cancel);
            (played.DisplayName, played.TokenHash) = ("", null);
        }
        await db.SaveChangesAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Person {Person} of the list was erased.")]
    private static partial void LogErased(ILogger logger, string person);
}
