namespace Simulator.Domain.Feeds;

/// <summary>Growing list of ascending numbers; readers may search while the one writer appends.</summary>
internal sealed class AscendingInts
{
    private int[] _items = [];
    private int _length;

    public int this[int index] => Volatile.Read(ref _items)[index];

    public void Add(int item)
    {
        if (_length == _items.Length)
        {
            var grown = new int[Math.Max(4, _length * 2)];
            _items.CopyTo(grown, 0);
            Volatile.Write(ref _items, grown);
        }
        _items[_length] = item;
        Volatile.Write(ref _length, _length + 1);
    }

    public int CountBelow(int limit)
    {
        // Length first: the array read after it is at least that long.
        var length = Volatile.Read(ref _length);
        var found = Array.BinarySearch(Volatile.Read(ref _items), 0, length, limit);
        return found < 0 ? ~found : found;
    }
}
