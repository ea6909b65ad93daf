using Microsoft.AspNetCore.Authentication.Cookies;

namespace Simulator.Web.Hosting;

/// <summary>
/// Over https a cookie's name begins with __Host-: the browser then takes it from this very host alone, and only over https. On a closed
/// network without https no browser would keep such a cookie, so there the name is bare.
/// </summary>
public sealed class SchemeCookies : ICookieManager
{
    public const string Prefix = "__Host-";
    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, Name(context, key));
    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => _inner.AppendResponseCookie(context, Name(context, key), value, options);
    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
}
