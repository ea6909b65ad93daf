using System.Net;
using System.Text.RegularExpressions;
using Simulator.Web.Tests.BadInput;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Security;

/// <summary>What every answer says about itself, whatever it answers.</summary>
public sealed partial class HeaderTests(RealHost host) : IClassFixture<RealHost>
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses => ["/", "/account/sign-in", "/account/set-up?token=x", "/account/list", "/exercises", "/e/nobody/seat", "/demo", "/nowhere", "/error", "/healthz", "/media/no.svg", "/media/liuwan-market/no.svg", "/media/liuwan-market/west-gate-smoke.svg", "/culture?c=en&returnUrl=/", "/_framework/blazor.web.js", "/css/tokens.css", "/favicon.svg"];

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_answer_is_strict(string address)
    {
        using var browser = host.Browser();
        using var answer = await browser.GetAsync(address, Cancel);
        var policy = Policy(answer);
        Assert.Equal(["'none'"], policy.GetValueOrDefault("object-src") ?? policy["default-src"]);
        Assert.Equal(["'none'"], policy["frame-ancestors"]);
        Assert.DoesNotContain("'unsafe-inline'", policy.GetValueOrDefault("script-src") ?? policy["default-src"]);
        Assert.DoesNotContain(policy.SelectMany(p => p.Value), s => s.Contains("unsafe-eval", StringComparison.Ordinal) || s.Contains('*') || s.Contains("http", StringComparison.Ordinal) || s is "ws:" or "wss:");
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Contains("camera=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"), "over plain http it means nothing");
        if (answer.Content.Headers.ContentType?.MediaType == "text/html") Assert.True(answer.Headers.CacheControl?.NoStore, "pages are not kept");
    }

    [Fact]
    public async Task Own_pages_allow_only_their_own_scripts_forms_and_base()
    {
        using var browser = host.Browser();
        using var answer = await browser.GetAsync("/", Cancel);
        var policy = Policy(answer);
        foreach (var part in (string[])["default-src", "script-src", "connect-src", "base-uri", "form-action", "font-src"]) Assert.Equal(["'self'"], policy[part]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/set-up?token=x")]
    [InlineData("/error")]
    [InlineData("/nowhere")]
    public async Task No_page_has_a_script_of_its_own_in_it(string address)
    {
        using var browser = host.Browser();
        var html = await (await browser.GetAsync(address, Cancel)).Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotMatch(@"<script(?![^>]*\bsrc=)", html);
        Assert.DoesNotMatch(@"<[^>]+\son\w+\s*=", html);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.All(Source().Matches(html), m => Assert.False(m.Groups[1].Value.Contains("//", StringComparison.Ordinal), m.Value));
    }

    [Fact]
    public async Task A_drawing_opened_by_itself_is_no_page_of_ours()
    {
        using var browser = host.Browser();
        using var drawing = await browser.GetAsync("/media/liuwan-market/west-gate-smoke.svg", Cancel);
        Assert.Equal(HttpStatusCode.OK, drawing.StatusCode);
        Assert.Contains("sandbox", Policy(drawing).Keys);
        Assert.Equal(["'none'"], Policy(drawing)["default-src"]);
    }

    [Theory]
    [InlineData("/media/liuwan-market/..%2f..%2fscenario.yaml")]
    [InlineData("/media/liuwan-market/..%2fscenario.yaml")]
    [InlineData("/media/liuwan-market/..%5cscenario.yaml")]
    [InlineData("/media/liuwan-market/%2e%2e%2fscenario.yaml")]
    [InlineData("/media/liuwan-market/../scenario.yaml")]
    [InlineData("/media/liuwan-market/scenario.yaml")]
    [InlineData("/media/liuwan-market/scenario.yaml?language=en")]
    [InlineData("/media/liuwan-market/..%2fmedia%2fwest-gate-smoke.svg")]
    [InlineData("/media/liuwan-market/%2fetc%2fpasswd")]
    [InlineData("/media/liuwan-market/west-gate-smoke.svg%00.svg")]
    [InlineData("/media/liuwan-market/west-gate-smoke.svg::$DATA")]
    [InlineData("/media/liuwan-market/C:west-gate-smoke.svg")]
    [InlineData("/media/liuwan-market/no.svg?language=..%2f..%2fwest-gate-smoke")]
    [InlineData("/media/../west-gate-smoke.svg")]
    [InlineData("/media/%2e%2e/west-gate-smoke.svg")]
    [InlineData("/media/..%2fliuwan-market/west-gate-smoke.svg")]
    [InlineData("/media/newcomers%2f..%2fliuwan-market/west-gate-smoke.svg")]
    [InlineData("/media/newcomers/west-gate-smoke.svg")]
    [InlineData("/media/schema/west-gate-smoke.svg")]
    [InlineData("/media/west-gate-smoke.svg")]
    public async Task Drawings_come_from_the_library_only(string address)
    {
        var path = await RawHttp.GetAsync(host.Address, address, Cancel);
        Assert.Contains(path.Status, (int[])[400, 404]);
        Assert.DoesNotContain("format:", path.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("TRACK")]
    public async Task Tracing_is_not_answered(string method)
    {
        var (status, _, body) = await RawHttp.SendAsync(host.Address, $"{method} / HTTP/1.1\r\nHost: {host.Address.Authority}\r\nCookie: account=secret\r\nConnection: close\r\n\r\n", Cancel);
        Assert.Contains(status, (int[])[400, 404, 405, 501]);
        Assert.DoesNotContain("account=secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_host_name_is_repeated_nowhere()
    {
        foreach (var address in (string[])["/", "/account/sign-in", "/culture?c=en&returnUrl=/", "/e/x/control", "/nowhere"])
        {
            var answer = await RawHttp.GetAsync(host.Address, address, Cancel, "evil.example");
            Assert.DoesNotContain("evil.example", answer.Head + answer.Body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\r\nLocation: https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/./\\/evil.example")]
    [InlineData("/情景?x=情#情")]
    [InlineData("")]
    public async Task Going_back_leads_to_this_server_only(string url)
    {
        using var browser = host.Browser();
        using var language = await browser.GetAsync("/culture?c=en&returnUrl=" + Uri.EscapeDataString(url), Cancel);
        Assert.Equal(HttpStatusCode.Found, language.StatusCode);
        Forms.LeadsHere(language, url);
        using var signIn = await RealHost.PostFormAsync(browser, "/account/sign-in", "/account/sign-in", new() { ["name"] = "x", ["password"] = "y", ["returnUrl"] = url }, Cancel);
        Forms.LeadsHere(signIn, url);
        Assert.DoesNotContain("returnUrl=https", signIn.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static Dictionary<string, string[]> Policy(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')).ToDictionary(p => p[0], p => p[1..]);

    [GeneratedRegex("(?:src|href|action)=\"([^\"]*)\"")]
    private static partial Regex Source();
}
