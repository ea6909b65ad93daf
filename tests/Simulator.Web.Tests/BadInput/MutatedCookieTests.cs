using System.Net;
using System.Text;
using Simulator.Persistence.AppDb;
using Simulator.Tests.BadInput;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.BadInput;

/// <summary>
/// Every kind of cookie this server gives, damaged, exchanged and made up: the page comes, nobody is signed in by it, and nothing is an error of the program.
/// </summary>
public sealed class MutatedCookieTests(OpenHost open) : IClassFixture<OpenHost>
{
    private const string Names = "data-test=\"account\"";
    private static readonly string[] Kinds = ["account", "participant", "forms", "theme", ".AspNetCore.Culture", "__Host-account", "unknown", "Identity.External"];

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public Task Four_hundred_cookies_sign_nobody_in() => BringAsync(20_261, 400);

    [Fact, Trait("Category", "Long")]
    public Task Five_thousand_cookies_sign_nobody_in() => BringAsync(60_000_000, 5_000);

    private async Task BringAsync(int first, int count)
    {
        var (row, real) = await RealCookiesAsync();
        string[] pages = ["/", "/account/list", "/account/list", "/account/sign-in", $"/e/{row.Id}/seat", $"/e/{row.Id}/lobby", $"/e/{row.Id}/control", "/exercises", "/culture?c=en&returnUrl=/", "/nowhere"];
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 }) { BaseAddress = open.Host.Address };
        Assert.Contains(Names, await TextAsync(client, "/account/list", "account=" + real["account"]), StringComparison.Ordinal);
        for (var seed = first; seed < first + count; seed++)
        {
            var hostile = new Hostile(seed);
            var (page, cookies) = (hostile.Pick(pages), Cookies(hostile, real));
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
            using var answer = await client.SendAsync(request, Cancel);
            var body = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True((int)answer.StatusCode < 500, $"seed {seed}: {page} with {cookies}: {(int)answer.StatusCode}");
            Assert.False(body.Contains(Names, StringComparison.Ordinal), $"seed {seed}: {page} with {cookies} is let in");
            Assert.DoesNotContain(Hostile.Script, body, StringComparison.Ordinal);
        }
        Assert.Empty(open.Errors.Heard);
    }

    private static string Cookies(Hostile hostile, Dictionary<string, string> real)
    {
        var cookies = new List<string>();
        for (var n = 1 + hostile.Below(3); n > 0; n--) cookies.Add($"{(hostile.OneIn(8) ? Line(hostile.Text()) : hostile.Pick(Kinds))}={Value(hostile, real)}");
        return string.Join(hostile.OneIn(8) ? ";;,= " : "; ", cookies);
    }

    // Never the account's own value under its own name: that one is right.
    private static string Value(Hostile hostile, Dictionary<string, string> real)
    {
        var value = hostile.Pick([.. real.Values]);
        return hostile.Below(5) switch
        {
            0 => Line(hostile.Text()),
            1 => value[..hostile.Below(value.Length)],
            2 => value[hostile.Below(value.Length)..][1..] + "A",
            3 => Flipped(value, 8 + hostile.Below(value.Length - 16)),
            _ => hostile.Pick((string[])["chunks-3", "chunks-99999999", "chunks--1", "c%3Den%7Cuic%3Den", "c=../../x|uic=<script>", "light\"><script>", "CfDJ8", "%00%ff"]),
        };
    }

    private static string Flipped(string value, int at) => value[..at] + (value[at] == 'A' ? 'B' : 'A') + value[(at + 1)..];

    // A header is one line of bytes: the rest a client cannot even send.
    private static string Line(string text) => new([.. text.Where(c => c is >= ' ' and < '\u0100' and not '\u007f').Take(3_000)]);

    private async Task<string> TextAsync(HttpClient client, string page, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await client.SendAsync(request, Cancel);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<(ExerciseRow Row, Dictionary<string, string> Cookies)> RealCookiesAsync()
    {
        var row = await open.Host.OpenAsync(Cancel);
        var jar = new CookieContainer();
        using var browser = open.Host.Browser(jar);
        await open.Host.AddAccountAsync("导调一号", "Controller", "Admin");
        using var made = await RealHost.PostFormAsync(browser, "/account/sign-in", "/account/sign-in", new() { ["name"] = "导调一号", ["password"] = RealHost.Password }, Cancel);
        using var joined = await RealHost.PostFormAsync(browser, "/account/sign-in", "/join", new() { ["code"] = row.Code, ["name"] = "研判一号" }, Cancel);
        Assert.StartsWith("/e/", joined.Headers.Location?.ToString(), StringComparison.Ordinal);
        return (row, jar.GetCookies(open.Host.Address).ToDictionary(c => c.Name, c => c.Value));
    }
}
