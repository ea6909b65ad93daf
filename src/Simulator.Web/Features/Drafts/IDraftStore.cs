using System.Data.Common;
using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;

namespace Simulator.Web.Features.Drafts;

/// <summary>Where what people are typing is kept: outside the log, out of digest and score.</summary>
public interface IDraftStore
{
    /// <summary>Raised on this server after a draft was written, sent or thrown away: other tabs of the same person look again.</summary>
    event Action<DraftOwner, string>? Changed;

    /// <summary>Writes if the store still holds what the writer knows (empty: nothing); false when it does not.</summary>
    Task<bool> SaveAsync(DraftOwner owner, string form, string known, string text, CancellationToken cancel = default);
    Task<string?> LoadAsync(DraftOwner owner, string form, CancellationToken cancel = default);
    Task DeleteAsync(DraftOwner owner, string form, CancellationToken cancel = default);
}

/// <summary>Whose drafts, and at which seat.</summary>
public sealed record DraftOwner(ExerciseId Exercise, string Person, string Seat);

/// <summary>Drafts in app.db: they survive reload, sleep and restart.</summary>
public sealed class AppDbDrafts(Persistence.AppDb.Drafts drafts) : IDraftStore
{
    public event Action<DraftOwner, string>? Changed;

    public async Task<bool> SaveAsync(DraftOwner owner, string form, string known, string text, CancellationToken cancel = default)
    {
        var saved = await drafts.ReplaceAsync(Place(owner, form), known, text, cancel);
        if (saved) Changed?.Invoke(owner, form);
        return saved;
    }

    public Task<string?> LoadAsync(DraftOwner owner, string form, CancellationToken cancel = default) => drafts.LoadAsync(Place(owner, form), cancel);

    public async Task DeleteAsync(DraftOwner owner, string form, CancellationToken cancel = default)
    {
        try
        {
            await drafts.DeleteAsync(Place(owner, form), cancel);
            Changed?.Invoke(owner, form);
        }
        catch (DbException)
        {
            // What it was a draft of is already sent: an old draft that comes back is better than an error now.
        }
    }

    private static DraftPlace Place(DraftOwner owner, string form) => new(owner.Exercise, owner.Person, owner.Seat, form);
}
