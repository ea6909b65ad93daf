using Microsoft.EntityFrameworkCore;

namespace Simulator.Persistence.AppDb;

/// <summary>What is kept of an exercise when it ends.</summary>
public sealed record EndedCase(CaseRow Case, IReadOnlyList<ArchivedPaperRow> Papers, IReadOnlyList<FollowUpRow> FollowUps);

/// <summary>The library of finished exercises: their papers to search in, what is still to be done after them.</summary>
public sealed class Cases(IDbContextFactory<AppDbContext> contexts, TimeProvider time)
{
    private const int MostFound = 200;

    /// <summary>Keeps a finished exercise. One that is there already keeps its lessons and what was closed: only its papers are written anew.</summary>
    public async Task KeepAsync(EndedCase ended, CancellationToken cancel = default)
    {
        var id = ended.Case.Exercise;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.Cases.AnyAsync(c => c.Exercise == id, cancel)) db.Cases.Add(ended.Case);
        await db.ArchivedPapers.Where(p => p.Exercise == id).ExecuteDeleteAsync(cancel);
        db.ArchivedPapers.AddRange(ended.Papers);
        var known = await db.FollowUps.Where(f => f.Exercise == id).Select(f => new { f.Paper, f.Row }).ToListAsync(cancel);
        db.FollowUps.AddRange(ended.FollowUps.Where(f => known.All(k => k.Paper != f.Paper || k.Row != f.Row)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<CaseRow>> ListAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Cases.AsNoTracking().OrderByDescending(c => c.EndedAt).ThenBy(c => c.Exercise).ToListAsync(cancel);
    }

    public async Task<CaseRow?> FindAsync(string exercise, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Exercise == exercise, cancel);
    }

    /// <summary>Papers in which every word stands, at most 200. Without words: all.</summary>
    /// <param name="words">Words with spaces between; upper and lower case alike.</param>
    /// <param name="kind">A kind of paper or the id of a form; null for all.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<IReadOnlyList<ArchivedPaperRow>> SearchAsync(string words, string? kind, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var papers = db.ArchivedPapers.AsNoTracking();
        if (kind is not null) papers = papers.Where(p => p.Kind == kind);
        foreach (var word in words.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pattern = "%" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            papers = papers.Where(p => EF.Functions.Like(p.Words, pattern, "\\"));
        }
        return await papers.OrderBy(p => p.Exercise).ThenBy(p => p.Paper).Take(MostFound).ToListAsync(cancel);
    }

    /// <summary>Every kind of paper there is to search for, with a title it goes by; statements, which have titles of their own, apart.</summary>
    public async Task<IReadOnlyList<(string Kind, string Title)>> KindsAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var kinds = await db.ArchivedPapers.Where(p => p.Group != "statement").GroupBy(p => p.Kind).Select(g => new { Kind = g.Key, Title = g.Min(p => p.Title)! }).ToListAsync(cancel);
        return [.. kinds.Select(k => (k.Kind, k.Title)).OrderBy(k => k.Title, StringComparer.Ordinal)];
    }

    /// <summary>Of one exercise, or of all; what is open first.</summary>
    public async Task<IReadOnlyList<FollowUpRow>> FollowUpsAsync(string? exercise, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var rows = db.FollowUps.AsNoTracking();
        if (exercise is not null) rows = rows.Where(f => f.Exercise == exercise);
        return await rows.OrderBy(f => f.ClosedAt != null).ThenBy(f => f.Form).ThenBy(f => f.Paper).ThenBy(f => f.Row).ToListAsync(cancel);
    }

    /// <summary>Sets the day it is due; closes it with what was done, or opens it again (remedy empty).</summary>
    public async Task FollowAsync(string exercise, string paper, int row, DateOnly? due, string remedy, bool closed, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.FollowUps.FirstOrDefaultAsync(f => f.Exercise == exercise && f.Paper == paper && f.Row == row, cancel) is not { } item) return;
        (item.Due, item.Remedy) = (due, remedy.Trim());
        item.ClosedAt = closed ? item.ClosedAt ?? time.GetUtcNow().UtcDateTime : null;
        await db.SaveChangesAsync(cancel);
    }

    public async Task WriteLessonsAsync(string exercise, string lessons, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Cases.Where(c => c.Exercise == exercise).ExecuteUpdateAsync(c => c.SetProperty(x => x.Lessons, lessons.Trim()), cancel);
    }
}
