using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;
using Simulator.Web.Hubs;
using Simulator.Web.Tests.BadInput;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Security;

/// <summary>A page of another site, opened by somebody who is signed in here, can neither post a form nor open a socket.</summary>
public sealed class CrossSiteTests(RealHost host) : IClassFixture<RealHost>
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public static TheoryData<string> Sockets => ["/_blazor", HubServices.Path];

    [Theory, MemberData(nameof(Sockets))]
    public async Task A_socket_opens_for_our_own_pages_only(string path)
    {
        Assert.True(await OpensAsync(path, $"http://{host.Address.Authority}"));
        Assert.True(await OpensAsync(path, null), "programs are no browsers");
        foreach (var origin in (string[])["https://evil.example", "null", $"http://{host.Address.Host}:1", $"http://{host.Address.Authority}.evil.example", "http://localhost", "file://", "x"])
            Assert.False(await OpensAsync(path, origin), origin);
    }

    [Theory, MemberData(nameof(Sockets))]
    public async Task Nor_does_another_site_negotiate_one(string path)
    {
        using var client = host.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, path + "/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public void Every_form_address_demands_a_token()
    {
        var paths = Forms.Paths(host);
        Assert.Superset(new HashSet<string> { "/join", "/account/sign-in", "/account/sign-out", "/account/set-up", "/account/add" }, paths.ToHashSet());
        foreach (var endpoint in host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => paths.Contains("/" + e.RoutePattern.RawText!.TrimStart('/')) && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true))
            Assert.True(endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation, endpoint.RoutePattern.RawText);
    }

    [Fact]
    public async Task No_form_is_taken_without_the_token_of_the_same_browser()
    {
        using var mine = host.Browser();
        using var theirs = host.Browser();
        var foreign = await Forms.TokenAsync(theirs, Cancel);
        await Forms.TokenAsync(mine, Cancel);
        foreach (var path in Forms.Paths(host))
            foreach (var token in (string[])["", "made-up", foreign])
            {
                using var answer = await mine.PostAsync(path, new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["name"] = "a", ["password"] = "b", ["code"] = "123456", ["token"] = "t", ["role"] = "Controller" }), Cancel);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest || Asks(answer), $"{path} took '{token}': {answer.StatusCode}");
            }
    }

    // An address for the signed in sends a stranger to sign in before it looks at the form.
    private static bool Asks(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal);

    private async Task<bool> OpensAsync(string path, string? origin)
    {
        using var socket = new ClientWebSocket();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new Uri($"ws://{host.Address.Authority}{path}"), Cancel);
            socket.Abort();
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }
}
