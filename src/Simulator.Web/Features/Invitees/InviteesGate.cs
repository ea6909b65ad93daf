using Microsoft.AspNetCore.Components.Authorization;
using Simulator.Web.Access;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Invitees;

/// <summary>Names and contacts are for those who invite: controllers and administrators.</summary>
internal static class InviteesGate
{
    public static async Task<Gate> OfAsync(Task<AuthenticationState>? authentication)
    {
        var user = authentication is null ? null : (await authentication).User;
        if (user?.Identity?.IsAuthenticated != true) return Gate.Stranger;
        return user.IsInRole(AccessNames.Controller) || user.IsInRole(AccessNames.Admin) ? Gate.Open : Gate.Closed;
    }
}
