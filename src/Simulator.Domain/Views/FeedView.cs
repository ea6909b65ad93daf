using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Views;

/// <summary>
/// The public feed up to one moment: rows, counters, volume, hot topics. The same for every seat, the wall and observers, but for the number
/// under which a post was registered: the register is the seats' own.
/// </summary>
public sealed class FeedView
{
    private readonly ExerciseState _state;
    private readonly ExerciseTime _now;
    private readonly bool _registered;
    private FeedMemo? _memo;

    internal FeedView(ExerciseState state, ExerciseTime now, bool registered = true)
    {
        _state = state;
        _now = now;
        _registered = registered;
    }

    public ExerciseTime Now => _now;

    /// <summary>Number of posts, silent reposts included: the prefix this view covers.</summary>
    public int Count => _state.PostCount;

    private FeedMemo Memo => _memo ??= FeedMemo.Of(_state);

    /// <summary>The newest rows with an index below <paramref name="before"/>, newest first.</summary>
    public ImmutableArray<FeedPost> Newest(int most, int before = int.MaxValue) =>
        before >= Count && most <= Shared ? Memo.Newest(most, Removal, _registered, () => Pick(most, Count)) : Pick(most, before);

    /// <summary>The warmest among the newest rows, warmest first. Ordered once per state, whoever asks.</summary>
    public ImmutableArray<FeedPost> Warmest(int most, int among) => Memo.Warmest(most, Removal, _registered, () =>
        [.. Pick(among, Count).Select(p => (Post: p, Warmth: Warmth(Counters(p.Index)))).OrderByDescending(p => p.Warmth).ThenByDescending(p => p.Post.Index).Take(most).Select(p => p.Post)]);

    private static long Warmth(PostCounters counters) => counters.Reads / 100 + counters.Reposts * 3L + counters.Comments * 2L + counters.Likes;

    // A window everybody shows. Longer ones are asked for by one person, once.
    private const int Shared = 100;
    // What a row says changes with the state, and with the moment only in so far as a post is removed by then.
    private long Removal => _now >= _state.Now ? long.MaxValue : _now.Ms;

    private ImmutableArray<FeedPost> Pick(int most, int before)
    {
        var rows = ImmutableArray.CreateBuilder<FeedPost>();
        for (var i = Math.Min(before, Count) - 1; i >= 0 && rows.Count < most; i--)
            if (_state.Posts[i].IsRow) rows.Add(Post(i));
        return rows.ToImmutable();
    }

    /// <summary>Rows with an index from <paramref name="from"/> on, oldest first.</summary>
    public ImmutableArray<FeedPost> Since(int from, int most)
    {
        var rows = ImmutableArray.CreateBuilder<FeedPost>();
        for (var i = Math.Max(0, from); i < Count && rows.Count < most; i++)
            if (_state.Posts[i].IsRow) rows.Add(Post(i));
        return rows.ToImmutable();
    }

    public FeedPost? Find(string id)
    {
        var index = _state.Posts.Find(id, Count);
        return index < 0 ? null : Post(index);
    }

    /// <summary>Id of the row at an index, null where there is none.</summary>
    public string? IdAt(int index) => index >= 0 && index < Count && _state.Posts[index].IsRow ? _state.Posts[index].Id : null;

    /// <summary>Names of the official accounts: a post that names one with @ calls on us.</summary>
    public ImmutableArray<string> OfficialNames => [.. _state.Scenario.Personas.Where(p => p.Kind == "official").Select(p => _state.Text(p.Name))];

    /// <summary>What stands under a post, newest first.</summary>
    public ImmutableArray<FeedComment> Comments(string post, int most)
    {
        var index = _state.Posts.Find(post, Count);
        return index < 0 ? [] : [.. _state.Comments.Newest(index, _state.CommentCount, most).Select(c => new FeedComment(c.Id, c.At, c.AuthorId, c.Author, c.Text))];
    }

    /// <summary>Number of comments: the prefix this view covers.</summary>
    public int CommentCount => _state.CommentCount;

    /// <summary>How many comments stand under each post that was commented on from a number of comments on.</summary>
    public ImmutableArray<CommentTally> CommentedSince(int comments) =>
        [.. Enumerable.Range(comments, Math.Max(0, CommentCount - comments)).Select(i => _state.Comments[i].Post).Distinct().Select(Tally)];

    /// <summary>How many comments stand under these rows, where there are any.</summary>
    public ImmutableArray<CommentTally> CommentsUnder(ImmutableArray<FeedPost> rows) => [.. rows.Select(r => Tally(r.Index)).Where(t => t.Count > 0)];

