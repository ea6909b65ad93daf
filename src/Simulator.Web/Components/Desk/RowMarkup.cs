using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Simulator.Web.Components.Desk;

/// <summary>
/// The parts of a feed row as markup: made once per post and language and shared by every console, where a component or a button of its own
/// would be made, kept and compared again in every one. What is pressed in a row is told by its list (see RowPressed).
/// </summary>
internal sealed class RowMarkup
{
    private static readonly ConditionalWeakTable<FeedPost, RowMarkup> Made = [];
    private static readonly ConcurrentDictionary<(string Language, bool Register, bool Reply), MarkupString> Ends = new();

    private readonly string _head, _below;
    private volatile Counted? _counted;
    private volatile Left? _gone;

    private RowMarkup(FeedPost post, IStringLocalizer t, string language)
    {
        Language = language;
        var lang = post.Lang is { } other ? $" lang=\"{Text(other)}\"" : "";
        var who = post.Official ? $"<span class=\"off\">{Icon("check")}{Text(t["Official"])}</span>" : post.Role.Length > 0 ? $"<span class=\"mut ell\">{Text(post.Role)}</span>" : "";
        _head = $"<div class=\"av {(post.Official ? Tint.Official : Tint.Of(post.AccountId))}\" aria-hidden=\"true\">{Text(post.Initial)}</div><div class=\"f1\">"
            + $"<div class=\"nm\"><b class=\"nw\"{lang}>{Text(post.Name)}</b>{who}<time>{Text(post.Time)}</time></div><p{lang}>{post.Body}</p>";
        var quoted = post.QuotedName is { } name ? $"<div class=\"qt\"{lang}><b>{Text(name)}</b>&emsp;{post.Quoted}</div>" : "";
        var picture = post.Picture is { } path
            ? $"<figure class=\"im\"{lang}><img src=\"{Text(path)}\" alt=\"{Text(post.PictureCaption)}\" loading=\"lazy\"><em>{Text(post.PictureCaption)} · {Text(t["SyntheticShort"])}</em></figure>" : "";
        _below = quoted + picture + "</div>";
        Still = new(_head + _below);
    }

    private string Language { get; }
    private MarkupString Still { get; }

    /// <summary>Who, when, what, with what it quotes and its picture; a post that is gone says so under its words.</summary>
    public MarkupString Body(string? gone)
    {
        if (gone is null) return Still;
        if (_gone is { } left && left.Note == gone) return left.Markup;
        var made = new MarkupString($"{_head}<div class=\"gone ic ic-bin\">{Text(gone)}</div>{_below}");
        _gone = new Left(gone, made);
        return made;
    }

    /// <summary>The counters as they stand; the same string for everybody until one of them moves. The style sheet draws their icons, by place.</summary>
    /// <param name="opens">The count of comments is a button that opens them.</param>
    public MarkupString Counters(FeedCounts counts, IStringLocalizer t, bool opens = false)
    {
        if (_counted is { } last && last.Counts == counts && last.Opens == opens) return last.Markup;
        var reads = counts.Reads is { } read ? Counter(t["Reads"], read) : "";
        var made = new MarkupString($"{Counter(t["Reposts"], counts.Reposts)}{(opens && counts.Comments > 0 ? Opening(counts.Comments, t) : Counter(t["Comments"], counts.Comments))}{Counter(t["Likes"], counts.Likes)}{reads}");
        _counted = new Counted(counts, opens, made);
        return made;
    }

    /// <summary>The right end of a row nobody registered: what the viewer may do with it, and the mark of the exercise.</summary>
    public static MarkupString End(bool register, bool reply, IStringLocalizer t) =>
        Ends.GetOrAdd((CultureInfo.CurrentUICulture.Name, register, reply), static (what, t) => Ended(what.Reply, what.Register ? Button("register", "rg ic ic-pin", t["Register"]) : "", t), t);

    /// <summary>The right end of a registered row.</summary>
    public static MarkupString End(string item, bool reply, IStringLocalizer t) => Ended(reply, $"<span class=\"rn\">{Text(t["Registered", item])}</span>", t);

    public static RowMarkup Of(FeedPost post, IStringLocalizer t)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        if (Made.TryGetValue(post, out var made) && made.Language == language) return made;
        made = new RowMarkup(post, t, language);
        Made.AddOrUpdate(post, made);
        return made;
    }

    private static MarkupString Ended(bool reply, string registered, IStringLocalizer t) =>
        new($"<span class=\"r\">{(reply ? Button("reply", "rp ic ic-chat", t["Reply"]) : "")}{registered}<span class=\"xm\">{Text(t["Exercise"])}</span></span>");

    // No form is near a row, so that it need not say that it sends none.
    private static string Button(string press, string css, string words) => $"<button class=\"btn sm {css}\" data-row=\"{press}\">{Text(words)}</button>";

    // As the component of that name draws it, small.
    private static string Icon(string name) => $"<svg class=\"i s\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">{IconShapes.Of(name)}</svg>";

    private static string Opening(int count, IStringLocalizer t) =>
        $"<span title=\"{Text(t["Comments"])}\"><button class=\"cmb\" data-row=\"comments\" aria-label=\"{Text(t["OpenComments", count])}\">{Figures.Short(count)}</button></span>";

    private static string Counter(string title, long count) => $"<span title=\"{Text(title)}\">{Figures.Short(count)}</span>";

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    private sealed record Counted(FeedCounts Counts, bool Opens, MarkupString Markup);
    private sealed record Left(string Note, MarkupString Markup);
}
