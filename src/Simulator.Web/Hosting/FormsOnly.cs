using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Net.Http.Headers;

namespace Simulator.Web.Hosting;

/// <summary>An address that takes a form takes the two kinds a browser sends, in UTF-8; the framework's own reading of others ends in an unhandled error.</summary>
public sealed class FormsOnly(RequestDelegate next)
{
    private static readonly string[] Kinds = ["application/x-www-form-urlencoded", "multipart/form-data"];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation != true || !HttpMethods.IsPost(context.Request.Method) || IsForm(context.Request.ContentType)) return next(context);
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    }

    private static bool IsForm(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var media) && Array.Exists(Kinds, kind => media.MediaType.Equals(kind, StringComparison.OrdinalIgnoreCase))
        && (!media.Charset.HasValue || HeaderUtilities.RemoveQuotes(media.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
