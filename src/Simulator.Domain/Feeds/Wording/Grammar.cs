using System.Buffers;
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

    private readonly ImmutableArray<(ImmutableHashSet<string> Tags, Line Line)> _lines;
    private readonly Dictionary<string, ImmutableArray<string>> _words = new(StringComparer.Ordinal);
    private readonly SearchValues<string> _asking;
    private readonly ConcurrentDictionary<(Manner, bool Matter, bool Place), Repertoire> _repertoires = new();

    private Grammar(TextReader reader, bool spaced)
    {
        Spaced = spaced;
        var (header, lines) = (Array.Empty<string>(), new List<(string[] Tags, string Text)>());
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("== ", StringComparison.Ordinal)) header = line[3..].Split(' ');
            else if (header[0][0] == ':') _words[header[0][1..]] = _words.GetValueOrDefault(header[0][1..], []).Add(line);
            else lines.Add((header, line));
        }
        _lines = [.. lines.Select(l => (l.Tags.ToImmutableHashSet(StringComparer.Ordinal), new Line(l.Text, moody: l.Tags.Any(Moods.Contains), _words)))];
        _asking = SearchValues.Create(Words("asking").AsSpan(), StringComparison.Ordinal);
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

    /// <summary>What there is to say for this voice.</summary>
    public Repertoire RepertoireOf(Voice voice) =>
        _repertoires.GetOrAdd((voice.Manner, !voice.Names.Matters.IsEmpty, !voice.Names.Places.IsEmpty), static (key, grammar) => new Repertoire(grammar, key.Item1, key.Matter, key.Place), this);

    /// <summary>Lines all of whose tags are among <paramref name="tags"/> and whose scenario words are there.</summary>
    public Lines Fitting(string tags, bool matter, bool place)
    {
        var have = tags.Split(' ');
        return new Lines(_lines.Where(l => l.Tags.All(have.Contains) && (matter || !l.Line.Takes("matter")) && (place || !l.Line.Takes("place"))).Select(l => l.Line));
    }

    /// <summary>Whether a clause asks something.</summary>
    public bool Asks(ReadOnlySpan<char> clause) => clause.ContainsAny(_asking);

    public ImmutableArray<string> Words(string name) => _words.GetValueOrDefault(name, []);

    /// <summary>Every line and word, for the test that scans them.</summary>
    public IEnumerable<string> All => _lines.Select(l => l.Line.Text).Concat(_words.Values.SelectMany(w => w));

    /// <summary>Every tag and inserted name, for the test that holds their spelling.</summary>
    public IEnumerable<string> Names => _lines.SelectMany(l => l.Tags).Concat(_lines.SelectMany(l => l.Line.Slots.Select(s => s.Name))).Distinct(StringComparer.Ordinal);
}
