using System.Collections.Concurrent;
using System.Collections.Immutable;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds;

/// <summary>One comment as it appeared under the post with the index <c>Post</c>.</summary>
public sealed record CommentRow(int Index, string Id, ExerciseTime At, int Post, string AuthorId, string Author, string Channel, string Text, Stance Stance, long Version);

/// <summary>
/// All comments of an exercise, append-only and shared like <see cref="PostColumns"/>: one writer appends, readers see the prefix their
/// state's length names, a second branch below the tip gets a copy.
/// </summary>
public sealed class CommentColumns
{
    private readonly ConcurrentDictionary<int, AscendingInts> _under = new();
    private readonly RowIndex _texts, _authors;
    private CommentRow[] _rows = [];
    private int _count;

    public CommentColumns()
    {
        _texts = new(i => (this[i].Text, 0));
        _authors = new(i => (this[i].AuthorId, this[i].Post));
    }

    public CommentRow this[int index] => Volatile.Read(ref _rows)[index];

    /// <summary>How many of the first <paramref name="count"/> comments stand under a post.</summary>
    public int CountOf(int post, int count) => _under.TryGetValue(post, out var under) ? under.CountBelow(count) : 0;

    /// <summary>Comments under a post among the first <paramref name="count"/>, newest first.</summary>
    public ImmutableArray<CommentRow> Newest(int post, int count, int most)
    {
        if (!_under.TryGetValue(post, out var under)) return [];
        var newest = under.CountBelow(count);
        return [.. Enumerable.Range(1, Math.Min(newest, most)).Select(i => this[under[newest - i]])];
    }

    /// <summary>Whether one of the first <paramref name="count"/> comments says exactly this.</summary>
    public bool Says(ReadOnlySpan<char> text, int count) => _texts.Find(text) is >= 0 and var index && index < count;

    /// <summary>Whether an account has commented on this post within the first <paramref name="count"/> comments.</summary>
    public bool HasSpoken(string author, int post, int count) => _authors.Find(author, post) is >= 0 and var index && index < count;

    /// <summary>Appends at <paramref name="at"/>, the caller's length. Returns the columns to use from now on, as <see cref="PostColumns.Append"/> does.</summary>
    public CommentColumns Append(int at, CommentRow row)
    {
        if (at < Volatile.Read(ref _count) && this[at] == row) return this;
        if (at != _count) return CopyPrefix(at).Append(at, row);
        Place(at, row);
        _under.GetOrAdd(row.Post, static _ => new AscendingInts()).Add(at);
        _texts.Add(at);
        _authors.Add(at);
        Volatile.Write(ref _count, at + 1);
        return this;
    }

    private void Place(int at, CommentRow row)
    {
        if (at == _rows.Length)
        {
            var grown = new CommentRow[Math.Max(16, _rows.Length * 2)];
            _rows.CopyTo(grown, 0);
            Volatile.Write(ref _rows, grown);
        }
        _rows[at] = row;
    }

    private CommentColumns CopyPrefix(int count)
    {
        var copy = new CommentColumns();
        for (var i = 0; i < count; i++) copy.Append(i, this[i]);
        return copy;
    }
}
