using System.Globalization;
using Microsoft.Extensions.Localization;
using Simulator.Web.Components.Layout;

namespace Simulator.Web.Hosting;

/// <summary>What was asked wrongly is answered with a sentence: without it a bare status would show as "no such page".</summary>
public sealed class PlainRefusals(RequestDelegate next, IStringLocalizer<LayoutText> words)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < StatusCodes.Status400BadRequest || response.ContentLength is not null || response.ContentType is not null) return;
        var sentence = words["Status" + response.StatusCode.ToString(CultureInfo.InvariantCulture)];
        if (sentence.ResourceNotFound) return;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(sentence.Value, context.RequestAborted);
    }
}
