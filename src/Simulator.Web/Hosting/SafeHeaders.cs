using System.Net;
using Microsoft.AspNetCore.Http.Headers;

namespace Simulator.Web.Hosting;

/// <summary>Content policy, isolation and caching. MudBlazor writes inline styles, so styles may be inline; scripts may not.</summary>
public sealed class SafeHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // A drawing of a scenario comes from whoever wrote it. Opened by itself it must not be a page of this server.
    private const string DrawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
    private const string Permissions = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            Write((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    private static void Write(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.ContentSecurityPolicy = request.Path.StartsWithSegments("/media") ? DrawingPolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Browsers ignore it on plain http, with a complaint in the console.
        if (request.IsHttps || IsThisComputer(request.Host.Host)) headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Font folders carry their version, so a font never changes under its address.
        if (request.Path.StartsWithSegments("/fonts") && context.Response.StatusCode == StatusCodes.Status200OK) headers.CacheControl = "public, max-age=31536000, immutable";
        // Pages name people and hold what they wrote: nothing of it stays in a shared browser.
        else if (new ResponseHeaders(headers).ContentType?.MediaType == "text/html") headers.CacheControl = "no-store";
    }

    private static bool IsThisComputer(string host) => host == "localhost" || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);
}
