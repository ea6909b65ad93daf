using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;
using Simulator.Domain.Exercises.Fields;
using Simulator.Persistence.AppDb;
using Simulator.Web.Access;
using Simulator.Web.Hosting;

namespace Simulator.Web.Features.Accounts;

/// <summary>What the plain forms of the account pages post to. The form binding checks the antiforgery token.</summary>
public static class AccountEndpoints
{
    private const int LongestName = 64, LongestPassword = 200;

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/account");
        account.MapPost("/sign-in", SignInAsync).RequireRateLimiting(Safety.Guessing);
        account.MapPost("/set-up", SetUpAsync).RequireRateLimiting(Safety.Guessing);
        account.MapPost("/add", AddAsync).RequireAuthorization(policy => policy.RequireRole(AccessNames.Controller, AccessNames.Admin));
        account.MapPost("/sign-out", SignOutAsync);
        account.MapPasswords();
    }

    private static async Task<IResult> SignInAsync([FromForm] string? name, [FromForm] string? password, [FromForm] string? returnUrl, SignInManager<Account> signIn)
    {
        var back = Language.Local(returnUrl, "/exercises");
        var account = Fits(name, password) ? await signIn.UserManager.FindByNameAsync(name!.Trim()) : null;
        // The same work for an account that is not there: how long the answer takes must not tell which ones are.
        if (account is null) signIn.UserManager.PasswordHasher.HashPassword(new Account(), "nobody");
        var result = account is null ? SignInResult.Failed : await signIn.PasswordSignInAsync(account, password!, isPersistent: true, lockoutOnFailure: true);
        return result.Succeeded ? TypedResults.LocalRedirect(back) : TypedResults.LocalRedirect($"/account/sign-in?failed={(result.IsLockedOut ? "locked" : "wrong")}&returnUrl={Uri.EscapeDataString(back)}");
    }

    // The secret is used up first: two at once cannot both become the first controller.
    private static async Task<IResult> SetUpAsync([FromForm] string? token, [FromForm] string? name, [FromForm] string? password, UserManager<Account> users, SignInManager<Account> signIn, Links links, CancellationToken cancel)
    {
        var account = Named(name ?? "");
        if (token is not { Length: > 0 and <= LongestPassword }) return TypedResults.LocalRedirect("/account/set-up");
        if (!Fits(name, password) || !await FitsAsync(users, account, password!)) return TypedResults.LocalRedirect($"/account/set-up?failed=account&token={Uri.EscapeDataString(token)}");
        if (!await links.UseSetupAsync(token, cancel)) return TypedResults.LocalRedirect("/account/set-up");
        await users.CreateAsync(account, password!);
        await users.AddToRolesAsync(account, [AccessNames.Controller, AccessNames.Admin]);
        await signIn.SignInAsync(account, isPersistent: true);
        return TypedResults.LocalRedirect("/exercises");
    }

    // Only an administrator makes administrators, who are controllers as well.
    private static async Task<IResult> AddAsync([FromForm] string? name, [FromForm] string? password, [FromForm] string? role, HttpContext context, UserManager<Account> users)
    {
        var account = Named(name ?? "");
        string[] roles = role switch
        {
            AccessNames.Controller or AccessNames.Evaluator => [role],
            AccessNames.Admin when context.User.IsInRole(AccessNames.Admin) => [AccessNames.Controller, AccessNames.Admin],
            _ => [],
        };
        if (roles.Length == 0 || !Fits(name, password) || !(await users.CreateAsync(account, password!)).Succeeded) return TypedResults.LocalRedirect("/account/list?failed=account");
        await users.AddToRolesAsync(account, roles);
        return TypedResults.LocalRedirect("/account/list");
    }

    // The stamp changes too, so that a copy of the cookie somewhere else is worth nothing: who signs out is signed out everywhere.
    private static async Task<IResult> SignOutAsync([FromForm] string? returnUrl, HttpContext context, SignInManager<Account> signIn)
    {
        if (await signIn.UserManager.GetUserAsync(context.User) is { } account) await signIn.UserManager.UpdateSecurityStampAsync(account);
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect("/");
    }

    private static bool Fits(string? name, string? password) => PlainText.IsName(name, LongestName) && password is { Length: > 0 and <= LongestPassword };

    private static Account Named(string name) => new() { UserName = name.Trim(), DisplayName = name.Trim() };

    private static async Task<bool> FitsAsync(UserManager<Account> users, Account account, string password)
    {
        foreach (var validator in users.UserValidators)
            if (!(await validator.ValidateAsync(users, account)).Succeeded) return false;
        return await users.FitsAsync(account, password);
    }
}
