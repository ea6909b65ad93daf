using Microsoft.AspNetCore.Components.Authorization;
using Simulator.Web.Access;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Scenarios;

/// <summary>Pages outside an exercise.</summary>
internal static class AccountGate
{
    /// <summary>For everybody with an account: controllers, evaluators, administrators.</summary>
    public static Task<Gate> OfAsync(Task<AuthenticationState>? authentication) => OfAsync(authentication, AccessNames.Controller, AccessNames.Evaluator, AccessNames.Admin);

    /// <summary>For those who prepare exercises and invite people: controllers and administrators.</summary>
    public static Task<Gate> OfOrganisersAsync(Task<AuthenticationState>? authentication) => OfAsync(authentication, AccessNames.Controller, AccessNames.Admin);

    private static async Task<Gate> OfAsync(Task<AuthenticationState>? authentication, params string[] roles)
    {
        var user = authentication is null ? null : (await authentication).User;
        return user?.Identity?.IsAuthenticated != true ? Gate.Stranger : roles.Any(user.IsInRole) ? Gate.Open : Gate.Closed;
    }
}
