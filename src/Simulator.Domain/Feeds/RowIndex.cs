namespace Simulator.Domain.Feeds;

/// <summary>
/// Finds rows of columns that only grow by a text they hold, and by a number where the same text may stand in several groups. The keys stay in the rows.
/// One writer adds; any number of readers search meanwhile, and find every row they have heard of.
/// </summary>
internal sealed class RowIndex(Func<int, (string Text, int Group)> keyOf)
{
    // The hash above, the row + 1 below, 0 where nothing is: one number, so that nobody reads half an entry. At most half of the places are taken.
    private long[] _entries = new long[64];
    private int _taken;

    /// <summary>The row with this key, or -1.</summary>
    public int Find(ReadOnlySpan<char> text, int group = 0)
    {
        Seek(Volatile.Read(ref _entries), HashOf(text, group), text, group, out var entry);
        return RowOf(entry);
    }

    /// <summary>Of rows with the same key the first is found, or the last one added.</summary>
    public void Add(int row, bool last = false)
    {
        if (2 * _taken >= _entries.Length) Volatile.Write(ref _entries, Grown());
        var (text, group) = keyOf(row);
        var hash = HashOf(text, group);
        var place = Seek(_entries, hash, text, group, out var entry);
        if (entry == 0) _taken++;
        else if (!last) return;
        Volatile.Write(ref _entries[place], (long)hash << 32 | (uint)(row + 1));
    }

    // Where the key stands, or the free place where it would. Each entry is read once: the writer may fill a free one at any time.
    private int Seek(long[] entries, int hash, ReadOnlySpan<char> text, int group, out long entry)
    {
        for (var at = hash & (entries.Length - 1); ; at = (at + 1) & (entries.Length - 1))
        {
            entry = Volatile.Read(ref entries[at]);
            if (entry == 0 || ((int)(entry >> 32) == hash && Holds(RowOf(entry), text, group))) return at;
        }
    }

    private bool Holds(int row, ReadOnlySpan<char> text, int group)
    {
        var key = keyOf(row);
        return key.Group == group && text.SequenceEqual(key.Text);
    }

    private long[] Grown()
    {
        var grown = new long[_entries.Length * 2];
        foreach (var entry in _entries)
        {
            if (entry == 0) continue;
            var at = (int)(entry >> 32) & (grown.Length - 1);
            while (grown[at] != 0) at = (at + 1) & (grown.Length - 1);
            grown[at] = entry;
        }
        return grown;
    }

    private static int HashOf(ReadOnlySpan<char> text, int group) => HashCode.Combine(string.GetHashCode(text), group);
    private static int RowOf(long entry) => (int)entry - 1;
}
