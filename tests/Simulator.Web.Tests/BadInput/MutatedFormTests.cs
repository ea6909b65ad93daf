using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Simulator.Persistence.AppDb;
using Simulator.Tests.BadInput;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.BadInput;

/// <summary>Every address that takes a form, found in the routing table: whatever is posted is answered with a sentence or a way back, and makes nobody anything.</summary>
public sealed partial class MutatedFormTests(OpenHost open) : IClassFixture<OpenHost>
{
    private static readonly string[] Fields = ["code", "name", "password", "token", "role", "returnUrl", "again", "id", "exercise", "seat"];

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public Task Four_hundred_forms_make_nobody_anything() => PostAsync(20_261, 400);

    [Fact, Trait("Category", "Long")]
    public Task Ten_thousand_forms_make_nobody_anything() => PostAsync(50_000_000, 10_000);

    private async Task PostAsync(int first, int count)
    {
        // A connection for each: what a refused form leaves unread ends its connection, and the next must not be taken for its victim.
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = open.Host.Address };
        var token = await Forms.TokenAsync(browser, Cancel);
        await open.Host.Get<Links>().RenewSetupAsync(Cancel);
        var (paths, before) = (Forms.Paths(open.Host), await CountAsync());
        for (var seed = first; seed < first + count; seed++)
        {
            var hostile = new Hostile(seed);
            var path = hostile.Pick(paths);
            using var content = Content(hostile, token);
            using var answer = await AnswerAsync(browser, path, content, $"seed {seed}: {path}");
            await CheckAsync(answer, $"seed {seed}: {path}");
        }
        Assert.Equal(before, await CountAsync());
        Assert.Empty(open.Errors.Heard);
    }

    private static async Task<HttpResponseMessage> AnswerAsync(HttpClient browser, string path, HttpContent content, string what)
    {
        try
        {
            return await browser.PostAsync(path, content, Cancel);
        }
        catch (HttpRequestException e)
        {
            throw new InvalidOperationException($"{what} was not answered", e);
        }
    }

    private static HttpContent Content(Hostile hostile, string token)
    {
        var fields = new List<string>();
        if (!hostile.OneIn(10)) fields.Add("__RequestVerificationToken=" + (hostile.OneIn(15) ? token[..(token.Length / 2)] : Uri.EscapeDataString(token)));
        foreach (var field in Fields)
            if (!hostile.OneIn(4)) fields.Add($"{field}={Value(hostile, field)}");
        if (hostile.OneIn(20)) fields.AddRange(Enumerable.Range(0, 50).Select(i => string.Create(CultureInfo.InvariantCulture, $"f{i}=x")));
        if (hostile.OneIn(20)) fields.Add("name=" + new string('a', 100_000));
        var body = Encoding.UTF8.GetBytes(string.Join('&', fields));
        var content = new ByteArrayContent(hostile.OneIn(6) ? hostile.Damaged(body) : body);
        content.Headers.TryAddWithoutValidation("Content-Type", hostile.OneIn(10) ? hostile.Pick((string[])["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=utf-7", "x/"]) : "application/x-www-form-urlencoded");
        return content;
    }

    private static string Value(Hostile hostile, string field) => hostile.Below(6) switch
    {
        0 => hostile.Pick((string[])["%ff%fe%00", "%", "%zz", "+", "%ed%a0%80", ""]),
        1 when field == "role" => "Controller",
        1 when field == "returnUrl" => hostile.Pick((string[])["//evil.example", "/\\evil.example", "https://evil.example/", "/%0d%0aSet-Cookie:x=1", "/\t/evil.example", "/情", "/exercises?x=<script>", "javascript:alert(1)"]),
        1 when field == "password" => "correct horse",
        _ => Escaped(hostile.Text()),
    };

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private static async Task CheckAsync(HttpResponseMessage answer, string what)
    {
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True((int)answer.StatusCode < 500, $"{what}: {(int)answer.StatusCode}");
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostile.Script, body, StringComparison.Ordinal);
        if (answer.StatusCode is HttpStatusCode.Found) Forms.LeadsHere(answer, what);
        else if (answer.StatusCode is not HttpStatusCode.OK) Assert.True(body.Length > 0, $"{what}: {(int)answer.StatusCode} without a word");
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => SignsIn().IsMatch(c)), what);
    }

    [GeneratedRegex("^(account|participant)=[^;]")]
    private static partial Regex SignsIn();

    private async Task<(int Accounts, int People)> CountAsync()
    {
        await using var db = await open.Host.Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Cancel);
        return (await db.Users.CountAsync(Cancel), await db.Participants.CountAsync(Cancel));
    }
}

/// <summary>What tests of forms need to know of the server.</summary>
internal static class Forms
{
    /// <summary>Every address that answers a POST, the framework's own sockets left out.</summary>
    public static string[] Paths(RealHost host) =>
    [
        .. host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && IsOurs(e))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal),
    ];

    public static async Task<string> TokenAsync(HttpClient browser, CancellationToken cancel)
    {
        var html = await browser.GetStringAsync("/account/sign-in", cancel);
        return Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
    }

    public static void LeadsHere(HttpResponseMessage answer, string what)
    {
        var to = answer.Headers.Location;
        Assert.True(to is not null && (!to.IsAbsoluteUri || to.Host == answer.RequestMessage!.RequestUri!.Host) && !to.OriginalString.StartsWith("//", StringComparison.Ordinal) && !to.OriginalString.StartsWith("/\\", StringComparison.Ordinal), $"{what} → {to}");
    }

    // Mapped by this program with a handler of its own, not by Blazor or SignalR.
    private static bool IsOurs(RouteEndpoint endpoint) => endpoint.Metadata.OfType<System.Reflection.MethodInfo>().Any(m => m.DeclaringType?.Assembly == typeof(Simulator.Web.Hosting.SimulatorHost).Assembly);
}
