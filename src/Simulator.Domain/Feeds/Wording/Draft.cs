namespace Simulator.Domain.Feeds.Wording;

/// <summary>A text in the making. Most drafts of a busy crowd say what somebody has said before: one that is thrown away leaves nothing behind.</summary>
internal sealed class Draft
{
    private char[] _units = new char[128];
    private int _length;

    public ReadOnlySpan<char> Text => _units.AsSpan(0, _length);
    public int Length => _length;
    public char Last => _units[_length - 1];

    public void Clear() => _length = 0;

    public void Append(ReadOnlySpan<char> part)
    {
        MakeRoom(part.Length);
        part.CopyTo(_units.AsSpan(_length));
        _length += part.Length;
    }

    public void Prepend(ReadOnlySpan<char> part)
    {
        MakeRoom(part.Length);
        Text.CopyTo(_units.AsSpan(part.Length));
        part.CopyTo(_units);
        _length += part.Length;
    }

    private void MakeRoom(int units)
    {
        if (_length + units > _units.Length) Array.Resize(ref _units, Math.Max(_units.Length * 2, _length + units));
    }
}
