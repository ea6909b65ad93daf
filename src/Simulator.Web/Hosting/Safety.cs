using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Simulator.Web.Access;

namespace Simulator.Web.Hosting;

/// <summary>Keys, cookies, rights and rate limits.</summary>
public static class Safety
{
    /// <summary>Policy of endpoints that take a code or a password.</summary>
    public const string Guessing = "guessing";

    public static void AddSafety(this IServiceCollection services, SimulatorOptions options)
    {
        services.AddDataProtection().SetApplicationName("exercise-simulator").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.DataFolder, "keys")));
        var signIn = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        signIn.AddIdentityCookies();
        signIn.AddCookie(AccessNames.ParticipantScheme, cookie =>
        {
            cookie.Cookie.Name = "participant";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(3);
            cookie.SlidingExpiration = true;
        });
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddSingleton<IAccess, ExerciseAccess>();
        services.AddRateLimiter(limits => Limit(limits, options));
    }

    /// <summary>A browser may hold two signed cookies, an account's and a participant's: pages see both in one principal.</summary>
    public static void UseBothCookies(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var participant = await context.AuthenticateAsync(AccessNames.ParticipantScheme);
        if (participant.Principal is { } person) context.User.AddIdentities(person.Identities);
        await next();
    });

    private static void Limit(RateLimiterOptions limits, SimulatorOptions options)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Guessing, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => Minute(options.WrongCodesPerAddress)));
        // A room full of people behind one address shares the first limit; the second one holds for the whole server.
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null ? RateLimitPartition.GetNoLimiter("") : RateLimitPartition.GetFixedWindowLimiter(Guessing, _ => Minute(options.WrongCodesInAll)));
    }

    private static FixedWindowRateLimiterOptions Minute(int permits) => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) };
}
