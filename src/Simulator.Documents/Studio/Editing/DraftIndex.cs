using System.Collections.Immutable;

namespace Simulator.Documents.Studio.Editing;

/// <summary>A text of one language: the file it stands in and its words.</summary>
public sealed record DraftTextPlace(string File, DraftPath Path, int Line, string Words);

/// <summary>A subject of a draft: the file it stands in and where in it.</summary>
public sealed record DraftSubject(int Number, string File, DraftPath Path, DraftMap Map);

/// <summary>
/// What stands in the files of a draft, found without judging it: ids, texts, subjects. A file that cannot be read just now counts as it was when it last could.
/// </summary>
public sealed class DraftIndex
{
    private readonly List<DraftId> _ids = [];
    private readonly SortedDictionary<string, Dictionary<string, DraftTextPlace>> _texts = new(StringComparer.Ordinal);

    private DraftIndex(IReadOnlyDictionary<string, DraftNode> trees)
    {
        Trees = trees;
        foreach (var (file, tree) in trees)
            if (ScenarioSchema.ShapeOf(file) is var shape && shape != ScenarioSchema.Texts) Collect(file, shape, DraftPath.Root, tree);
        foreach (var (file, tree) in trees)
            if (Language(file) is { } language && tree is DraftMap map) Texts(file, language, map);
        Subjects = [.. FindSubjects().OrderBy(s => s.Number)];
        Languages = [.. Main?.List("languages").OfType<DraftWord>().Select(w => w.Value) ?? []];
        if (Languages.IsEmpty) Languages = [.. _texts.Keys];
    }

    public IReadOnlyDictionary<string, DraftNode> Trees { get; }
    public ImmutableArray<DraftSubject> Subjects { get; }
    public ImmutableArray<string> Languages { get; }
    public IReadOnlyList<DraftId> Ids => _ids;

    private DraftNode? Main => Trees.GetValueOrDefault("scenario.yaml");

    /// <summary>Reads what is new; trees of files whose text is the same are taken over.</summary>
    public static DraftIndex Of(IReadOnlyDictionary<string, string> texts, DraftIndex? before = null, IReadOnlyDictionary<string, string>? textsBefore = null)
    {
        var trees = new SortedDictionary<string, DraftNode>(StringComparer.Ordinal);
        foreach (var (file, text) in texts)
        {
            var same = textsBefore is not null && textsBefore.TryGetValue(file, out var old) && ReferenceEquals(old, text);
            var tree = same ? before?.Trees.GetValueOrDefault(file) : DraftParser.Parse(text) ?? before?.Trees.GetValueOrDefault(file);
            if (tree is not null) trees[file] = tree;
        }
        return new DraftIndex(trees);
    }

    public static string? Language(string file) => file.StartsWith("text.", StringComparison.Ordinal) && file.Split('.') is [_, var language, .., "yaml"] ? language : null;

    public IEnumerable<DraftId> OfShape(string shape) => RefKinds.ByShape.TryGetValue(shape, out var kind) ? _ids.Where(i => i.Kind == kind.ToString()) : [];

    /// <summary>Ids that may stand under a key of a mapping.</summary>
    public IEnumerable<DraftId> For(string shape, string key) =>
        RefKinds.ByKey.TryGetValue($"{shape}.{key}", out var kinds) ? kinds.SelectMany(k => _ids.Where(i => i.Kind == k.ToString())).DistinctBy(i => i.Id) : [];

    /// <summary>A seat or a form has its own word for "all".</summary>
    public static bool IsRef(string shape, string key) => RefKinds.ByKey.ContainsKey($"{shape}.{key}");

    public DraftTextPlace? Text(string language, string id) => _texts.GetValueOrDefault(language)?.GetValueOrDefault(id);

    public IEnumerable<string> TextIds => _texts.Values.SelectMany(t => t.Keys).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The name of something in a language, or its id.</summary>
    public string Name(DraftId id, string language) => id.Label is { } label ? (Text(language, label) ?? Text(Languages.FirstOrDefault() ?? "", label))?.Words ?? label : id.Id;

    public string Name(string id, string language, params string[] kinds) =>
        _ids.FirstOrDefault(i => i.Id == id && (kinds.Length == 0 || kinds.Contains(i.Kind))) is { } found ? Name(found, language) : id;

    private void Collect(string file, string shape, DraftPath path, DraftNode node)
    {
        if (node is not DraftMap map || ScenarioSchema.Current.Shapes.GetValueOrDefault(shape) is not { } known) return;
        if (RefKinds.ByShape.TryGetValue(shape, out var kind) && map.Word("id") is { } id) _ids.Add(new DraftId(kind.ToString(), id, file, path, map.Line, Label(map)));
        foreach (var entry in map.Entries)
        {
            if (known.Key(entry.Key.Value) is not { Shape: { } below } key) continue;
            if (key.Kind == KeyKind.Shape) Collect(file, below, path.Key(key.Name), entry.Value);
            else if (entry.Value is DraftList list)
                for (var i = 0; i < list.Items.Length; i++) Collect(file, below, path.Key(key.Name).Item(i), list.Items[i]);
        }
    }

    private static string? Label(DraftMap map) => map.Word("chip") ?? map.Word("name") ?? map.Word("title") ?? map.Word("claim") ?? map.Word("alt") ?? map.Word("text");

    private void Texts(string file, string language, DraftMap map)
    {
        if (!_texts.TryGetValue(language, out var texts)) _texts[language] = texts = new(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
            if (entry.Value is DraftWord word) texts.TryAdd(entry.Key.Value, new DraftTextPlace(file, DraftPath.Of(entry.Key.Value), entry.Key.Line, word.Value.TrimEnd('\n')));
    }

    private IEnumerable<DraftSubject> FindSubjects()
    {
        var list = Main?.List("subjects") ?? [];
        for (var i = 0; i < list.Length; i++)
        {
            var (file, path, node) = list[i] is DraftWord word ? (word.Value, DraftPath.Root, Trees.GetValueOrDefault(word.Value)) : ("scenario.yaml", DraftPath.Of("subjects").Item(i), list[i]);
            if (node is DraftMap map && int.TryParse(map.Word("number"), out var number)) yield return new DraftSubject(number, file, path, map);
        }
    }
}
