using System.Globalization;
using Microsoft.AspNetCore.Components;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Reports.AfterAction;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Results;

namespace Simulator.Web.Features.AfterAction;

/// <summary>One table of the after-action pack: folds the state it is given once, and says its words in the language of the tab.</summary>
public abstract class AfterActionPart : DeskComponent
{
    private (long Turn, int Subject, bool Ended, object Rulings, object Overrides)? _folded;

    /// <summary>The exercise in the subject shown.</summary>
    [Parameter, EditorRequired] public ExerciseState State { get; set; } = null!;
    [Parameter, EditorRequired] public ExerciseTime Now { get; set; }
    [Parameter, EditorRequired] public string Exercise { get; set; } = "";

    /// <summary>Works out what is shown; called when something that a table shows has changed.</summary>
    protected abstract void Fold();

    protected override void OnParametersSet()
    {
        // Posts come by the second and change no table but the last minute of one: what teams, script and evaluators do is what is waited for.
        var now = (State.Turn, State.Subject.Number, State.Ended, (object)State.Rulings, (object)State.Overrides);
        if (_folded == now) return;
        _folded = now;
        Fold();
    }

    protected ExerciseWords Words => new(State, CultureInfo.CurrentUICulture);
    /// <summary>For texts of the exercise, where the page speaks another language.</summary>
    protected string? Lang => ContentLanguage.Of(State.Language);
    protected string At(ExerciseTime at) => ActWords.Replay(Exercise, at);
    protected static string Version(long version) => string.Create(CultureInfo.InvariantCulture, $"#{version:#,0}");
    protected static string Share(double share) => FormattableString.Invariant($"--left:{Math.Clamp(share, 0, 1):0.###}");
}
