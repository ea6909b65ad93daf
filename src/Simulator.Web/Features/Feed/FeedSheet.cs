using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;
using Simulator.Domain;
using Simulator.Domain.Views;
using Simulator.Runtime;
using Simulator.Web.Components.Desk;
using Post = Simulator.Domain.Views.FeedPost;

namespace Simulator.Web.Features.Feed;

/// <summary>
/// The rows of one window of the feed. A row that stands still stays the same object, so that whoever draws it has nothing to compare;
/// counters of a row that is already shown move once a second of the exercise.
/// </summary>
public sealed class FeedSheet(FeedSheets sheets, ILiveExercise live)
{
    private readonly Lock _gate = new();
    private Dictionary<int, ShownRow> _known = [];
    private volatile Drawn _drawn = new([], -1, []);
    private FrameView? _frame;

    /// <summary>Of these posts as the view has them. Called by many viewers with the same posts: the first one works.</summary>
    public ImmutableArray<ShownRow> Of(ImmutableArray<Post> posts, FeedView feed)
    {
        var second = feed.Now.Ms / 1000;
        if (_drawn is var drawn && drawn.Holds(posts, second)) return drawn.Rows;
        lock (_gate)
        {
            if (_drawn.Holds(posts, second)) return _drawn.Rows;
            var rows = Draw(posts, feed, second != _drawn.Second || !live.Clock.Running);
            _drawn = new Drawn(posts, second, rows);
            return rows;
        }
    }

    private ImmutableArray<ShownRow> Draw(ImmutableArray<Post> posts, FeedView feed, bool count)
    {
        // The story jumps between subjects.
        _frame = live.Public().Frame;
        var rows = ImmutableArray.CreateBuilder<ShownRow>(posts.Length);
        var known = new Dictionary<int, ShownRow>(posts.Length);
        foreach (var post in posts)
        {
            var row = Row(post, feed, _known.GetValueOrDefault(post.Index), count);
            known[post.Index] = row;
            rows.Add(row);
        }
        _known = known;
        return rows.MoveToImmutable();
    }

    private ShownRow Row(Post post, FeedView feed, ShownRow? before, bool count)
    {
        var (removed, number) = feed.FateOf(post.Id);
        var item = number?.ToString("00", CultureInfo.InvariantCulture);
        var gone = removed is { } at ? sheets.Gone(Clock(at)[..5]) : null;
        var counts = before is not null && !count ? before.Counts : Counts(feed, post.Index);
        if (before is not null && before.Counts == counts && before.Item == item && before.Gone == gone) return before;
        var body = sheets.Bodies.Of(live, post, Clock);
        var markup = RowMarkup.Of(body, sheets.Words);
        return new ShownRow(post.Index, post.Id, counts, item, gone)
        {
            Css = RowCss.Of(post.Official, new FeedFlags(Item: item)),
            Body = markup.Body(gone),
            Counters = markup.Counters(counts, sheets.Words, opens: true),
            Number = before?.Number ?? post.Index.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static FeedCounts Counts(FeedView feed, int index)
    {
        var c = feed.Counters(index);
        return new FeedCounts(c.Reposts, c.Comments, c.Likes, c.Reads > 0 ? (int)Math.Min(int.MaxValue, c.Reads) : null);
    }

    private string Clock(ExerciseTime at) => StoryTimes.Seconds(_frame ??= live.Public().Frame, at);

    // A view of a moment ago may come after one of now; it shows the same.
    private sealed record Drawn(ImmutableArray<Post> Posts, long Second, ImmutableArray<ShownRow> Rows)
    {
        public bool Holds(ImmutableArray<Post> posts, long second) => Posts == posts && second <= Second;
    }
}

/// <summary>The sheets everybody sees who chose nothing: one per exercise and language of this process.</summary>
public sealed class FeedSheets(PostBodies bodies, IStringLocalizer<FeedText> texts, IStringLocalizer<DeskText> words)
{
    private readonly ConditionalWeakTable<ILiveExercise, ConcurrentDictionary<string, FeedSheet>> _common = [];

    internal PostBodies Bodies => bodies;
    internal IStringLocalizer Words => words;
    internal string Gone(string clock) => texts["Gone", clock];

    public FeedSheet Common(ILiveExercise live) => _common.GetValue(live, static _ => new()).GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => new FeedSheet(this, live));
    public FeedSheet Own(ILiveExercise live) => new(this, live);
}
