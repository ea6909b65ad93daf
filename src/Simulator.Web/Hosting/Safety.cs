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
        services.AddDataProtection().SetApplicationName("exercise-simulator").PersistKeysToFileSystem(OwnFolder(Path.Combine(options.DataFolder, "keys")));
        var signIn = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        signIn.AddIdentityCookies();
        signIn.AddCookie(AccessNames.ParticipantScheme, cookie =>
        {
            cookie.Cookie.Name = "participant";
            cookie.CookieManager = new SchemeCookies();
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(3);
            cookie.SlidingExpiration = true;
        });
        // A cookie somebody made up is no error of the program, and need not fill the log with its stack.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "forms";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
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

    // Who reads the keys can sign in as anybody: the folder is this user's alone.
    private static DirectoryInfo OwnFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(path);
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var folder = Directory.CreateDirectory(path, own);
        File.SetUnixFileMode(path, own);
        return folder;
    }

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
