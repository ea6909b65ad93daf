using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Simulator.Runtime;
using Simulator.Web.Components.Desk;
using FrameView = Simulator.Domain.Views.FrameView;
using Post = Simulator.Domain.Views.FeedPost;

namespace Simulator.Web.Features.Feed;

/// <summary>
/// The part of a post that never changes, encoded once per language and shared by every viewer of this process. Goes with the exercise's replica.
/// </summary>
public sealed class PostBodies(IStringLocalizer<FeedText> texts)
{
    private readonly ConditionalWeakTable<ILiveExercise, ConcurrentDictionary<(int Index, string Language), FeedPost>> _made = [];

    public FeedPost Of(ILiveExercise live, Post post, Func<Domain.ExerciseTime, string> clock)
    {
        var posts = _made.GetValue(live, _ => new());
        return posts.GetOrAdd((post.Index, CultureInfo.CurrentUICulture.Name), _ => Make(post, live.Public().Frame, clock));
    }

    private FeedPost Make(Post post, FrameView frame, Func<Domain.ExerciseTime, string> clock) =>
        new(post.Id, post.AuthorId, post.Author, post.Followers >= 1000 && !post.Official ? texts["Followers", Figures.Short(post.Followers)].Value : "", clock(post.At), Linked(post.Text))
        {
            Official = post.Official,
            QuotedName = post.QuotedAuthor,
            Quoted = Linked(post.QuotedText ?? ""),
            Picture = post.Media is { } media ? StillAddress.Of(frame, media) : null,
            PictureCaption = post.MediaAlt,
            Lang = ContentLanguage.Of(frame.Language),
        };

    /// <summary>Everything encoded; names after @ and topics between # are marked, without being links anywhere.</summary>
    public static MarkupString Linked(string text)
    {
        var html = new StringBuilder(text.Length + 32);
        var i = 0;
        while (i < text.Length)
        {
            var end = End(text, i);
            if (end > i) html.Append("<a>").Append(WebUtility.HtmlEncode(text[i..end])).Append("</a>");
            else html.Append(WebUtility.HtmlEncode(text[i].ToString()));
            if (end <= i && char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
            {
                html.Length -= WebUtility.HtmlEncode(text[i].ToString()).Length;
                html.Append(WebUtility.HtmlEncode(text.Substring(i, 2)));
                end = i + 2;
            }
            i = Math.Max(end, i + 1);
        }
        return new MarkupString(html.ToString());
    }

    private static int End(string text, int at)
    {
        if (text[at] == '#')
        {
            // English topics have no closing sign: #WhatHappened.
            var word = at + 1;
            while (word < text.Length && char.IsAsciiLetterOrDigit(text[word])) word++;
            if (word > at + 2 && char.IsAsciiLetter(text[at + 1])) return word < text.Length && text[word] == '#' ? word + 1 : word;
            var close = text.IndexOf('#', at + 1);
            return close > at + 1 && close - at < 40 ? close + 1 : at;
        }
        if (text[at] != '@') return at;
        var end = at + 1;
        while (end < text.Length && end - at < (char.IsAscii(text[end]) ? 30 : 16) && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return end > at + 1 ? end : at;
    }
}
