namespace Simulator.Domain.Rumors;

/// <summary>A repost that may happen. <see cref="ParentKey"/> is 0 when the parent is the root.</summary>
internal readonly record struct Candidate(long AtMs, ulong Key, ulong ParentKey, int Cascade, int Depth, bool Unseen)
{
    public bool Before(in Candidate other) => AtMs < other.AtMs || (AtMs == other.AtMs && Key < other.Key);
}

/// <summary>A binary heap by time, then key: an order that does not depend on the order of insertion.</summary>
internal sealed class CandidateHeap
{
    private Candidate[] _items;
    private int _count;

    public CandidateHeap() => _items = new Candidate[256];

    private CandidateHeap(CandidateHeap other)
    {
        _items = new Candidate[Math.Max(256, other._count * 2)];
        _count = other._count;
        Array.Copy(other._items, _items, _count);
    }

    public int Count => _count;

    public ref readonly Candidate Top => ref _items[0];

    public CandidateHeap Copy() => new(this);

    public void Push(in Candidate item)
    {
        if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
        var at = _count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 1;
            if (!item.Before(_items[parent])) break;
            _items[at] = _items[parent];
            at = parent;
        }
        _items[at] = item;
    }

    public Candidate Pop()
    {
        var top = _items[0];
        var last = _items[--_count];
        var at = 0;
        while (true)
        {
            var child = 2 * at + 1;
            if (child >= _count) break;
            if (child + 1 < _count && _items[child + 1].Before(_items[child])) child++;
            if (!_items[child].Before(last)) break;
            _items[at] = _items[child];
            at = child;
        }
        _items[at] = last;
        return top;
    }
}
