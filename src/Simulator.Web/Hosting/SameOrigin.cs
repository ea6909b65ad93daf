using Simulator.Web.Hubs;

namespace Simulator.Web.Hosting;

/// <summary>
/// A browser sends cookies along when a page of another site opens a WebSocket here, and no token protects that: the origin it names has to be
/// this server's. Programs that are no browsers name none and bring no cookies either.
/// </summary>
public sealed class SameOrigin(RequestDelegate next, SimulatorOptions options)
{
    private static readonly string[] Live = ["/_blazor", HubServices.Path];

    public Task InvokeAsync(HttpContext context)
    {
        if (!Array.Exists(Live, path => context.Request.Path.StartsWithSegments(path)) || IsOwn(context.Request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsOwn(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        return origins.Count == 0 || (origins.Count == 1 && Uri.TryCreate(origins[0], UriKind.Absolute, out var origin) && (IsHost(origin, request.Host) || options.Origins.Contains(origin.GetLeftPart(UriPartial.Authority), StringComparer.OrdinalIgnoreCase)));
    }

    // By name and port: behind something that ends TLS the scheme differs.
    private static bool IsHost(Uri origin, HostString host) =>
        host.HasValue && string.Equals(origin.Host, host.Host, StringComparison.OrdinalIgnoreCase) && (host.Port is { } port ? port == origin.Port : origin.IsDefaultPort);
}
