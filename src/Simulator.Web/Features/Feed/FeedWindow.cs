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
    private int _upTo, _counted;
    private int _limit = Rows;
    private long _ordered = -1;
    private bool _started;
    private ImmutableArray<string> _official = [];

    public FeedTab Tab { get; private set; } = FeedTab.New;
    public string Filter { get; private set; } = "";
    public ImmutableArray<FeedPost> Posts { get; private set; } = [];
    /// <summary>New rows that wait behind the bar.</summary>
    public int Waiting { get; private set; }
    public bool MayHaveOlder => Posts.Length >= _limit && _limit < MostRows;
    /// <summary>Whether it is what everybody sees who chose nothing; the rows of such a window are made once for all.</summary>
    public bool Common { get; private set; }

    private bool Whole => Tab == FeedTab.New && Filter.Length == 0;

    public void Choose(FeedTab tab, string filter, FeedView feed)
    {
        (Tab, Filter, _limit) = (tab, filter.Trim(), Rows);
        Start(feed);
    }

    public void Older(FeedView feed)
    {
        _limit = Math.Min(MostRows, _limit + Rows);
        (Posts, Common) = (Pick(feed, _upTo), false);
    }

    /// <summary>Takes in what is new, or counts it if the viewer is reading.</summary>
    public void Advance(FeedView feed, bool reading)
    {
        // Looking back in time goes backwards too: then nothing of the window can be kept.
        if (!_started || feed.Count < _upTo) Start(feed);
        else if (reading && Posts.Length > 0 && Tab != FeedTab.Hot) Count(feed);
        else if (feed.Count != _upTo && (Tab != FeedTab.Hot || Second(feed) != _ordered)) Show(feed);
    }

    /// <summary>Brings everything up to the newest.</summary>
    public void Show(FeedView feed)
    {
        if (Whole || Tab == FeedTab.Hot || feed.Count < _upTo) Start(feed);
        else
        {
            // Filtered rows are found among what is new since the cursor, never by walking the exercise again.
            var came = feed.Since(_upTo, int.MaxValue).Where(Fits).Reverse().ToList();
            Take(feed, came.Count == 0 ? Posts : [.. came.Concat(Posts).Take(_limit)]);
        }
    }

    private void Start(FeedView feed)
    {
        _started = true;
        if (_official.IsEmpty) _official = [.. feed.OfficialNames.Select(n => "@" + n)];
        Take(feed, Pick(feed, feed.Count));
    }

    private void Take(FeedView feed, ImmutableArray<FeedPost> posts)
    {
        (Posts, _upTo, _counted, Waiting, _ordered) = (posts, feed.Count, feed.Count, 0, Second(feed));
        Common = Whole && _limit == Rows;
    }

    private void Count(FeedView feed)
    {
        if (feed.Count == _counted) return;
        Waiting += feed.Since(_counted, int.MaxValue).Count(Fits);
        _counted = feed.Count;
        // Rows of a moment that is over are no longer those that the others see.
        Common = false;
    }

    private ImmutableArray<FeedPost> Pick(FeedView feed, int before)
    {
        if (Whole) return feed.Newest(_limit, before);
        if (Tab == FeedTab.Hot && Filter.Length == 0) return feed.Warmest(_limit, HotAmong);
        if (Tab == FeedTab.Hot) return [.. feed.Warmest(HotAmong, HotAmong).Where(Fits).Take(_limit)];
        return [.. feed.Newest(int.MaxValue, before).Where(Fits).Take(_limit)];
    }

    // The order by warmth changes with every repost: once a second is often enough to look at.
    private static long Second(FeedView feed) => feed.Now.Ms / 1000;

    private bool Fits(FeedPost post) =>
        (Filter.Length == 0 || post.Text.Contains(Filter, StringComparison.OrdinalIgnoreCase) || post.Author.Contains(Filter, StringComparison.OrdinalIgnoreCase))
        && (Tab != FeedTab.Us || _official.Any(name => post.Text.Contains(name, StringComparison.Ordinal) || "@" + post.QuotedAuthor == name));
}
