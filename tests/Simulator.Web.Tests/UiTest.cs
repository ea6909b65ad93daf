using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Tests;

/// <summary>A browser tab for components: MudBlazor services, texts in Chinese, scripts that answer nothing.</summary>
public abstract class UiTest : BunitContext
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

    // bUnit waits a second; a busy machine takes longer to fold and to render, and a wait that is met ends at once anyway.
    static UiTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected UiTest()
    {
        Speak("zh-CN");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddLocalization();
        Services.AddMudServices(options => options.PopoverOptions.QueueDelay = TimeSpan.Zero);
        Services.AddScoped<LanguageState>();
        Services.AddScoped<ThemeState>();
        Services.AddScoped<DeskJs>();
    }

    /// <summary>The language of the tab; to be said before anything is rendered.</summary>
    protected static void Speak(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _uiCulture;
    }
}
