using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Fields;
using Simulator.Runtime;
using Simulator.Runtime.Logs;
using Simulator.Web.Access;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Console;

namespace Simulator.Web.Features.Exercises;

/// <summary>
/// A page of one exercise: finds it, asks who is looking, follows its changes. A push only says that something changed;
/// <see cref="Refresh"/> then pulls what the page shows, on the page's own dispatcher.
/// </summary>
public abstract class ExercisePage : DeskComponent
{
    private LiveWatch? _watch;

    [Parameter] public string Id { get; set; } = "";
    [CascadingParameter] private Task<AuthenticationState>? Authentication { get; set; }
    [Inject] protected IExercises Exercises { get; set; } = null!;
    [Inject] protected IAccess Access { get; set; } = null!;
    [Inject] protected NavigationManager Navigation { get; set; } = null!;
    [Inject] protected CircuitLink Link { get; set; } = null!;

    protected ILiveExercise? Live { get; private set; }
    protected ClaimsPrincipal User { get; private set; } = new();
    protected Actor? Actor { get; private set; }
    protected Gate Gate { get; private set; } = Gate.Opening;
    protected Rejection? Refused { get; set; }
    /// <summary>Why the exercise cannot be opened, with <see cref="Gate.Unavailable"/>.</summary>
    protected StorageTrouble? Trouble { get; private set; }
    /// <summary>True once clicks arrive: tests wait for it.</summary>
    protected bool Interactive { get; private set; }

    /// <summary>Somebody who takes part and may not open the page yet.</summary>
    protected bool TakesPart => Live is { } live && Gate is Gate.Closed or Gate.Stranger && Access.In(live, User) is not null;

    /// <summary>Whether this person may open the page.</summary>
    protected abstract bool May(ILiveExercise live);
    protected abstract void Refresh(ILiveExercise live);

    protected override async Task OnInitializedAsync()
    {
        if (Authentication is not null) User = (await Authentication).User;
        (Live, Trouble) = await Exercises.TryWatchAsync(new ExerciseId(Id));
        Gate = Trouble is not null ? Gate.Unavailable : Live is null ? Gate.Unknown : May(Live) ? Gate.Open : User.Identity?.IsAuthenticated == true ? Gate.Closed : Gate.Stranger;
        if (Live is null || Gate != Gate.Open) return;
        Actor = Access.In(Live, User);
        _watch = new LiveWatch(Live, Link, () => InvokeAsync(Pull));
        Pull();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        Interactive = true;
        StateHasChanged();
    }

    /// <summary>Sends a command as the person looking; a refusal is shown and returned as false.</summary>
    protected async Task<bool> Send(ExerciseCommand command)
    {
        if (Live is null || Actor is null) return false;
        var result = await Exercises.ExecuteAsync(Live.Id, Actor, CommandShape.Visible(command));
        Refused = result.Rejection;
        Pull();
        return result.Accepted;
    }

    protected void Pull()
    {
        if (Live is null || Gate != Gate.Open) return;
        Refresh(Live);
        StateHasChanged();
    }

    public override void Dispose()
    {
        _watch?.Dispose();
        base.Dispose();
    }
}

/// <summary>Whether the page may be shown, and if not, why.</summary>
public enum Gate { Opening, Open, Unknown, Stranger, Closed, Unavailable, Dismissed }
