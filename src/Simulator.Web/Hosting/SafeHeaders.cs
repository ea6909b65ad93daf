namespace Simulator.Web.Hosting;

/// <summary>Content policy and caching. MudBlazor writes inline styles, so styles may be inline; scripts may not.</summary>
public sealed class SafeHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            // Font folders carry their version, so a font never changes under its address.
            if (context.Request.Path.StartsWithSegments("/fonts") && context.Response.StatusCode == StatusCodes.Status200OK)
                headers.CacheControl = "public, max-age=31536000, immutable";
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
