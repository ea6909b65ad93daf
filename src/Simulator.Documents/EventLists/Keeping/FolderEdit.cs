using System.Collections.Immutable;
using System.Text;
using Simulator.Domain.Scenarios;
using YamlDotNet.RepresentationModel;

namespace Simulator.Documents.EventLists.Keeping;

/// <summary>The files of a scenario folder as they would be after an import.</summary>
internal sealed class FolderEdit(string folder, Scenario scenario, ImportPreview preview)
{
    private const string Main = "scenario.yaml";
    private readonly SortedDictionary<string, YamlEdit> _files = new(StringComparer.Ordinal);

    /// <summary>Only files that change, by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Changed()
    {
        if (!preview.Personas.IsEmpty) Personas();
        foreach (var subject in preview.Injects.GroupBy(i => i.Subject)) Subject(subject.Key, [.. subject]);
        foreach (var language in scenario.Languages) Texts(language);
        return _files.Where(f => f.Value.IsChanged).ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value.Changed()), StringComparer.Ordinal);
    }

    private void Personas()
    {
        var file = File(Main);
        if (YamlEdit.Value(file.Root, "personas") is YamlSequenceNode list)
            file.Append(list, preview.Personas.Select(p => (IReadOnlyList<string>)[$"{{ id: {p.Id}, name: persona.{p.Id}, kind: {p.Kind} }}"]));
    }

    private void Subject(int number, ImmutableArray<ProposedInject> injects)
    {
        var (file, subject) = SubjectNode(number);
        if (YamlEdit.Value(subject, "injects") is not YamlSequenceNode list) return;
        var nodes = list.Children.OfType<YamlMappingNode>().ToDictionary(n => YamlEdit.Word(n, "id") ?? "", StringComparer.Ordinal);
        foreach (var updated in injects.Where(i => i.State == ProposalState.Updated)) InjectLines.Change(file, nodes[updated.Inject.Id], updated);
        var added = injects.Where(i => i.State == ProposalState.Added).ToList();
        if (added.Count > 0) file.Append(list, added.Select(a => InjectLines.New(a.Inject)));
    }

    private (YamlEdit File, YamlMappingNode Subject) SubjectNode(int number)
    {
        foreach (var entry in ((YamlSequenceNode)YamlEdit.Value(File(Main).Root, "subjects")!).Children)
        {
            var file = entry is YamlScalarNode { Value: { } name } ? File(name) : File(Main);
            var node = entry as YamlMappingNode ?? file.Root;
            if (YamlEdit.Word(node, "number") == number.ToString(System.Globalization.CultureInfo.InvariantCulture)) return (file, node);
        }
        throw new InvalidOperationException($"no subject {number}");
    }

    private void Texts(string language)
    {
        var places = new TextPlaces(this, folder, language);
        if (language == preview.Language)
            foreach (var changed in preview.Injects.Where(i => i.Changed.Contains(EventField.Text))) places.Rewrite(changed.Inject.Text, changed.Words);
        foreach (var subject in preview.Injects.Where(i => i.State == ProposalState.Added).GroupBy(i => i.Subject))
            places.Add(scenario.Subject(subject.Key).Injects.Select(i => i.Text), subject.Select(i => (i.Inject.Text, i.Words)));
        if (!preview.Personas.IsEmpty) places.Add(scenario.Personas.Select(p => p.Name), preview.Personas.Select(p => ($"persona.{p.Id}", p.Name)));
    }

    public YamlEdit File(string name)
    {
        if (!_files.TryGetValue(name, out var file)) _files[name] = file = new YamlEdit(System.IO.File.ReadAllText(Path.Combine(folder, name)));
        return file;
    }
}

/// <summary>Where the texts of one language stand, which may be several files.</summary>
internal sealed class TextPlaces
{
    private readonly Dictionary<string, (YamlEdit File, YamlScalarNode Value)> _texts = new(StringComparer.Ordinal);
    private readonly YamlEdit _main;

    public TextPlaces(FolderEdit files, string folder, string language)
    {
        _main = files.File($"text.{language}.yaml");
        var others = Directory.EnumerateFiles(folder, $"text.{language}.*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
        foreach (var file in others.Select(files.File).Prepend(_main))
            foreach (var (key, value) in file.Root.Children)
                if (key is YamlScalarNode { Value: { } id } && value is YamlScalarNode words) _texts[id] = (file, words);
    }

    public void Rewrite(string id, string words) => _texts[id].File.Rewrite(_texts[id].Value, words);

    /// <summary>New texts go behind the last of their kind.</summary>
    public void Add(IEnumerable<string> kind, IEnumerable<(string Id, string Words)> texts)
    {
        var known = kind.Where(_texts.ContainsKey).Select(id => _texts[id]).ToList();
        var (file, last) = known.Count > 0 ? known.Where(k => k.File == known[^1].File).MaxBy(k => k.Value.Start.Index) : _texts.Values.Where(t => t.File == _main).MaxBy(t => t.Value.Start.Index);
        file.AddAfter(last, texts.Select(t => $"{t.Id}: {YamlWords.Of(t.Words)}"));
    }
}