    private CommentTally Tally(int post) => new(_state.Posts[post].Id, Counters(post).Comments);

    public PostCounters Counters(int index) => Memo.Counters(index, _state);

    /// <summary>What may have become of a row since it was taken: removed by now, registered by now.</summary>
    public (ExerciseTime? RemovedAt, int? ItemNumber) FateOf(string id) => (RemovedBy(id), ItemOf(id));

    /// <summary>
    /// Posts per minute, silent reposts included, and the share of alarmed, doubting or angry ones among those with words,
    /// one sample a minute over the last <paramref name="minutes"/>.
    /// </summary>
    public ImmutableArray<VolumeSample> Volume(int minutes) => Memo.Volume(minutes, _now.Ms / 60_000, () => VolumeOver(minutes));

    private ImmutableArray<VolumeSample> VolumeOver(int minutes)
    {
        var now = (int)(_now.Ms / 60_000);
        var first = Math.Max(0, now - minutes + 1);
        var counts = new (int All, int Worded, int Uneasy)[now - first + 1];
        for (var i = Count - 1; i >= 0; i--)
        {
            var row = _state.Posts[i];
            var minute = (int)(row.At.Ms / 60_000) - first;
            if (minute < 0) break;
            if (minute >= counts.Length) continue;
            counts[minute].All++;
            if (row.IsRow) counts[minute].Worded++;
            if (IsUneasy(row)) counts[minute].Uneasy++;
        }
        return [.. counts.Select((n, i) => new VolumeSample(first + i, n.All, n.Worded == 0 ? 0 : (double)n.Uneasy / n.Worded))];
    }

    // A silent repost has no mood, a denial or support calms; what carries the rumor on in words does not.
    private static bool IsUneasy(PostRow row) => row is { IsRow: true, Kind: PostKind.Repost, Stance: Stance.Comment or Stance.Backlash or Stance.Question };

    /// <summary>The hot-search board, first place first.</summary>
    public ImmutableArray<HotTopic> Hot(int most) =>
        [.. _state.Hot.Entries.Take(most).Select(e => new HotTopic(_state.Text(e.Title), (long)(e.Warmth * ReadsPerWarmth), Math.Sign(e.Warmth - e.Before), e.MarkAt(_now)))];

    // Assumed: what the board prints is a figure of the platform's own making.
    private const int ReadsPerWarmth = 420;

    private ExerciseTime? RemovedBy(string id) => _state.Posts.RemovedAt(id) is { } gone && gone <= _now ? gone : null;

    private int? ItemOf(string id) => _registered ? Memo.ItemOf(id) : null;

    private FeedPost Post(int index)
    {
        var row = _state.Posts[index];
        var quoted = row.Parent >= 0 ? _state.Posts[row.Parent] : null;
        while (quoted is { IsRow: false, Parent: >= 0 }) quoted = _state.Posts[quoted.Parent];
        var still = row.Media is null ? null : _state.Scenario.Media.FirstOrDefault(m => m.Id == row.Media);
        return new FeedPost(row.Index, row.Id, row.At, row.Kind == PostKind.Official, row.AuthorId, row.Author, row.Channel, row.Text, row.Followers, still?.File,
            quoted?.Id, quoted?.Author, quoted?.Text, RemovedBy(row.Id), ItemOf(row.Id), row.Inject)
        { MediaAlt = still is null ? null : _state.Text(still.Alt) };
    }
}

/// <summary>A row of the feed. Counters are asked for apart, so that the row itself never changes and can be encoded once.</summary>
public sealed record FeedPost(
    int Index, string Id, ExerciseTime At, bool Official, string AuthorId, string Author, string Channel, string Text, long Followers, string? Media,
    string? QuotedId, string? QuotedAuthor, string? QuotedText, ExerciseTime? RemovedAt, int? ItemNumber, string? Inject)
{
    /// <summary>What the picture shows, for those who do not see it. <c>Media</c> is the file's name.</summary>
    public string? MediaAlt { get; init; }
}

/// <summary>How many comments stand under a post.</summary>
public sealed record CommentTally(string Post, int Count);

/// <summary>A comment under a post.</summary>
public sealed record FeedComment(string Id, ExerciseTime At, string AuthorId, string Author, string Text);

public sealed record VolumeSample(int Minute, int Posts, double Negative);
public sealed record HotTopic(string Title, long Reads, int Trend, HotMark Mark = HotMark.None);
