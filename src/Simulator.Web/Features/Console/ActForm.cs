using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Drafts;

namespace Simulator.Web.Features.Console;

/// <summary>The form of one act: a draft, a button, and nothing lost when the act is refused. People of the same seat see that it is being written.</summary>
public abstract class ActForm : DeskComponent, IAsyncDisposable
{
    private IDisposable? _lease;

    [Parameter, EditorRequired] public SeatView View { get; set; } = null!;
    [Parameter, EditorRequired] public ActRequest Request { get; set; } = null!;
    /// <summary>True when the act was accepted.</summary>
    [Parameter, EditorRequired] public Func<ExerciseCommand, Task<bool>> Send { get; set; } = null!;
    [Parameter] public EventCallback OnDone { get; set; }
    [CascadingParameter] public DraftDesk Drafts { get; set; } = null!;
    [Inject] protected IStringLocalizer<ConsoleText> T { get; set; } = null!;
    [Inject] protected PaperPresence Presence { get; set; } = null!;
    [Inject] protected CircuitLink Link { get; set; } = null!;

    protected FormDraft F { get; private set; } = null!;
    protected bool Ready { get; private set; }
    protected bool Busy { get; private set; }
    /// <summary>Who has taken this form over; null when it is mine to write.</summary>
    protected string? TakenBy { get; private set; }

    /// <summary>What stands in an untouched form.</summary>
    protected virtual void Prefill()
    {
    }

    protected override async Task OnInitializedAsync()
    {
        F = Drafts.Open(Request.Form);
        F.Prefill(Prefill);
        await F.LoadAsync();
        F.KeptChanged += OnKept;
        Follow();
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
            // Some forms stay, such as the judgement of an item: they show what now stands.
            F.Reopen(Prefill);
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

    /// <summary>Takes the form over from whoever writes it.</summary>
    protected void TakeOver()
    {
        if (Drafts.Owner is { } owner) Presence.Take(owner.Exercise, owner.Seat, Request.Form, this);
    }

    private void Follow()
    {
        if (Drafts.Owner is null) return;
        Presence.Changed += OnPresence;
        Link.Changed += OnLink;
        OnLink(Link.Up);
    }

    // A tab that is away writes nothing: the others must not wait for it.
    private void OnLink(bool up)
    {
        _lease?.Dispose();
        _lease = up && Drafts.Owner is { } owner ? Presence.Open(owner.Exercise, owner.Seat, Request.Form, owner.Person, this) : null;
    }

    private void OnPresence(ExerciseId exercise)
    {
        if (Drafts.Owner is not { } owner || exercise != owner.Exercise) return;
        // A form about nothing in particular is a new matter for each who opens it.
        F.Others = Request.Form.Contains(':', StringComparison.Ordinal) ? [.. Presence.Others(exercise, owner.Seat, Request.Form, this).Where(p => p != owner.Person).Select(Named)] : [];
        TakenBy = Presence.TakenBy(exercise, owner.Seat, Request.Form, this) is { } person ? Named(person) : null;
        OnKept();
    }

    private string Named(string person) => Drafts.NameOf(person) ?? T["Somebody"];

    private void OnKept() => _ = InvokeAsync(StateHasChanged);

    public async ValueTask DisposeAsync()
    {
        Dispose();
        Presence.Changed -= OnPresence;
        Link.Changed -= OnLink;
        _lease?.Dispose();
        if (F is not null)
        {
            F.KeptChanged -= OnKept;
            await F.DisposeAsync();
        }
    }
}
