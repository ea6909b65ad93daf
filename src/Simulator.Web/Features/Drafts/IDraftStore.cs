using System.Data.Common;
using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;

namespace Simulator.Web.Features.Drafts;

/// <summary>Where what people are typing is kept: outside the log, out of digest and score.</summary>
public interface IDraftStore
{
    Task SaveAsync(DraftOwner owner, string form, string text, CancellationToken cancel = default);
    Task<string?> LoadAsync(DraftOwner owner, string form, CancellationToken cancel = default);
    Task DeleteAsync(DraftOwner owner, string form, CancellationToken cancel = default);
}

/// <summary>Whose drafts, and at which seat.</summary>
public sealed record DraftOwner(ExerciseId Exercise, string Person, string Seat);

/// <summary>Drafts in app.db: they survive reload, sleep and restart.</summary>
public sealed class AppDbDrafts(Persistence.AppDb.Drafts drafts) : IDraftStore
{
    public Task SaveAsync(DraftOwner owner, string form, string text, CancellationToken cancel = default) => drafts.SaveAsync(Place(owner, form), text, cancel);
    public Task<string?> LoadAsync(DraftOwner owner, string form, CancellationToken cancel = default) => drafts.LoadAsync(Place(owner, form), cancel);

    public async Task DeleteAsync(DraftOwner owner, string form, CancellationToken cancel = default)
    {
        try
        {
            await drafts.DeleteAsync(Place(owner, form), cancel);
        }
        catch (DbException)
        {
            // What it was a draft of is already sent: an old draft that comes back is better than an error now.
        }
    }

    private static DraftPlace Place(DraftOwner owner, string form) => new(owner.Exercise, owner.Person, owner.Seat, form);
}
