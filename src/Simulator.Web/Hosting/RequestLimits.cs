using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Simulator.Web.Hosting;

/// <summary>How much a request may bring. Everything posted here is a small form; what people write comes through their circuit.</summary>
public static class RequestLimits
{
    public const int LargestBody = 256 * 1024, LargestMessage = 64 * 1024;
    private const int LargestValue = 16 * 1024, MostValues = 32;

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = LargestValue;
            form.ValueCountLimit = MostValues;
            form.KeyLengthLimit = 200;
            form.MultipartBodyLengthLimit = form.BufferBodyLengthLimit = LargestBody;
        });
        // An unreadable form is answered the same way in every environment, never as an error of the program.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
    }
}
