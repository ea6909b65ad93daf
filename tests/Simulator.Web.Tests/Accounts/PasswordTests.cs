using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Persistence.AppDb;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Accounts;

public sealed class PasswordTests(RealHost host) : IClassFixture<RealHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_changes_the_own_password_with_the_present_one()
    {
        using var browser = await host.SignedInAsync("改口令的人", Roles.Evaluator);
        Assert.Contains("改口令的人", await RealHost.ReadAsync(browser, "/account/password", Cancel), StringComparison.Ordinal);
        foreach (var (old, password, again) in new[] { ("wrong horse", "battery staple", "battery staple"), (RealHost.Password, "battery staple", "battery stapler"), (RealHost.Password, "short", "short") })
            Assert.Equal("/account/password?failed=1", await ChangeAsync(browser, old, password, again));
        Assert.Equal("/account/password?done=1", await ChangeAsync(browser, RealHost.Password, "battery staple", "battery staple"));
        Assert.Contains("改口令的人", await RealHost.ReadAsync(browser, "/account/password", Cancel), StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in?failed", await SignInAsync("改口令的人", RealHost.Password), StringComparison.Ordinal);
        Assert.Equal("/exercises", await SignInAsync("改口令的人", "battery staple"));
    }

    [Fact]
    public async Task An_administrator_makes_a_link_with_which_somebody_chooses_a_new_password_once()
    {
        using var admin = await host.SignedInAsync("管理一号", Roles.Controller, Roles.Admin);
        using var lost = await host.SignedInAsync("忘了的人", Roles.Evaluator);
        for (var i = 0; i < 10; i++) await LockAsync("忘了的人");
        var page = await PostRowAsync(admin, "忘了的人", "reset-");
        var link = Regex.Match(page, "data-test=\"reset-url\">[^<]*(/account/reset\\?token=[0-9a-f]{64})<").Groups[1].Value;
        Assert.NotEmpty(link);

        using var browser = host.Browser();
        Assert.Contains("忘了的人", await RealHost.ReadAsync(browser, link, Cancel), StringComparison.Ordinal);
        using (var bad = await ResetAsync(browser, link, "battery staple", "another")) Assert.EndsWith("&failed=1", bad.Headers.Location?.ToString(), StringComparison.Ordinal);
        using (var good = await ResetAsync(browser, link, "battery staple", "battery staple")) Assert.Equal("/exercises", good.Headers.Location?.ToString());
        Assert.DoesNotContain("name=\"password\"", await RealHost.ReadAsync(browser, link, Cancel), StringComparison.Ordinal);
        Assert.Equal("/exercises", await SignInAsync("忘了的人", "battery staple"));
        Assert.StartsWith("/account/sign-in?failed", await SignInAsync("忘了的人", RealHost.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_are_removed_by_administrators_but_never_the_last_one()
    {
        using var admin = await host.SignedInAsync("管理二号", Roles.Controller, Roles.Admin);
        using var controller = await host.SignedInAsync("只是导调", Roles.Controller);
        using var gone = await host.SignedInAsync("要走的人", Roles.Evaluator);
        using (var refused = await RealHost.PostFormAsync(controller, "/account/list", "/account/remove", new() { ["id"] = await IdAsync("要走的人") }, Cancel))
            Assert.StartsWith("/account/sign-in", refused.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        Assert.DoesNotContain("data-test=\"remove\"", await RealHost.ReadAsync(controller, "/account/list", Cancel), StringComparison.Ordinal);

        using (var removed = await RemoveAsync(admin, "要走的人")) Assert.Equal("/account/list", removed.Headers.Location?.ToString());
        Assert.StartsWith("/account/sign-in?failed", await SignInAsync("要走的人", RealHost.Password), StringComparison.Ordinal);
        foreach (var other in await AdminsAsync())
            if (other != "管理二号") (await RemoveAsync(admin, other)).Dispose();
        using (var last = await RemoveAsync(admin, "管理二号")) Assert.Equal("/account/list?refused=LastAdmin", last.Headers.Location?.ToString());
        Assert.Contains("最后一名管理员不能移除", await RealHost.ReadAsync(admin, "/account/list?refused=LastAdmin", Cancel), StringComparison.Ordinal);
        Assert.Equal(["管理二号"], await AdminsAsync());
    }

    [Fact]
    public async Task Only_administrators_make_administrators()
    {
        using var controller = await host.SignedInAsync("另一个导调", Roles.Controller);
        using var refused = await RealHost.PostFormAsync(controller, "/account/list", "/account/add", new() { ["name"] = "升官", ["password"] = "battery staple", ["role"] = "Admin" }, Cancel);
        Assert.Equal("/account/list?failed=account", refused.Headers.Location?.ToString());
        using var admin = await host.SignedInAsync("管理三号", Roles.Controller, Roles.Admin);
        using var made = await RealHost.PostFormAsync(admin, "/account/list", "/account/add", new() { ["name"] = "管理四号", ["password"] = "battery staple", ["role"] = "Admin" }, Cancel);
        Assert.Equal("/account/list", made.Headers.Location?.ToString());
        Assert.Contains("管理四号", await AdminsAsync());
    }

    private static async Task<string?> ChangeAsync(HttpClient browser, string old, string password, string again)
    {
        using var answer = await RealHost.PostFormAsync(browser, "/account/password", "/account/password", new() { ["old"] = old, ["password"] = password, ["again"] = again }, Cancel);
        return answer.Headers.Location?.ToString();
    }

    private async Task<string?> SignInAsync(string name, string password)
    {
        using var browser = host.Browser();
        using var answer = await RealHost.PostFormAsync(browser, "/account/sign-in", "/account/sign-in", new() { ["name"] = name, ["password"] = password }, Cancel);
        return answer.Headers.Location?.ToString();
    }

    private static Task<HttpResponseMessage> ResetAsync(HttpClient browser, string link, string password, string again) =>
        RealHost.PostFormAsync(browser, link, "/account/reset", new() { ["password"] = password, ["again"] = again }, Cancel);

    // Presses the button in the row of an account, as the page's own form does it.
    private async Task<string> PostRowAsync(HttpClient browser, string name, string handler)
    {
        using var answer = await RealHost.PostFormAsync(browser, "/account/list", "/account/list", new() { ["_handler"] = handler + await IdAsync(name) }, Cancel);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<HttpResponseMessage> RemoveAsync(HttpClient browser, string name) =>
        await RealHost.PostFormAsync(browser, "/account/list", "/account/remove", new() { ["id"] = await IdAsync(name) }, Cancel);

    private async Task LockAsync(string name)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await users.AccessFailedAsync((await users.FindByNameAsync(name))!);
    }

    private async Task<string> IdAsync(string name)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(name))!.Id;
    }

    private async Task<IEnumerable<string>> AdminsAsync()
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().GetUsersInRoleAsync(Roles.Admin)).Select(u => u.UserName!)];
    }
}
