namespace Simulator.Web.Features.Drafts;

/// <summary>Opens the drafts of one person at one seat; forms get it as a cascading value.</summary>
/// <param name="names">Display name of a person; null when unknown.</param>
public sealed class DraftDesk(IDraftStore store, DraftOwner? owner, TimeProvider time, Func<string, string?>? names = null)
{
    public DraftOwner? Owner => owner;
    public FormDraft Open(string form) => new(store, owner, form, time);
    public string? NameOf(string person) => names?.Invoke(person);
}
