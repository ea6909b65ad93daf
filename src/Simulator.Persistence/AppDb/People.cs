using Microsoft.EntityFrameworkCore;
using Simulator.Domain.Exercises;

namespace Simulator.Persistence.AppDb;

/// <summary>A person just added, with the secret for the cookie: it is told once and stored as a hash.</summary>
public sealed record AddedPerson(string Person, string Token);

/// <summary>Names of the persons in the log: kept apart from it and erasable.</summary>
public sealed class People(IDbContextFactory<AppDbContext> contexts, IIds ids, TimeProvider time)
{
    /// <param name="person">The id to use (an account's, for controllers and evaluators), or null for a new one.</param>
    public async Task<AddedPerson> AddAsync(ExerciseId exercise, string displayName, Office office, string? person = null, CancellationToken cancel = default)
    {
        var added = new AddedPerson(person ?? ids.Id(), ids.Token());
        await using var db = await contexts.CreateDbContextAsync(cancel);
        db.Participants.Add(new ParticipantRow
        {
            Exercise = exercise.Value, Person = added.Person, DisplayName = displayName.Trim(), Office = office.ToString(),
            JoinedAt = time.GetUtcNow().UtcDateTime, TokenHash = TokenHash.Of(added.Token),
        });
        await db.SaveChangesAsync(cancel);
        return added;
    }

    /// <summary>Whose cookie this is, or null.</summary>
    public async Task<ParticipantRow?> FindByTokenAsync(string token, CancellationToken cancel = default)
    {
        var hash = TokenHash.Of(token);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Participants.AsNoTracking().FirstOrDefaultAsync(p => p.TokenHash == hash, cancel);
    }

    public async Task RenameAsync(ExerciseId exercise, string person, string displayName, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Participants.Where(p => p.Exercise == exercise.Value && p.Person == person).ExecuteUpdateAsync(p => p.SetProperty(x => x.DisplayName, displayName.Trim()), cancel);
    }

    /// <summary>The name, or null when unknown or erased.</summary>
    public async Task<string?> NameOfAsync(ExerciseId exercise, string person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var name = await db.Participants.Where(p => p.Exercise == exercise.Value && p.Person == person).Select(p => p.DisplayName).FirstOrDefaultAsync(cancel);
        return string.IsNullOrEmpty(name) ? null : name;
    }

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(ExerciseId exercise, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Participants.Where(p => p.Exercise == exercise.Value && p.DisplayName != "").ToDictionaryAsync(p => p.Person, p => p.DisplayName, cancel);
    }

    /// <summary>Erases name, cookie and drafts of one person; what he did stays in the log under an id that means nothing.</summary>
    public async Task EraseAsync(ExerciseId exercise, string person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Participants.Where(p => p.Exercise == exercise.Value && p.Person == person)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.DisplayName, "").SetProperty(x => x.TokenHash, (string?)null), cancel);
        await db.Drafts.Where(d => d.Exercise == exercise.Value && d.Person == person).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
