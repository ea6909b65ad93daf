namespace Simulator.Domain.Rumors;

internal enum CandidateKind : byte { Repost, Root, Removal, Comment }

/// <summary>
/// Something that may happen: a repost, a root of its own, a comment, or the removal of a post by its author. 40 bytes, without references:
/// everything else about it follows from <see cref="Key"/>. <see cref="ParentKey"/> is 0 when the parent is the scripted root.
/// </summary>
internal readonly record struct Candidate(
    long AtMs, ulong Key, ulong ParentKey, int Cascade, int Depth, CandidateKind Kind, Stance ParentStance, bool Unseen)
{
    public bool Before(in Candidate other) => AtMs < other.AtMs || (AtMs == other.AtMs && Key < other.Key);
}

/// <summary>A heap with four children a node (fewer cache misses than two), by time, then key: an order that does not depend on the order of insertion.</summary>
internal sealed class CandidateHeap
{
    private const int Arity = 4;
    private Candidate[] _items;
    private int _count;

    public CandidateHeap() => _items = new Candidate[64];

    private CandidateHeap(CandidateHeap other)
    {
        _items = new Candidate[Math.Max(64, other._count + other._count / 2)];
        _count = other._count;
        Array.Copy(other._items, _items, _count);
    }

    public int Count => _count;

    public ref readonly Candidate Top => ref _items[0];

    public ReadOnlySpan<Candidate> Items => _items.AsSpan(0, _count);

    public CandidateHeap Copy() => new(this);

    public void Push(in Candidate item)
    {
        if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
        var items = _items;
        var at = _count++;
        while (at > 0)
        {
            var parent = (at - 1) / Arity;
            if (!item.Before(items[parent])) break;
            items[at] = items[parent];
            at = parent;
        }
        items[at] = item;
    }

    public Candidate Pop()
    {
        var items = _items;
        var top = items[0];
        var last = items[--_count];
        var at = 0;
        while (true)
        {
            var first = Arity * at + 1;
            if (first >= _count) break;
            var end = Math.Min(first + Arity, _count);
            var child = first;
            for (var i = first + 1; i < end; i++)
                if (items[i].Before(items[child])) child = i;
            if (!items[child].Before(last)) break;
            items[at] = items[child];
            at = child;
        }
        items[at] = last;
        return top;
    }
}
