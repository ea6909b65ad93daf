using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Simulator.Domain.Exercises;
using Simulator.Web.Access;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Features.Scenarios;

namespace Simulator.Web.Features.Studio;

/// <summary>A page of the studio: controllers and administrators write, evaluators read.</summary>
public abstract class StudioPage : DeskComponent
{
    [CascadingParameter] protected Task<AuthenticationState>? Authentication { get; set; }
    [Inject] protected ScenarioShelf Shelf { get; set; } = null!;
    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    internal Gate Gate { get; private set; } = Gate.Opening;

    /// <summary>Whether this person may change anything.</summary>
    protected bool MayWrite { get; private set; }

    /// <summary>Name of the account, as it stands at a saved version.</summary>
    protected string Who { get; private set; } = "";

    protected bool Interactive { get; private set; }

    /// <summary>Why the last thing was refused, in the reader's language.</summary>
    protected string? Problem { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Gate = await AccountGate.OfAsync(Authentication);
        if (Gate != Gate.Open) return;
        var user = (await Authentication!).User;
        MayWrite = user.IsInRole(AccessNames.Controller) || user.IsInRole(AccessNames.Admin);
        Who = user.Identity?.Name ?? "";
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        Interactive = true;
        StateHasChanged();
    }

    /// <summary>Reads what the page shows; once at the beginning, and after every change.</summary>
    protected abstract Task LoadAsync();

    /// <summary>Does something to the shelf, if this person may, and shows what became of it. The result, when it went well.</summary>
    protected async Task<ShelfResult?> DoAsync(Func<Task<ShelfResult>> change)
    {
        if (!MayWrite) return null;
        var result = await change();
        Say(result.Problem);
        await LoadAsync();
        return result.Done ? result : null;
    }

    protected void Say(Rejection? problem) => Problem = problem is null ? null : RejectionWords.Say(problem, CultureInfo.CurrentUICulture);

    protected static string When(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
