using System.Collections.Concurrent;
using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds;

/// <summary>Original: written by a persona. Repost: from the spreading model, with own text or silent. Official: by a seat. Removed posts stay in the log.</summary>
public enum PostKind { Original, Repost, Official }

/// <summary>One post as it appeared. Text of a silent repost is empty.</summary>
public sealed record PostRow(
    int Index, string Id, ExerciseTime At, PostKind Kind, int Parent, string AuthorId, string Author, string Channel, string Text,
    Stance Stance, string? Root, string? Inject, long Followers, string? Media, long Version)
{
    /// <summary>Feed rows are originals, official posts and commented reposts; silent reposts only move counters.</summary>
    public bool IsRow => Text.Length > 0;
}

/// <summary>
/// All posts of an exercise, append-only. One writer appends; any number of readers see the prefix their state's length names.
/// A second branch (what-if) that appends below the tip gets a copy of the prefix.
/// </summary>
public sealed class PostColumns
{
    private const int ChunkBits = 10;
    private const int Chunk = 1 << ChunkBits;
    private readonly RowIndex _ids, _texts, _authors;
    private readonly ConcurrentDictionary<string, ExerciseTime> _removed = new();
    private readonly ConcurrentDictionary<string, ImmutableSortedDictionary<int, int>> _unseen = new(StringComparer.Ordinal);
    // Only the writer numbers roots.
    private readonly Dictionary<string, int> _roots = new(StringComparer.Ordinal);
    private Cell[][] _cells = new Cell[4][];
    private int _count;

    public PostColumns()
    {
        _ids = new(i => (this[i].Id, 0));
        _texts = new(i => (this[i].Text, 0));
        _authors = new(i => (this[i].AuthorId, 0));
    }

    public PostRow this[int index] => CellOf(index).Row;

    /// <summary>Index of the post within the first <paramref name="count"/> posts, or -1.</summary>
    public int Find(string id, int count) => _ids.Find(id) is var index && index < count ? index : -1;

    /// <summary>Whether one of the first <paramref name="count"/> posts says exactly this.</summary>
    public bool Says(ReadOnlySpan<char> text, int count) => _texts.Find(text) is >= 0 and var index && index < count;

    /// <summary>
    /// Appends at <paramref name="at"/>, the caller's length. Returns the columns to use from now on: these, or a copy of the prefix.
    /// The very row that already stands there changes nothing: a fold from an earlier state shares the columns, from any thread.
    /// </summary>
    public PostColumns Append(int at, PostRow row)
    {
        if (at < Volatile.Read(ref _count) && this[at] == row) return this;
        if (at != _count) return CopyPrefix(at).Append(at, row);
        Place(at, row);
        _ids.Add(at, last: true);
        if (row.Root is { } root) Speak(at, row.AuthorId, root);
        if (row.IsRow) _texts.Add(at);
        for (var ancestor = row.Parent; ancestor >= 0 && row.Kind == PostKind.Repost; ancestor = this[ancestor].Parent)
            CountRepost(ref CellOf(ancestor), at);
        Volatile.Write(ref _count, at + 1);
        return this;
    }

    /// <summary>Whether an account has posted under one of these roots within the first <paramref name="count"/> posts.</summary>
    public bool HasSpoken(string author, HashSet<string> roots, int count)
    {
        for (var at = _authors.Find(author); at >= 0 && at < count; at = NextOf(at))
            if (roots.Contains(this[at].Root!)) return true;
        return false;
    }

    /// <summary>When the post was removed, if it was, as known now.</summary>
    public ExerciseTime? RemovedAt(string id) => _removed.TryGetValue(id, out var at) ? at : null;
    /// <summary>How many posts were removed, as known now.</summary>
    internal int Removals => _removed.Count;
    internal void Remove(string id, ExerciseTime at) => _removed[id] = at;

    /// <summary>
    /// Counters of a post as a reader of the first <paramref name="count"/> posts sees them. Reposts count the whole subtree, as platforms show it.
    /// Its comments are those of engines that did not write any: <see cref="ExerciseState.CountersOf"/> knows better.
    /// </summary>
    public PostCounters CountersAt(int index, int count)
    {
        var row = this[index];
        var reposts = (Volatile.Read(ref CellOf(index).Reposts)?.CountBelow(count) ?? 0) + Unseen(row.Id, count);
        return PostRatios.Of(row).Counters(reposts);
    }

    /// <summary>Reposts of a time nobody played, known to readers of more than <paramref name="count"/> posts. Folding the same event twice changes nothing.</summary>
    internal void AddUnseen(string post, int count, int reposts) =>
        _unseen[post] = _unseen.GetValueOrDefault(post, ImmutableSortedDictionary<int, int>.Empty).SetItem(count, reposts);

    /// <summary>Reposts of a post in times nobody played: readers of more than so many posts know of so many.</summary>
    public IReadOnlyDictionary<int, int> UnseenOf(string post) => _unseen.GetValueOrDefault(post, ImmutableSortedDictionary<int, int>.Empty);

    private int Unseen(string post, int count) => _unseen.TryGetValue(post, out var nights) ? nights.Where(n => n.Key < count).Sum(n => n.Value) : 0;

    private ref Cell CellOf(int index) => ref Volatile.Read(ref _cells)[index >> ChunkBits][index & (Chunk - 1)];

    // Posts by one author are chained, for each root he has spoken under the first. Chains are long and lie far apart: a number in the cell tells the
    // root without the row and its text being fetched.
    private void Speak(int at, string author, string root)
    {
        if (!_roots.TryGetValue(root, out var number)) _roots[root] = number = _roots.Count + 1;
        CellOf(at).Root = number;
        var last = _authors.Find(author);
        if (last < 0) _authors.Add(at);
        while (last >= 0 && CellOf(last).Root != number)
        {
            var next = NextOf(last);
            if (next < 0) Volatile.Write(ref CellOf(last).Next, at);
            last = next;
        }
    }

    private int NextOf(int index) => Volatile.Read(ref CellOf(index).Next) is > 0 and var next ? next : -1;

    private static void CountRepost(ref Cell cell, int at)
    {
        if (cell.Reposts is null) Volatile.Write(ref cell.Reposts, new AscendingInts());
        cell.Reposts.Add(at);
    }

    private void Place(int at, PostRow row)
    {
        var chunk = at >> ChunkBits;
        if (chunk >= _cells.Length)
        {
            var grown = new Cell[_cells.Length * 2][];
            _cells.CopyTo(grown, 0);
            Volatile.Write(ref _cells, grown);
        }
        _cells[chunk] ??= new Cell[Chunk];
        _cells[chunk][at & (Chunk - 1)].Row = row;
    }

    private PostColumns CopyPrefix(int count)
    {
        var copy = new PostColumns();
        for (var i = 0; i < count; i++) copy.Append(i, this[i]);
        foreach (var (post, nights) in _unseen) copy._unseen[post] = nights.RemoveRange(nights.Keys.Where(n => n > count));
        foreach (var (id, at) in _removed) if (copy._ids.Find(id) >= 0) copy._removed[id] = at;
        return copy;
    }

    /// <summary>A row, the posts below it, the author's next post under another root (0: none; no post comes before the first), the number of its own root.</summary>
    private struct Cell
    {
        public PostRow Row;
        public AscendingInts? Reposts;
        public int Next, Root;
    }
}
