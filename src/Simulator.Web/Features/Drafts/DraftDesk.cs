namespace Simulator.Web.Features.Drafts;

/// <summary>Opens the drafts of one person at one seat; forms get it as a cascading value.</summary>
public sealed class DraftDesk(IDraftStore store, DraftOwner? owner, TimeProvider time)
{
    public DraftOwner? Owner => owner;
    public FormDraft Open(string form) => new(store, owner, form, time);
}
