using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Simulator.Persistence.AppDb;
using Simulator.Web.Access;
using Simulator.Web.Hosting;

namespace Simulator.Web.Features.Accounts;

/// <summary>What the plain forms of the account pages post to. The form binding checks the antiforgery token.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/account");
        account.MapPost("/sign-in", SignInAsync).RequireRateLimiting(Safety.Guessing);
        account.MapPost("/set-up", SetUpAsync).RequireRateLimiting(Safety.Guessing);
        account.MapPost("/add", AddAsync).RequireAuthorization(policy => policy.RequireRole(AccessNames.Controller, AccessNames.Admin));
        account.MapPost("/sign-out", SignOutAsync);
        account.MapPasswords();
    }

    private static async Task<IResult> SignInAsync([FromForm] string name, [FromForm] string password, [FromForm] string? returnUrl, SignInManager<Account> signIn)
    {
        var result = await signIn.PasswordSignInAsync(name.Trim(), password, isPersistent: true, lockoutOnFailure: true);
        var back = Language.IsLocal(returnUrl) ? returnUrl! : "/exercises";
        return result.Succeeded ? TypedResults.LocalRedirect(back) : TypedResults.LocalRedirect($"/account/sign-in?failed={(result.IsLockedOut ? "locked" : "wrong")}&returnUrl={Uri.EscapeDataString(back)}");
    }

    // The secret is used up first: two at once cannot both become the first controller.
    private static async Task<IResult> SetUpAsync([FromForm] string token, [FromForm] string name, [FromForm] string password, UserManager<Account> users, SignInManager<Account> signIn, Links links, CancellationToken cancel)
    {
        var account = Named(name);
        if (!await FitsAsync(users, account, password)) return TypedResults.LocalRedirect($"/account/set-up?failed=account&token={Uri.EscapeDataString(token)}");
        if (!await links.UseSetupAsync(token, cancel)) return TypedResults.LocalRedirect("/account/set-up");
        await users.CreateAsync(account, password);
        await users.AddToRolesAsync(account, [AccessNames.Controller, AccessNames.Admin]);
        await signIn.SignInAsync(account, isPersistent: true);
        return TypedResults.LocalRedirect("/exercises");
    }

    // Only an administrator makes administrators, who are controllers as well.
    private static async Task<IResult> AddAsync([FromForm] string name, [FromForm] string password, [FromForm] string role, HttpContext context, UserManager<Account> users)
    {
        var account = Named(name);
        string[] roles = role switch
        {
            AccessNames.Controller or AccessNames.Evaluator => [role],
            AccessNames.Admin when context.User.IsInRole(AccessNames.Admin) => [AccessNames.Controller, AccessNames.Admin],
            _ => [],
        };
        if (roles.Length == 0 || !(await users.CreateAsync(account, password)).Succeeded) return TypedResults.LocalRedirect("/account/list?failed=account");
        await users.AddToRolesAsync(account, roles);
        return TypedResults.LocalRedirect("/account/list");
    }

    private static async Task<IResult> SignOutAsync([FromForm] string? returnUrl, SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect("/");
    }

    private static Account Named(string name) => new() { UserName = name.Trim(), DisplayName = name.Trim() };

    private static async Task<bool> FitsAsync(UserManager<Account> users, Account account, string password)
    {
        foreach (var validator in users.UserValidators)
            if (!(await validator.ValidateAsync(users, account)).Succeeded) return false;
        return await users.FitsAsync(account, password);
    }
}
