using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Orleans;
using Simulator.Web.Features.Accounts;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Features.Keeping;
using Simulator.Web.Features.Scenarios;
using Simulator.Web.Features.Studio;
using Simulator.Web.Hubs;

namespace Simulator.Web.Hosting;

/// <summary>What plays the exercises, what keeps them, and who may run them.</summary>
public static class Simulation
{
    public static void AddSimulator(this WebApplicationBuilder builder, SimulatorOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSimulatorPersistence(new PersistenceOptions(options.DataFolder));
        services.AddSingleton<IBots, BotTeams>();
        services.AddSingleton<ScenarioLibrary>();
        services.AddSingleton<ScenarioReadings>();
        services.AddSingleton<ScenarioShelf>();
        services.AddSingleton<RehearsalFiles>();
        services.AddSingleton<RehearsalDesk>();
        services.AddSingleton<ImportReports>();
        services.AddSingleton<PreviewShelf>();
        services.AddSingleton<Realism>();
        services.AddSingleton<Features.Results.AftermathShelf>();
        services.AddSingleton<Features.WhatIf.WhatIfDesk>();
        services.AddSingleton<Features.Replay.ScoreHistory>();
        services.AddSingleton<Features.Results.OutcomeShelf>();
        services.AddSingleton<Features.Pack.PackMaker>();
        services.AddSingleton<Features.Trend.TrendShelf>();
        services.AddSingleton<Access.JoinGuard>();
        services.AddExerciseHub();
        services.AddHostedService<Preparation>();
        services.AddSimulatorOrleans();
        services.AddSingleton<OrleansExercises>();
        services.AddSingleton<MemoryStage>();
        services.AddSingleton<EndedExercises>();
        services.AddHostedService(s => s.GetRequiredService<EndedExercises>());
        services.Replace(ServiceDescriptor.Singleton<IExercises, PlacedExercises>());
        services.Replace(ServiceDescriptor.Singleton<IRunningExercises>(s => s.GetRequiredService<OrleansExercises>()));
        services.AddHostedService<RetentionService>();
        AddAccounts(services);
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Password.RequiredLength = 8;
            identity.Password.RequireNonAlphanumeric = identity.Password.RequireUppercase = identity.Password.RequireLowercase = identity.Password.RequireDigit = false;
            // Any script may stand in a user name: 导调一号 is one.
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.MaxFailedAccessAttempts = 10;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddPasswordValidator<CommonPasswords>().AddRoles<IdentityRole>().AddEntityFrameworkStores<AppDbContext>().AddSignInManager();
        // How long after signing out, or after a change of role or password, an older cookie still opens pages.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "account";
            cookie.CookieManager = new SchemeCookies();
            cookie.LoginPath = cookie.AccessDeniedPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromDays(7);
        });
    }
}
