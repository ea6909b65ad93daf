using System.Collections.Immutable;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Feed;

public enum FeedTab { New, Hot, Us }

/// <summary>
/// What one viewer has of the feed: the newest rows of his tab and filter, extended from his own cursor. While he reads, new posts wait and are only counted.
/// </summary>
public sealed class FeedWindow
{
    public const int Rows = 60, MostRows = 300, HotAmong = 400;
    private int _upTo;
    private int _limit = Rows;
    private ImmutableArray<string> _official = [];

    public FeedTab Tab { get; private set; } = FeedTab.New;
    public string Filter { get; private set; } = "";
    public ImmutableArray<FeedPost> Posts { get; private set; } = [];
    /// <summary>New rows that wait behind the bar.</summary>
    public int Waiting { get; private set; }
    public bool MayHaveOlder => Posts.Length >= _limit && _limit < MostRows;

    public void Choose(FeedTab tab, string filter, FeedView feed)
    {
        (Tab, Filter, _limit) = (tab, filter.Trim(), Rows);
        Show(feed);
    }

    public void Older(FeedView feed)
    {
        _limit = Math.Min(MostRows, _limit + Rows);
        Posts = Pick(feed, _upTo);
    }

    /// <summary>Takes in what is new, or counts it if the viewer is reading.</summary>
    public void Advance(FeedView feed, bool reading)
    {
        if (reading && Posts.Length > 0 && Tab != FeedTab.Hot)
        {
            Waiting = feed.Since(_upTo, 1000).Count(Fits);
            return;
        }
        if (feed.Count == _upTo && Posts.Length > 0) return;
        Show(feed);
    }

    public void Show(FeedView feed)
    {
        if (_official.IsEmpty) _official = [.. feed.OfficialNames.Select(n => "@" + n)];
        _upTo = feed.Count;
        Posts = Pick(feed, _upTo);
        Waiting = 0;
    }

    private ImmutableArray<FeedPost> Pick(FeedView feed, int before)
    {
        if (Tab == FeedTab.Hot) return [.. feed.Newest(HotAmong, before).Where(Fits).OrderByDescending(p => Warmth(feed, p)).ThenByDescending(p => p.Index).Take(_limit)];
        if (Tab == FeedTab.New && Filter.Length == 0) return feed.Newest(_limit, before);
        return [.. feed.Newest(int.MaxValue, before).Where(Fits).Take(_limit)];
    }

    private static long Warmth(FeedView feed, FeedPost post)
    {
        var counters = feed.Counters(post.Index);
        return counters.Reads / 100 + counters.Reposts * 3L + counters.Comments * 2L + counters.Likes;
    }

    private bool Fits(FeedPost post) =>
        (Filter.Length == 0 || post.Text.Contains(Filter, StringComparison.OrdinalIgnoreCase) || post.Author.Contains(Filter, StringComparison.OrdinalIgnoreCase))
        && (Tab != FeedTab.Us || _official.Any(name => post.Text.Contains(name, StringComparison.Ordinal) || "@" + post.QuotedAuthor == name));
}
