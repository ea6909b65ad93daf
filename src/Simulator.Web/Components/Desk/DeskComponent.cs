using Microsoft.AspNetCore.Components;

namespace Simulator.Web.Components.Desk;

/// <summary>A component that says something: it is drawn in the language of its tab and drawn anew when that changes.</summary>
public abstract class DeskComponent : ComponentBase, IDisposable
{
    // The language it was last drawn in; nothing before the first time.
    private int _turn;

    [Inject] protected LanguageState LanguageState { get; set; } = null!;

    public override Task SetParametersAsync(ParameterView parameters)
    {
        LanguageState.Use();
        if (_turn == 0)
        {
            _turn = LanguageState.Turns;
            LanguageState.Join(this);
        }
        return base.SetParametersAsync(parameters);
    }

    /// <summary>Whether something else than the language is new.</summary>
    protected virtual bool HasChanged() => true;

    /// <summary>For whoever keeps words instead of asking for them when he draws.</summary>
    protected virtual void LanguageChanged()
    {
    }

    // What waited for something while the language changed wakes up in the old one.
    protected sealed override bool ShouldRender()
    {
        LanguageState.Use();
        var spoken = _turn == LanguageState.Turns;
        _turn = LanguageState.Turns;
        return HasChanged() || !spoken;
    }

    // Timers, drafts and other people's circuits call with a language of their own, or none.
    protected new Task InvokeAsync(Action work) => base.InvokeAsync(() => LanguageState.Speak(work));

    protected new Task InvokeAsync(Func<Task> work) => base.InvokeAsync(() => LanguageState.SpeakAsync(work));

    internal void Renew()
    {
        LanguageChanged();
        StateHasChanged();
    }

    /// <summary>One that is disposed asynchronously calls this too: the framework then does not.</summary>
    public virtual void Dispose()
    {
        LanguageState.Leave(this);
        GC.SuppressFinalize(this);
    }
}
