using Microsoft.AspNetCore.Antiforgery;

namespace Simulator.Web.Hosting;

/// <summary>A form without this server's token ends here; left to its endpoint it would be an unhandled error.</summary>
public sealed class ForgedForms(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync("表单已过期，返回重新打开页面再提交。 / This form has expired: go back, reload the page and send it again.");
    }
}
