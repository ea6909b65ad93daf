using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Web.Features.Drafts;

namespace Simulator.Web.Features.Console;

/// <summary>The form of one act: a draft, a button, and nothing lost when the act is refused.</summary>
public abstract class ActForm : ComponentBase, IAsyncDisposable
{
    [Parameter, EditorRequired] public SeatView View { get; set; } = null!;
    [Parameter, EditorRequired] public ActRequest Request { get; set; } = null!;
    /// <summary>True when the act was accepted.</summary>
    [Parameter, EditorRequired] public Func<ExerciseCommand, Task<bool>> Send { get; set; } = null!;
    [Parameter] public EventCallback OnDone { get; set; }
    [CascadingParameter] public DraftDesk Drafts { get; set; } = null!;
    [Inject] protected IStringLocalizer<ConsoleText> T { get; set; } = null!;

    protected FormDraft F { get; private set; } = null!;
    protected bool Ready { get; private set; }
    protected bool Busy { get; private set; }

    /// <summary>What stands in an untouched form.</summary>
    protected virtual void Prefill()
    {
    }

    protected override async Task OnInitializedAsync()
    {
        F = Drafts.Open(Request.Form);
        await F.LoadAsync();
        if (!F.Restored) Prefill();
        F.KeptChanged += OnKept;
        Ready = true;
    }

    protected async Task<bool> Do(ExerciseCommand command)
    {
        if (Busy) return false;
        Busy = true;
        try
        {
            if (!await Send(command)) return false;
            await F.ClearAsync();
            await OnDone.InvokeAsync();
            return true;
        }
        finally
        {
            Busy = false;
        }
    }

    protected ImmutableArray<string> Ids(string field) => [.. F.Ids(field)];

    /// <summary>Minutes as somebody types them; null when empty or no number.</summary>
    protected TimeSpan? Minutes(string field) =>
        double.TryParse(F[field], System.Globalization.CultureInfo.InvariantCulture, out var minutes) ? TimeSpan.FromMinutes(minutes) : null;

    private void OnKept() => _ = InvokeAsync(StateHasChanged);

    public async ValueTask DisposeAsync()
    {
        if (F is not null)
        {
            F.KeptChanged -= OnKept;
            await F.DisposeAsync();
        }
        GC.SuppressFinalize(this);
    }
}
