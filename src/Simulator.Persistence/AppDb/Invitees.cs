using Microsoft.EntityFrameworkCore;

namespace Simulator.Persistence.AppDb;

/// <summary>Somebody of the list, and to how many exercises of the programme he is invited.</summary>
public sealed record Invitee(string Id, string Name, string Unit, string Contact, int Parts);

/// <summary>Who is invited to one exercise, as what.</summary>
public sealed record InviteePart(string Person, string Name, string Unit, string Contact, string Office, string Seat);

/// <summary>The people an office invites to its exercises, and the part each has in an exercise of the programme.</summary>
public sealed class Invitees(IDbContextFactory<AppDbContext> contexts, IIds ids)
{
    public async Task<IReadOnlyList<Invitee>> ListAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Invitees.OrderBy(r => r.Unit).ThenBy(r => r.Name).ThenBy(r => r.Id)
            .Select(r => new Invitee(r.Id, r.Name, r.Unit, r.Contact, db.InviteeParts.Count(p => p.Person == r.Id))).ToListAsync(cancel);
    }

    /// <summary>Adds those who are not there yet: the same name in the same unit is the same person. How many were new.</summary>
    public async Task<int> AddAsync(IEnumerable<(string Name, string Unit, string Contact)> people, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var known = (await db.Invitees.Select(r => new { r.Name, r.Unit }).ToListAsync(cancel)).Select(r => (r.Name, r.Unit)).ToHashSet();
        var added = 0;
        foreach (var (name, unit, contact) in people)
        {
            if (!known.Add((name.Trim(), unit.Trim()))) continue;
            db.Invitees.Add(new InviteeRow { Id = ids.Id(), Name = name.Trim(), Unit = unit.Trim(), Contact = contact.Trim() });
            added++;
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return added;
    }

    public async Task ChangeAsync(string person, string name, string unit, string contact, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Invitees.Where(r => r.Id == person)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Name, name.Trim()).SetProperty(x => x.Unit, unit.Trim()).SetProperty(x => x.Contact, contact.Trim()), cancel);
    }

    /// <summary>Everybody invited to one exercise, by office, seat and name.</summary>
    public async Task<IReadOnlyList<InviteePart>> PartsAsync(string programme, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await (from part in db.InviteeParts
                      join person in db.Invitees on part.Person equals person.Id
                      where part.Programme == programme
                      orderby part.Office, part.Seat, person.Name
                      select new InviteePart(person.Id, person.Name, person.Unit, person.Contact, part.Office, part.Seat)).ToListAsync(cancel);
    }

    /// <summary>Gives a person a part in an exercise, instead of the one he has.</summary>
    public async Task GiveAsync(string programme, string person, string office, string seat, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var row = await db.InviteeParts.FirstOrDefaultAsync(p => p.Programme == programme && p.Person == person, cancel);
        if (row is null) db.InviteeParts.Add(row = new InviteePartRow { Programme = programme, Person = person, Office = office });
        (row.Office, row.Seat) = (office, seat);
        await db.SaveChangesAsync(cancel);
    }

    public async Task TakeAsync(string programme, string person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.InviteeParts.Where(p => p.Programme == programme && p.Person == person).ExecuteDeleteAsync(cancel);
    }
}
