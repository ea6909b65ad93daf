using System.Net;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Outer;

/// <summary>The real host: what a browser gets before any circuit.</summary>
public sealed class HostTests(RealHost host) : IClassFixture<RealHost>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private HttpClient Client() => host.Browser();

    [Theory]
    [InlineData("_framework/blazor.web.js", "text/javascript")]
    [InlineData("css/tokens.css", "text/css")]
    [InlineData("js/clock.js", "text/javascript")]
    [InlineData("lib/echarts/echarts.min.js", "text/javascript")]
    [InlineData("favicon.svg", "image/svg+xml")]
    [InlineData("fonts/barlow-5.3.0/barlow-semi-condensed-latin-600-normal.woff2", "font/woff2")]
    public async Task Serves_its_own_assets(string path, string type)
    {
        var response = await Client().GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task First_page_is_chinese_dark_and_strict_about_scripts()
    {
        var response = await Client().GetAsync("/", Stop);
        var html = await response.Content.ReadAsStringAsync(Stop);
        Assert.Contains("<html lang=\"zh-CN\" data-theme=\"dark\">", html);
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("<script>", html);
        Assert.DoesNotContain("https://", html);
    }

    [Fact]
    public async Task Cookies_choose_language_and_theme()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", "theme=light; .AspNetCore.Culture=c%3Den%7Cuic%3Den");
        var html = await (await Client().SendAsync(request, Stop)).Content.ReadAsStringAsync(Stop);
        Assert.Contains("<html lang=\"en\" data-theme=\"light\">", html);
    }

    [Fact]
    public async Task Unknown_addresses_are_404()
    {
        var response = await Client().GetAsync("/no-such-page", Stop);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Fonts_are_immutable()
    {
        var response = await Client().GetAsync("fonts/barlow-5.3.0/barlow-semi-condensed-latin-600-normal.woff2", Stop);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString());
    }
}
