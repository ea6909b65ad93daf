using System.Globalization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Simulator.Web.Components.Desk;

/// <summary>
/// The language of one browser tab. It changes inside the running page: every component says its words anew and keeps what is typed in it,
/// where a page load would lose it. Whatever runs for the tab, whoever began it, runs in this language.
/// </summary>
public sealed class LanguageState : CircuitHandler
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN"), English = CultureInfo.GetCultureInfo("en");
    private readonly HashSet<DeskComponent> _shown = [];

    /// <summary>At first that of the request which opened the page.</summary>
    public CultureInfo Culture { get; private set; } = CultureInfo.CurrentUICulture;

    /// <summary>How often it changed, from one.</summary>
    public int Turns { get; private set; } = 1;

    public CultureInfo Other => Culture.TwoLetterISOLanguageName == "zh" ? English : Chinese;

    /// <summary>Inside the handling of an event: everything is then drawn together.</summary>
    public void TurnTo(CultureInfo culture)
    {
        if (Culture.Name == culture.Name) return;
        Culture = culture;
        Turns++;
        Use();
        // What is drawn anew may come and go meanwhile.
        foreach (var component in _shown.ToArray()) component.Renew();
    }

    /// <summary>From here on, in this flow of calls.</summary>
    public void Use()
    {
        if (ReferenceEquals(CultureInfo.CurrentUICulture, Culture) && ReferenceEquals(CultureInfo.CurrentCulture, Culture)) return;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture;
    }

    /// <summary>What comes from elsewhere, such as a push: whoever brought it keeps his own language.</summary>
    public void Speak(Action work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        Use();
        try
        {
            work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    // An asynchronous method puts the caller's language back by itself.
    public async Task SpeakAsync(Func<Task> work)
    {
        Use();
        await work();
    }

    /// <summary>A click, a key, a script that calls back: the connection still carries the language it was opened with.</summary>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        context => SpeakAsync(() => next(context));

    internal int Shown => _shown.Count;

    internal void Join(DeskComponent component) => _shown.Add(component);

    internal void Leave(DeskComponent component) => _shown.Remove(component);
}
