using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Fields;
using Simulator.Runtime;
using Simulator.Runtime.Sessions;
using Simulator.Web.Access;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Console;

/// <summary>A page of somebody taking part: who he is and where he sits is asked again at every change, since control may move him.</summary>
public abstract class PlayerPage : ComponentBase, IDisposable
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
    protected Rejection? Refused { get; set; }
    /// <summary>True once clicks arrive: tests wait for it.</summary>
    protected bool Interactive { get; private set; }

    protected abstract bool May(ILiveExercise live);
    protected abstract void Refresh(ILiveExercise live);
    protected virtual Task OpenedAsync() => Task.CompletedTask;

    protected override async Task OnInitializedAsync()
    {
        if (Authentication is not null) User = (await Authentication).User;
        Live = await Exercises.WatchAsync(Exercise);
        if (Live is null)
        {
            Gate = Gate.Unknown;
            return;
        }
        await OpenedAsync();
        _watch = new LiveWatch(Live, Link, () => _ = InvokeAsync(Pull));
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
        Gate = May(Live) ? Gate.Open : User.Identity?.IsAuthenticated == true ? Gate.Closed : Gate.Stranger;
        if (Gate == Gate.Open) Refresh(Live);
        StateHasChanged();
    }

    public virtual void Dispose()
    {
        _watch?.Dispose();
        GC.SuppressFinalize(this);
    }
}
