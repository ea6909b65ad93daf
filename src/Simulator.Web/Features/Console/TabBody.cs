using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Runtime.Sessions;

namespace Simulator.Web.Features.Console;

/// <summary>One sheet of work on a console. Gets what the seat sees and asks for acts; knows nothing else.</summary>
public abstract class TabBody : Components.Desk.DeskComponent
{
    [Parameter, EditorRequired] public SeatView View { get; set; } = null!;
    [Parameter, EditorRequired] public ClockReading Clock { get; set; }
    /// <summary>Opens the form of an act.</summary>
    [Parameter, EditorRequired] public EventCallback<ActRequest> OnAct { get; set; }
    [Parameter, EditorRequired] public Func<ExerciseCommand, Task<bool>> Send { get; set; } = null!;
    [Parameter, EditorRequired] public Func<SeatView?> Latest { get; set; } = null!;
    /// <summary>The paper, item or request to show first; changes when somebody opens one from the work list.</summary>
    [Parameter] public string? Focus { get; set; }
    [Parameter] public bool ReadOnly { get; set; }
    [Parameter] public IReadOnlyDictionary<string, string> People { get; set; } = new Dictionary<string, string>();
    [Inject] protected IStringLocalizer<ConsoleText> T { get; set; } = null!;

    /// <summary>For what the exercise says, as against the interface.</summary>
    protected string? Lang => Components.Desk.ContentLanguage.Of(View.Language);
    protected bool May(string act) => !ReadOnly && View.May(act);
    protected string At(ExerciseTime at) => View.StoryClock(at) is { Length: > 5 } clock ? clock[..5] : View.StoryClock(at);
    protected Components.Desk.Countdown Left(ExerciseTime due, TimeSpan limit) => new(due.Span, limit, Clock.At.Span);
    protected Task Act(ActRequest request) => OnAct.InvokeAsync(request);
}
