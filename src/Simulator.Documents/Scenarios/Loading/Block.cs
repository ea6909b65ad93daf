using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Documents.Yaml;
using Simulator.Domain;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>
/// A mapping being read into a record. Every method takes one key; <see cref="Close"/> reports keys nobody asked for.
/// A missing or wrong value becomes a problem and a harmless stand-in, so that reading goes on and finds the rest.
/// </summary>
internal sealed partial class Block
{
    private readonly YamlMap _map;
    private readonly SortedSet<string> _known;
    private readonly string _shape;

    public Block(LoadState load, YamlMap map, string shape)
    {
        Load = load;
        _map = map;
        _shape = shape;
        if (!load.Shapes.TryGetValue(shape, out var known)) load.Shapes[shape] = known = new(StringComparer.Ordinal);
        _known = known;
    }

    public LoadState Load { get; }
    public Place Place => _map.Place;
    /// <summary>Id within the surrounding list, when the record has one.</summary>
    public (string Id, Place Place)? OwnId { get; private set; }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]*$")]
    private static partial Regex IdPattern();

    public Place PlaceOf(string key) => Find(key)?.Place ?? Place;

    public YamlItem? Take(string key)
    {
        _known.Add(key);
        return Find(key) is { } item and not YamlWord { IsNull: true } ? item : null;
    }

    public YamlItem? Require(string key)
    {
        var item = Take(key);
        if (item is null) Load.Error(PlaceOf(key), "MissingKey", key);
        return item;
    }

    public string? WordOr(string key) => AsWord(key, Take(key));
    public string Word(string key) => AsWord(key, Require(key)) ?? "";

    /// <summary>An id of this record within its list only.</summary>
    public string LocalId()
    {
        var id = Word("id");
        if (id.Length == 0) return id;
        if (!IdPattern().IsMatch(id)) Load.Error(PlaceOf("id"), "BadId", id);
        OwnId = (id, PlaceOf("id"));
        return id;
    }

    /// <summary>An id others refer to.</summary>
    public string Id(IdKind kind)
    {
        var id = LocalId();
        OwnId = null;
        if (id.Length > 0) Load.Define(kind, id, PlaceOf("id"));
        return id;
    }

    public string? RefOr(string key, params ImmutableArray<IdKind> kinds)
    {
        Note(key, kinds);
        if (WordOr(key) is not { } id) return null;
        Load.Refer(id, PlaceOf(key), kinds);
        return id;
    }

    public string Ref(string key, params ImmutableArray<IdKind> kinds)
    {
        Note(key, kinds);
        if (AsWord(key, Require(key)) is not { } id) return "";
        Load.Refer(id, PlaceOf(key), kinds);
        return id;
    }

    public string Text(string key) => AsWord(key, Require(key)) is { } id ? Use(id, PlaceOf(key)) : "";
    public string? TextOr(string key) => WordOr(key) is { } id ? Use(id, PlaceOf(key)) : null;

    /// <summary>One of a few words; the first is taken when the value is wrong.</summary>
    public string OneOf(string key, params ImmutableArray<string> words) => AsWord(key, Require(key)) is { } w ? Among(w, PlaceOf(key), words) : words[0];
    public string? OneOfOr(string key, params ImmutableArray<string> words) => WordOr(key) is { } w ? Among(w, PlaceOf(key), words) : null;

    public ImmutableArray<string> Words(string key, bool required = false)
    {
        var item = required ? Require(key) : Take(key);
        if (item is null) return [];
        if (item is not YamlList list)
        {
            Load.Error(item.Place, "NeedsList", key);
            return [];
        }
        if (required && list.Items.IsEmpty) Load.Error(item.Place, "EmptyList", key);
        return [.. list.Items.Select(i => AsWord(key, i)).OfType<string>()];
    }

    public ImmutableArray<string> Refs(string key, params ImmutableArray<IdKind> kinds) => Each(key, Words(Note(key, kinds)), (id, place) => Load.Refer(id, place, kinds));
    public ImmutableArray<string> RequiredRefs(string key, params ImmutableArray<IdKind> kinds) => Each(key, Words(Note(key, kinds), true), (id, place) => Load.Refer(id, place, kinds));
    public ImmutableArray<string> Texts(string key) => Each(key, Words(key), (id, place) => Use(id, place));
    public ImmutableArray<string> ManyOf(string key, bool required, ImmutableArray<string> words) => Each(key, Words(key, required), (w, place) => Among(w, place, words));

    public ImmutableArray<T> List<T>(string key, string shape, Func<Block, T> read, bool required = false) where T : class
    {
        var item = required ? Require(key) : Take(key);
        if (item is null) return [];
        if (item is not YamlList list)
        {
            Load.Error(item.Place, "NeedsList", key);
            return [];
        }
        if (required && list.Items.IsEmpty) Load.Error(item.Place, "EmptyList", key);
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        return [.. list.Items.Select(i => Read(key, shape, i, read, seen)).OfType<T>()];
    }

    public T? One<T>(string key, string shape, Func<Block, T> read) where T : class => Take(key) is { } item ? Read(key, shape, item, read, null) : null;

    public bool Flag(string key)
    {
        if (WordOr(key) is not { } word) return false;
        if (word is not ("true" or "false")) Load.Error(PlaceOf(key), "NeedsFlag", key, word);
        return word == "true";
    }

    public double Number(string key, double min, double max) => AsNumber(key, AsWord(key, Require(key)), min, max) ?? min;
    public double? NumberOr(string key, double min, double max) => AsNumber(key, WordOr(key), min, max);

    public int Whole(string key, int min, int max)
    {
        var number = Number(key, min, max);
        if (number != Math.Floor(number)) Load.Error(PlaceOf(key), "NeedsWhole", key);
        return (int)number;
    }

    public ExerciseTime? TimeOr(string key) => Parse(key, WordOr(key), Notation.Time, "BadTime");
    public ExerciseTime Time(string key) => Parse(key, AsWord(key, Require(key)), Notation.Time, "BadTime") ?? ExerciseTime.Zero;
    public TimeSpan? DurationOr(string key) => Parse(key, WordOr(key), Notation.Duration, "BadDuration");
    public TimeSpan Duration(string key) => Parse(key, AsWord(key, Require(key)), Notation.Duration, "BadDuration") ?? TimeSpan.Zero;
    public int StoryMinute(string key) => Parse(key, AsWord(key, Require(key)), Notation.StoryMinute, "BadStoryTime") ?? 0;

    /// <summary>A free mapping from name to word, with places.</summary>
    public ImmutableArray<(string Name, string Value, Place Place)> Pairs(string key)
    {
        if (Take(key) is not { } item) return [];
        if (item is YamlMap map) return [.. map.Entries.Where(e => AsWord(e.Key.Value, e.Value) is not null).Select(e => (e.Key.Value, ((YamlWord)e.Value).Value, e.Key.Place))];
        Load.Error(item.Place, "NeedsMap", key);
        return [];
    }

    public void Close()
    {
        foreach (var (key, _) in _map.Entries)
        {
            if (_known.Contains(key.Value)) continue;
            if (Load.Suggest(key.Value, _known) is { } near) Load.Error(key.Place, "UnknownKeyNear", key.Value, near);
            else Load.Error(key.Place, "UnknownKey", key.Value, string.Join(' ', _known));
        }
    }

    private string Note(string key, ImmutableArray<IdKind> kinds)
    {
        if (!Load.ReferredKeys.TryGetValue($"{_shape}.{key}", out var known)) Load.ReferredKeys[$"{_shape}.{key}"] = known = [];
        known.UnionWith(kinds);
        return key;
    }

    private YamlItem? Find(string key) => _map.Entries.FirstOrDefault(e => e.Key.Value == key).Value;

    private T? Read<T>(string key, string shape, YamlItem item, Func<Block, T> read, Dictionary<string, Place>? seen) where T : class
    {
        if (item is not YamlMap map)
        {
            Load.Error(item.Place, "NeedsMap", key);
            return null;
        }
        var block = new Block(Load, map, shape);
        var record = read(block);
        block.Close();
        Load.Places[record] = map.Place;
        if (seen is not null && block.OwnId is { } own && !seen.TryAdd(own.Id, own.Place)) Load.Error(own.Place, "IdTwice", key, own.Id, seen[own.Id].File, seen[own.Id].Line);
        return record;
    }

    private ImmutableArray<string> Each(string key, ImmutableArray<string> words, Action<string, Place> check)
    {
        if (words.IsEmpty) return words;
        foreach (var item in ((YamlList)Find(key)!).Items.OfType<YamlWord>()) check(item.Value, item.Place);
        return words;
    }

    private string Use(string id, Place place)
    {
        Load.TextUses.Add(new TextUse(id, place, Load.Subject));
        return id;
    }

    private string? AsWord(string key, YamlItem? item)
    {
        if (item is null or YamlWord { IsNull: false }) return (item as YamlWord)?.Value;
        Load.Error(item.Place, "NeedsWord", key);
        return null;
    }

    private string Among(string word, Place place, ImmutableArray<string> words)
    {
        if (!words.Contains(word)) Load.Error(place, "NotOneOf", word, string.Join(' ', words));
        return word;
    }

    private double? AsNumber(string key, string? word, double min, double max)
    {
        if (word is null) return null;
        if (double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max) return number;
        Load.Error(PlaceOf(key), "NeedsNumber", key, word, min, max);
        return null;
    }

    private T? Parse<T>(string key, string? word, Func<string, T?> parse, string code) where T : struct
    {
        if (word is null) return null;
        var value = parse(word);
        if (value is null) Load.Error(PlaceOf(key), code, word);
        return value;
    }
}
