using System.Globalization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Localization;
using MudBlazor;
using MudBlazor.Services;
using Simulator.Web.Components;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Accounts;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Feed;
using Simulator.Web.Features.Keeping;
using Simulator.Web.Features.Lobby;
using Simulator.Web.Features.Pack;
using Simulator.Web.Features.Papers;
using Simulator.Web.Hosting.Health;
using Simulator.Web.Hubs;

namespace Simulator.Web.Hosting;

/// <summary>Everything a browser sees: components, languages, theme, static files, response headers.</summary>
public static class WebUi
{
    private static readonly CultureInfo[] Languages = [new("zh-CN"), new("en")];

    public static IServiceCollection AddWebUi(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages[0]);
            options.SupportedCultures = Languages;
            options.SupportedUICultures = Languages;
            // Chinese unless someone chose otherwise: the browser's own list says nothing about the exercise.
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
        services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(60);
            options.DisconnectedCircuitMaxRetained = 200;
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = RequestLimits.LargestMessage);
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
            options.SnackbarConfiguration.MaxDisplayedSnackbars = 1;
        });
        services.AddScoped<LanguageState>();
        services.AddScoped<CircuitHandler>(s => s.GetRequiredService<LanguageState>());
        services.AddScoped<ThemeState>();
        services.AddScoped<DeskJs>();
        services.AddConsoles();
        services.AddSingleton<Features.Cases.CaseKeeper>();
        services.AddSingleton<Features.Control.Live.DeskPresence>();
        services.AddSingleton<Features.Control.Live.OpeningTicks>();
        services.AddSingleton(s => new Features.EventSheets.MappingShelf(s.GetRequiredService<Persistence.DataFolder>().Mappings));
        services.AddSingleton<Features.Debrief.QuestionnaireBox>();
        services.AddSingleton<Features.Debrief.RectificationMirror>();
        services.AddScoped<Features.Preparation.ConditionTexts>();
        Features.Studio.Editor.EditorServices.AddStudioEditor(services);
        return services;
    }

    public static WebApplication MapWebUi(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseHsts();
        app.UseRequestLocalization();
        app.UseMiddleware<PlainRefusals>();
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<SameOrigin>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseBothCookies();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseMiddleware<FormsOnly>();
        app.UseAntiforgery();
        app.UseMiddleware<ForgedForms>();
        app.MapStaticAssets();
        app.MapLanguage();
        app.MapHealth();
        app.MapAccounts();
        app.MapKeeping();
        app.MapJoin();
        app.MapMedia();
        Features.Studio.Editor.DraftMediaEndpoint.MapDraftMedia(app);
        app.MapPapers();
        app.MapPack();
        Features.Studio.StudioEndpoints.MapStudio(app);
        app.MapExerciseHub();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
        return app;
    }
}
