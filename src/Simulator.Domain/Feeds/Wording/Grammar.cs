using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Simulator.Domain.Feeds.Wording;

/// <summary>
/// The lines of <c>grammar.&lt;language&gt;.txt</c>: what netizens write, by stance, mood, closeness and kind of channel. Read once per process;
/// the files say how they are written.
/// </summary>
internal sealed class Grammar
{
    private static readonly ConcurrentDictionary<string, Grammar> Loaded = new(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Moods = [.. Enum.GetValues<Mood>().Select(Voice.Name)];

    private readonly List<(ImmutableHashSet<string> Tags, Line Line)> _lines = [];
    private readonly Dictionary<string, ImmutableArray<string>> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<Line>> _fitting = new(StringComparer.Ordinal);

    private Grammar(TextReader reader, bool spaced)
    {
        Spaced = spaced;
        string[] header = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("== ", StringComparison.Ordinal)) header = line[3..].Split(' ');
            else if (header[0][0] == ':') _words[header[0][1..]] = _words.GetValueOrDefault(header[0][1..], []).Add(line);
            else _lines.Add(([.. header], new Line(line, moody: header.Any(Moods.Contains))));
        }
    }

    /// <summary>Words stand apart by spaces (English), or not (Chinese).</summary>
    public bool Spaced { get; }

    /// <summary>The grammar of the language's family; English for a language without one of its own.</summary>
    public static Grammar For(string language)
    {
        var name = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh-CN" : "en";
        return Loaded.GetOrAdd(name, static n =>
        {
            using var stream = typeof(Grammar).Assembly.GetManifestResourceStream($"Simulator.Domain.Feeds.Wording.grammar.{n}.txt")!;
            using var reader = new StreamReader(stream);
            return new Grammar(reader, spaced: n == "en");
        });
    }

    /// <summary>Lines all of whose tags are among <paramref name="tags"/> and whose scenario words are there, shortest first.</summary>
    public ImmutableArray<Line> Fitting(string tags, bool matter, bool place) =>
        _fitting.GetOrAdd($"{tags}|{matter}|{place}", _ =>
        {
            var have = tags.Split(' ');
            return [.. _lines.Where(l => l.Tags.All(have.Contains) && (matter || !l.Line.Slots.Contains("matter")) && (place || !l.Line.Slots.Contains("place"))).Select(l => l.Line)
                .OrderBy(l => l.Length).ThenBy(l => l.Text, StringComparer.Ordinal)];
        });

    public ImmutableArray<string> Words(string name) => _words.GetValueOrDefault(name, []);

    /// <summary>Every line and word, for the test that scans them.</summary>
    public IEnumerable<string> All => _lines.Select(l => l.Line.Text).Concat(_words.Values.SelectMany(w => w));

    /// <summary>Every tag and inserted name, for the test that holds their spelling.</summary>
    public IEnumerable<string> Names => _lines.SelectMany(l => l.Tags).Concat(_lines.SelectMany(l => l.Line.Slots)).Distinct(StringComparer.Ordinal);
}

/// <summary>One line with its insertions, in their order. <c>Length</c> counts an inserted word as three characters.</summary>
internal sealed class Line
{
    private const int UsualWord = 3;

    public Line(string text, bool moody)
    {
        (Text, Moody) = (text, moody);
        Slots = Names(text);
        Length = text.Length - Slots.Sum(s => s.Length + 2 - UsualWord);
    }

    public string Text { get; }

    /// <summary>It stands in a list of one mood.</summary>
    public bool Moody { get; }
    public ImmutableArray<string> Slots { get; }
    public int Length { get; }

    /// <summary>How many of these lines, shortest first, are no longer than <paramref name="length"/>.</summary>
    public static int CountUpTo(ImmutableArray<Line> lines, int length)
    {
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Length <= length) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static ImmutableArray<string> Names(string text)
    {
        var slots = ImmutableArray.CreateBuilder<string>();
        for (var from = text.IndexOf('{', StringComparison.Ordinal); from >= 0; from = text.IndexOf('{', from + 1))
            slots.Add(text[(from + 1)..text.IndexOf('}', from)]);
        return slots.ToImmutable();
    }
}
