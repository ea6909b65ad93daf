using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Simulator.Web.Components.Desk;

/// <summary>
/// The still parts of a feed row as markup: made once per post and language and shared by every console, where a component for each icon
/// would be made, kept and compared again in every one.
/// </summary>
internal sealed class RowMarkup
{
    private static readonly ConditionalWeakTable<FeedPost, RowMarkup> Made = [];

    private RowMarkup(FeedPost post, IStringLocalizer t, string language)
    {
        Language = language;
        var lang = post.Lang is { } other ? $" lang=\"{Text(other)}\"" : "";
        Avatar = new($"<div class=\"av {(post.Official ? Tint.Official : Tint.Of(post.AccountId))}\" aria-hidden=\"true\">{Text(post.Initial)}</div>");
        var who = post.Official ? $"<span class=\"off\">{Icon("check")}{Text(t["Official"])}</span>" : post.Role.Length > 0 ? $"<span class=\"mut ell\">{Text(post.Role)}</span>" : "";
        Head = new($"<div class=\"nm\"><b class=\"nw\"{lang}>{Text(post.Name)}</b>{who}<time>{Text(post.Time)}</time></div><p{lang}>{post.Body}</p>");
        var quoted = post.QuotedName is { } name ? $"<div class=\"qt\"{lang}><b>{Text(name)}</b>&emsp;{post.Quoted}</div>" : "";
        var picture = post.Picture is { } path
            ? $"<figure class=\"im\"{lang}><img src=\"{Text(path)}\" alt=\"{Text(post.PictureCaption)}\" loading=\"lazy\"><em>{Text(post.PictureCaption)} · {Text(t["SyntheticShort"])}</em></figure>" : "";
        Below = new(quoted + picture);
    }

    public MarkupString Avatar { get; }
    public MarkupString Head { get; }
    /// <summary>What it quotes, and its picture; empty for most.</summary>
    public MarkupString Below { get; }
    private string Language { get; }

    public static RowMarkup Of(FeedPost post, IStringLocalizer t)
    {
        var language = System.Globalization.CultureInfo.CurrentUICulture.Name;
        if (Made.TryGetValue(post, out var made) && made.Language == language) return made;
        made = new RowMarkup(post, t, language);
        Made.AddOrUpdate(post, made);
        return made;
    }

    // As the component of that name draws it, small.
    private static string Icon(string name) => $"<svg class=\"i s\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">{IconShapes.Of(name)}</svg>";

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
