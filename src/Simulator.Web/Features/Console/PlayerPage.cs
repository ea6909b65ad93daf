using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Fields;
using Simulator.Runtime;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;
using Simulator.Web.Access;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Console;

/// <summary>A page of somebody taking part: who he is and where he sits is asked again at every change, since control may move him.</summary>
public abstract class PlayerPage : DeskComponent
{
    private LiveWatch? _watch;

    [Parameter] public string Id { get; set; } = "";
    [CascadingParameter] private Task<AuthenticationState>? Authentication { get; set; }
    [Inject] protected IExercises Exercises { get; set; } = null!;
    [Inject] protected IAccess Access { get; set; } = null!;
    [Inject] protected NavigationManager Navigation { get; set; } = null!;
    [Inject] protected CircuitLink Link { get; set; } = null!;

    protected ExerciseId Exercise => new(Id);
    protected ILiveExercise? Live { get; private set; }
    protected ClaimsPrincipal User { get; private set; } = new();
    protected Actor? Actor { get; private set; }
    protected Gate Gate { get; private set; } = Gate.Opening;
    /// <summary>What control wrote when it sent the person away.</summary>
    protected string? Dismissal { get; private set; }
    protected Rejection? Refused { get; set; }
    /// <summary>Why the exercise cannot be opened, with <see cref="Gate.Unavailable"/>.</summary>
    protected StorageTrouble? Trouble { get; private set; }
    /// <summary>True once clicks arrive: tests wait for it.</summary>
    protected bool Interactive { get; private set; }

    protected abstract bool May(ILiveExercise live);
    protected abstract void Refresh(ILiveExercise live);
    protected virtual Task OpenedAsync() => Task.CompletedTask;

    protected override async Task OnInitializedAsync()
    {
        if (Authentication is not null) User = (await Authentication).User;
        (Live, Trouble) = await Exercises.TryWatchAsync(Exercise);
        if (Live is null)
        {
            Gate = Trouble is null ? Gate.Unknown : Gate.Unavailable;
            return;
        }
        await OpenedAsync();
        _watch = new LiveWatch(Live, Link, () => InvokeAsync(Pull));
        Pull();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        Interactive = true;
        StateHasChanged();
    }

    protected async Task<CommandResult> Send(ExerciseCommand command)
    {
        if (Live is null || Actor is null) return new CommandResult(0, new Rejection("NoSeat"));
        var result = await Exercises.ExecuteAsync(Live.Id, Actor, CommandShape.Visible(command));
        Refused = result.Rejection;
        Pull();
        return result;
    }

    protected void Pull()
    {
        if (Live is null) return;
        Actor = Access.In(Live, User);
        Dismissal = Actor is null ? Access.Dismissal(Live, User) : null;
        Gate = May(Live) ? Gate.Open : Dismissal is not null ? Gate.Dismissed : User.Identity?.IsAuthenticated == true ? Gate.Closed : Gate.Stranger;
        if (Gate == Gate.Open) Refresh(Live);
        StateHasChanged();
    }

    public override void Dispose()
    {
        _watch?.Dispose();
        base.Dispose();
    }
}
