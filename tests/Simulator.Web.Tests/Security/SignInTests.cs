using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Simulator.Persistence.AppDb;
using Simulator.Web.Tests.BadInput;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Security;

/// <summary>Passwords, sign-in and sessions of accounts, on a server whose clock for sessions the test moves.</summary>
public sealed partial class SignInTests : IAsyncLifetime
{
    private const string Name = "导调一号", Password = RealHost.Password;
    private readonly RealHost _host = new();
    private readonly ErrorEar _log = new() { From = LogLevel.Information };
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host.Arguments = ["--Limits:WrongCodesPerAddress", "25", "--Logging:LogLevel:Default", "Information"];
        _host.Change = builder =>
        {
            builder.Services.AddSingleton<ILoggerProvider>(_log);
            builder.Services.Configure<SecurityStampValidatorOptions>(o => o.TimeProvider = _time);
        };
        await _host.InitializeAsync();
        await _host.AddAccountAsync(Name, "Controller", "Admin");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_cookie_is_new_at_every_sign_in_and_no_script_reads_it()
    {
        var jar = new CookieContainer();
        jar.Add(_host.Address, new Cookie("account", "planted-by-somebody-else"));
        using var browser = _host.Browser(jar);
        using var answer = await SignInAsync(browser, Name, Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("account=", StringComparison.Ordinal));
        Assert.DoesNotContain("planted", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("samesite=(lax|strict)", cookie);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        using var again = await SignInAsync(browser, Name, Password);
        Assert.NotEqual(Value(cookie), Value(again.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("account=", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task After_signing_out_an_old_cookie_opens_nothing()
    {
        var jar = new CookieContainer();
        using var browser = _host.Browser(jar);
        using var signedIn = await SignInAsync(browser, Name, Password);
        var stolen = jar.GetCookies(_host.Address)["account"]!.Value;
        Assert.Contains(Name, await AccountsAsync(stolen), StringComparison.Ordinal);
        using var signedOut = await RealHost.PostFormAsync(browser, "/account/sign-in", "/account/sign-out", [], Cancel);
        Assert.Null(jar.GetCookies(_host.Address)["account"]);
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.DoesNotContain(Name, await AccountsAsync(stolen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_changed_by_who_knows_it_and_ends_other_sessions()
    {
        var jar = new CookieContainer();
        using var browser = _host.Browser(jar);
        using var signedIn = await SignInAsync(browser, Name, Password);
        var elsewhere = jar.GetCookies(_host.Address)["account"]!.Value;
        foreach (var (current, wanted) in ((string, string)[])[("wrong horse", "a new horse"), (Password, "password1"), (Password, "")])
        {
            using var refused = await RealHost.PostFormAsync(browser, "/account/password", "/account/password", new() { ["old"] = current, ["password"] = wanted, ["again"] = wanted }, Cancel);
            Assert.Equal("/account/password?failed=1", refused.Headers.Location?.ToString());
        }
        using var changed = await RealHost.PostFormAsync(browser, "/account/password", "/account/password", new() { ["old"] = Password, ["password"] = "a new horse", ["again"] = "a new horse" }, Cancel);
        Assert.Equal("/account/password?done=1", changed.Headers.Location?.ToString());
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.DoesNotContain(Name, await AccountsAsync(elsewhere), StringComparison.Ordinal);
        Assert.Contains(Name, await AccountsAsync(jar.GetCookies(_host.Address)["account"]!.Value), StringComparison.Ordinal);
        using var old = await SignInAsync(_host.Browser(), Name, Password);
        Assert.Contains("failed=wrong", old.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_answered_alike_and_ten_wrong_ones_lock_the_account()
    {
        using var browser = _host.Browser();
        using var nobody = await SignInAsync(browser, "nobody", "x");
        for (var i = 0; i < 9; i++)
        {
            using var wrong = await SignInAsync(browser, Name, "x");
            Assert.Equal(nobody.Headers.Location?.ToString(), wrong.Headers.Location?.ToString());
        }
        using var last = await SignInAsync(browser, Name, "x");
        Assert.Contains("failed=locked", last.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var right = await SignInAsync(browser, Name, Password);
        Assert.Contains("failed=locked", right.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_told_to_wait()
    {
        using var browser = _host.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 60; i++)
        {
            using var answer = await SignInAsync(browser, "nobody" + i, "x");
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) Assert.NotEmpty(await answer.Content.ReadAsStringAsync(Cancel));
        }
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task A_common_or_short_password_makes_no_account()
    {
        using var browser = _host.Browser();
        using var signedIn = await SignInAsync(browser, Name, Password);
        foreach (var password in (string[])["password1", "12345678", "qwertyui", "short", "", new string('a', 201), "evaluator2"])
        {
            using var answer = await RealHost.PostFormAsync(browser, "/account/list", "/account/add", new() { ["name"] = "evaluator", ["password"] = password, ["role"] = "Evaluator" }, Cancel);
            Assert.True(answer.Headers.Location?.ToString() == "/account/list?failed=account", $"'{password}': {answer.StatusCode} {answer.Headers.Location}");
        }
        foreach (var name in (string[])["", "   ", "a\u202Eb", new string('a', 65), "a\0"])
        {
            using var answer = await RealHost.PostFormAsync(browser, "/account/list", "/account/add", new() { ["name"] = name, ["password"] = "battery staple", ["role"] = "Evaluator" }, Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest || answer.Headers.Location?.ToString() == "/account/list?failed=account", $"'{name}': {answer.StatusCode} {answer.Headers.Location}");
        }
    }

    [Fact]
    public async Task The_database_holds_no_password_and_no_secret_of_a_link()
    {
        var token = await _host.Get<Links>().CreateAsync(new Domain.Exercises.ExerciseId("x"), LinkKind.Wall, Cancel);
        var added = await _host.Get<People>().AddAsync(new Domain.Exercises.ExerciseId("x"), "某人", Domain.Exercises.Office.Player, cancel: Cancel);
        var bytes = string.Concat(Directory.EnumerateFiles(_host.Folder, "app.db*").Select(f => Read(f)));
        Assert.Contains(Name, bytes, StringComparison.Ordinal);
        foreach (var secret in (string[])[Password, token, added.Token]) Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_type_is_not_logged()
    {
        using var browser = _host.Browser();
        using var wrong = await SignInAsync(browser, "a name\r\nfail: forged line", "a password of mine");
        using var right = await SignInAsync(browser, Name, Password);
        using var joined = await RealHost.PostFormAsync(browser, "/account/sign-in", "/join", new() { ["code"] = "987654", ["name"] = "某人的代号" }, Cancel);
        var log = string.Join('\n', _log.Heard);
        Assert.Contains("Data folder", log, StringComparison.Ordinal);
        foreach (var typed in (string[])["a password of mine", Password, "forged line", "987654", "某人的代号"]) Assert.DoesNotContain(typed, log, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_for_this_user_alone()
    {
        var keys = Path.Combine(_host.Folder, "keys");
        Assert.NotEmpty(Directory.EnumerateFiles(keys));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(keys));
    }

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new StreamReader(stream).ReadToEnd();
    }

    private Task<HttpResponseMessage> SignInAsync(HttpClient browser, string name, string password) =>
        RealHost.PostFormAsync(browser, "/account/sign-in", "/account/sign-in", new() { ["name"] = name, ["password"] = password }, Cancel);

    private async Task<string> AccountsAsync(string cookie)
    {
        var jar = new CookieContainer();
        jar.Add(_host.Address, new Cookie("account", cookie));
        using var browser = _host.Browser(jar);
        return WebUtility.HtmlDecode(await browser.GetStringAsync("/account/list", Cancel));
    }

    private static string Value(string cookie) => CookieValue().Match(cookie).Groups[1].Value;

    [GeneratedRegex("^[^=]+=([^;]+)")]
    private static partial Regex CookieValue();
}
