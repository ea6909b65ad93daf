using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Security;

/// <summary>With a certificate everything is bound to it: cookies, and the browser's memory that this host speaks https.</summary>
public sealed class HttpsTests : IAsyncLifetime
{
    private readonly RealHost _host = new() { Scheme = "https" };
    private X509Certificate2 _certificate = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest("CN=exercise.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        _certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        _host.Change = builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = _certificate));
        return _host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _certificate.Dispose();
    }

    [Fact]
    public async Task Cookies_belong_to_this_host_and_the_browser_is_told_to_stay_with_https()
    {
        var jar = new CookieContainer();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = jar, ServerCertificateCustomValidationCallback = (_, given, _, _) => given!.Thumbprint == _certificate.Thumbprint }) { BaseAddress = _host.Address };
        await _host.AddAccountAsync("导调一号", "Controller");
        using var made = await RealHost.PostFormAsync(browser, "/account/sign-in", "/account/sign-in", new() { ["name"] = "导调一号", ["password"] = RealHost.Password }, Cancel);
        var cookie = made.Headers.GetValues("Set-Cookie").Single(c => c.Contains("account=", StringComparison.Ordinal));
        Assert.StartsWith("__Host-account=", cookie, StringComparison.Ordinal);
        foreach (var part in (string[])["secure", "path=/", "httponly"]) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("导调一号", WebUtility.HtmlDecode(await browser.GetStringAsync("/account/list", Cancel)), StringComparison.Ordinal);
        Assert.All(jar.GetCookies(_host.Address), c => Assert.True(c.Secure, c.Name));

        using var named = new HttpRequestMessage(HttpMethod.Get, "/");
        named.Headers.Host = "exercise.test";
        using var answer = await browser.SendAsync(named, Cancel);
        Assert.Contains("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
    }
}
