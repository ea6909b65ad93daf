using Microsoft.AspNetCore.Localization;

namespace Simulator.Web.Hosting;

/// <summary>/culture?c=en&amp;returnUrl=/… keeps the language in a cookie and goes back.</summary>
public static class Language
{
    public static void MapLanguage(this IEndpointRouteBuilder routes) => routes.MapGet("/culture", Choose);

    internal static IResult Choose(string? c, string? returnUrl, HttpContext context)
    {
        var language = c == "en" ? "en" : "zh-CN";
        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, IsEssential = true, HttpOnly = true, Secure = context.Request.IsHttps });
        return Results.LocalRedirect(Local(returnUrl, "/"));
    }

    /// <summary>The address to go back to, written as a header can carry it; the other one when it does not lead to this server.</summary>
    internal static string Local(string? url, string otherwise) =>
        IsLocal(url) && Uri.TryCreate("http://here" + url, UriKind.Absolute, out var whole) && IsLocal(whole.PathAndQuery) ? whole.PathAndQuery + whole.Fragment : otherwise;

    /// <summary>A path on this server: neither another host nor something a browser would read as one.</summary>
    internal static bool IsLocal(string? url) =>
        url is { Length: > 0 } && url[0] == '/' && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl);
}
