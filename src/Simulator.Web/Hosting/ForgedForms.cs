using Microsoft.AspNetCore.Antiforgery;

namespace Simulator.Web.Hosting;

/// <summary>A form without this server's token ends here, and one too large to be a form; left to their endpoint they would be unhandled errors.</summary>
public sealed class ForgedForms(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } forged) return next(context);
        context.Response.StatusCode = IsTooLarge(forged.Error) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool IsTooLarge(Exception? error) =>
        error is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } || error?.InnerException is { } inner && IsTooLarge(inner);
}
