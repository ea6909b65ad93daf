using Microsoft.EntityFrameworkCore;
using Simulator.Domain.Exercises;

namespace Simulator.Persistence.AppDb;

/// <summary>
/// A person just added, with the secret for the cookie: it is told once and stored as a hash. Name: as it is shown, with a number when somebody had it
/// already. SameNameAs: who had it first.
/// </summary>
public sealed record AddedPerson(string Person, string Token, string Name, string? SameNameAs = null);

/// <summary>Names of the persons in the log: kept apart from it and erasable.</summary>
public sealed class People(IDbContextFactory<AppDbContext> contexts, IIds ids, TimeProvider time)
{
    /// <param name="person">The id to use (an account's, for controllers and evaluators), or null for a new one.</param>
    public async Task<AddedPerson> AddAsync(ExerciseId exercise, string displayName, Office office, string? person = null, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        // Takes the write lock at once: two of the same name who come at the same moment get two names.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var name = displayName.Trim();
        var taken = await db.Participants.Where(p => p.Exercise == exercise.Value && p.DisplayName.StartsWith(name)).OrderBy(p => p.JoinedAt).ThenBy(p => p.Person)
            .Select(p => new { p.Person, p.DisplayName }).ToListAsync(cancel);
        var earlier = taken.FirstOrDefault(p => p.DisplayName == name)?.Person;
        var shown = earlier is null ? name : Enumerable.Range(2, taken.Count + 1).Select(n => $"{name} {n}").First(n => taken.All(p => p.DisplayName != n));
        var added = new AddedPerson(person ?? ids.Id(), ids.Token(), shown, earlier);
        db.Participants.Add(new ParticipantRow
        {
            Exercise = exercise.Value, Person = added.Person, DisplayName = shown, Office = office.ToString(),
            JoinedAt = time.GetUtcNow().UtcDateTime, TokenHash = TokenHash.Of(added.Token),
        });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
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

    /// <summary>Names of these persons: participants of the exercise, and accounts of controllers and evaluators. Who has none, or was erased, is left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesOfAsync(ExerciseId exercise, IReadOnlyCollection<string> persons, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var accounts = await db.Users.Where(u => persons.Contains(u.Id) && u.DisplayName != "").ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        var participants = await db.Participants.Where(p => p.Exercise == exercise.Value && persons.Contains(p.Person) && p.DisplayName != "").ToDictionaryAsync(p => p.Person, p => p.DisplayName, cancel);
        foreach (var (person, name) in participants) accounts[person] = name;
        return accounts;
    }

    /// <summary>Accounts that may evaluate, by name: evaluators, controllers, administrators.</summary>
    public async Task<IReadOnlyList<(string Person, string Name)>> EvaluatorsAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = await (from user in db.Users
                           join held in db.UserRoles on user.Id equals held.UserId
                           join role in db.Roles on held.RoleId equals role.Id
                           where role.Name == Roles.Evaluator || role.Name == Roles.Controller || role.Name == Roles.Admin
                           select new { user.Id, user.DisplayName }).Distinct().ToListAsync(cancel);
        return [.. found.OrderBy(u => u.DisplayName, StringComparer.Ordinal).Select(u => (u.Id, u.DisplayName))];
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
