using System.Collections.Immutable;

namespace Simulator.Domain.Feeds.Wording;

/// <summary>An insertion of a line: its name, and the words it takes. None of its own: the scenario has them.</summary>
internal readonly record struct Slot(string Name, ImmutableArray<string> Words);

/// <summary>One line with its insertions, in their order. <c>Length</c> counts an inserted word as three characters.</summary>
internal sealed class Line
{
    private const int UsualWord = 3;

    /// <param name="words">The lists of the grammar, by name.</param>
    public Line(string text, bool moody, IReadOnlyDictionary<string, ImmutableArray<string>> words)
    {
        (Text, Moody) = (text, moody);
        var (pieces, slots, from) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<Slot>(), 0);
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', from))
        {
            var close = text.IndexOf('}', open);
            var name = text[(open + 1)..close];
            pieces.Add(text[from..open]);
            slots.Add(new Slot(name, words.GetValueOrDefault(name, [])));
            from = close + 1;
        }
        pieces.Add(text[from..]);
        (Pieces, Slots) = (pieces.ToImmutable(), slots.ToImmutable());
        Length = text.Length - Slots.Sum(s => s.Name.Length + 2 - UsualWord);
    }

    public string Text { get; }

    /// <summary>It stands in a list of one mood.</summary>
    public bool Moody { get; }
    public int Length { get; }
    public ImmutableArray<Slot> Slots { get; }

    /// <summary>What stands before, between and after the insertions: one more than there are slots.</summary>
    public ImmutableArray<string> Pieces { get; }

    public bool Takes(string slot) => Slots.Any(s => s.Name == slot);
}

/// <summary>Lines to choose from, shortest first.</summary>
internal sealed class Lines
{
    private readonly ImmutableArray<Line> _lines;
    // By length: how many lines are no longer.
    private readonly int[] _upTo;

    public Lines(IEnumerable<Line> lines)
    {
        _lines = [.. lines.OrderBy(l => l.Length).ThenBy(l => l.Text, StringComparer.Ordinal)];
        _upTo = new int[_lines.IsEmpty ? 1 : _lines[^1].Length + 1];
        for (var length = 0; length < _upTo.Length; length++) _upTo[length] = _lines.Count(l => l.Length <= length);
    }

    public int Count => _lines.Length;
    public Line this[int index] => _lines[index];

    /// <summary>How many are no longer than <paramref name="length"/>.</summary>
    public int CountUpTo(int length) => length < 0 ? 0 : _upTo[Math.Min(length, _upTo.Length - 1)];
}
