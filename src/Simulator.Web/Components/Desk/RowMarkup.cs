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

    private volatile Counted? _counted;

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
        Tag = new($"<span class=\"xm\">{Text(t["Exercise"])}</span>");
    }

    public MarkupString Avatar { get; }
    public MarkupString Head { get; }
    /// <summary>What it quotes, and its picture; empty for most.</summary>
    public MarkupString Below { get; }
    public MarkupString Tag { get; }
    private string Language { get; }

    /// <summary>The counters as they stand; the same string for everybody until one of them moves.</summary>
    /// <param name="opens">The row draws the count of comments itself, as the button that opens them.</param>
    public MarkupString Counters(FeedCounts counts, IStringLocalizer t, bool opens = false)
    {
        if (_counted is { } last && last.Counts == counts && last.Opens == opens) return last.Markup;
        var reads = counts.Reads is { } read ? Counter("eye", t["Reads"], read) : "";
        var made = new MarkupString(Counter("repost", t["Reposts"], counts.Reposts) + (opens ? "" : Counter("chat", t["Comments"], counts.Comments)) + Counter("heart", t["Likes"], counts.Likes) + reads);
        _counted = new Counted(counts, opens, made);
        return made;
    }

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

    private static string Counter(string icon, string title, long count) => $"<span class=\"ic ic-{icon}\" title=\"{Text(title)}\">{Figures.Short(count)}</span>";

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    private sealed record Counted(FeedCounts Counts, bool Opens, MarkupString Markup);
}
