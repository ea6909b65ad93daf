using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Simulator.Persistence.AppDb;
using Simulator.Web.Access;
using Simulator.Web.Hosting;

namespace Simulator.Web.Features.Accounts;

/// <summary>Changing one's own password, choosing a new one by a one-time link, and the removal of accounts.</summary>
public static class PasswordEndpoints
{
    public static void MapPasswords(this RouteGroupBuilder account)
    {
        account.MapPost("/password", ChangeAsync).RequireRateLimiting(Safety.Guessing);
        account.MapPost("/reset", ResetAsync).RequireRateLimiting(Safety.Guessing);
        account.MapPost("/remove", RemoveAsync).RequireAuthorization(policy => policy.RequireRole(AccessNames.Admin));
    }

    private static async Task<IResult> ChangeAsync([FromForm] string old, [FromForm] string password, [FromForm] string again, HttpContext context, UserManager<Account> users, SignInManager<Account> signIn)
    {
        if (!AccessNames.IsAccount(context.User) || await users.GetUserAsync(context.User) is not { } account) return TypedResults.LocalRedirect("/account/sign-in?returnUrl=/account/password");
        if (password != again || !(await users.ChangePasswordAsync(account, old, password)).Succeeded) return TypedResults.LocalRedirect("/account/password?failed=1");
        // Other browsers of this account have to sign in anew; this one goes on.
        await signIn.RefreshSignInAsync(account);
        return TypedResults.LocalRedirect("/account/password?done=1");
    }

    // The link is used up before the password is set: two at once cannot both set one.
    private static async Task<IResult> ResetAsync([FromForm] string token, [FromForm] string password, [FromForm] string again, ResetLinks links, UserManager<Account> users, SignInManager<Account> signIn, CancellationToken cancel)
    {
        var page = $"/account/reset?token={Uri.EscapeDataString(token)}";
        if (await links.AccountOfAsync(token, cancel) is not { } owner || await users.FindByIdAsync(owner.Id) is not { } account) return TypedResults.LocalRedirect("/account/reset");
        if (password != again || !await users.FitsAsync(account, password)) return TypedResults.LocalRedirect(page + "&failed=1");
        if (!await links.UseAsync(token, cancel)) return TypedResults.LocalRedirect("/account/reset");
        await users.RemovePasswordAsync(account);
        await users.AddPasswordAsync(account, password);
        await users.SetLockoutEndDateAsync(account, null);
        await users.ResetAccessFailedCountAsync(account);
        await signIn.SignInAsync(account, isPersistent: true);
        return TypedResults.LocalRedirect("/exercises");
    }

    private static async Task<IResult> RemoveAsync([FromForm] string id, HttpContext context, Simulator.Persistence.AppDb.Accounts accounts, UserManager<Account> users, SignInManager<Account> signIn, CancellationToken cancel)
    {
        var own = users.GetUserId(context.User) == id;
        if (await accounts.RemoveAsync(id, cancel) is { } problem) return TypedResults.LocalRedirect($"/account/list?refused={problem.Code}");
        if (!own) return TypedResults.LocalRedirect("/account/list");
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect("/");
    }

    /// <summary>Whether a password may be chosen.</summary>
    internal static async Task<bool> FitsAsync(this UserManager<Account> users, Account account, string password)
    {
        foreach (var validator in users.PasswordValidators)
            if (!(await validator.ValidateAsync(users, account, password)).Succeeded) return false;
        return true;
    }
}
