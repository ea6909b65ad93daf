using System.Collections.Immutable;
using Simulator.Documents.Scenarios.Loading;

namespace Simulator.Documents.Studio.Editing;

/// <summary>Where a draft speaks of an id.</summary>
public static class DraftReferences
{
    private static readonly string[] Prefixes = ["inject:", "item:", "post:", "ledger:", "answered:", "message:", "form-approved:", "form-returned:"];

    /// <summary>Every word that names the id, with the word as it is written: <c>K1-02</c>, <c>inject:K1-02</c>.</summary>
    public static IEnumerable<(string File, DraftPath Path, string Word)> To(DraftIndex index, string kind, string id)
    {
        foreach (var (file, tree) in index.Trees)
            if (ScenarioSchema.ShapeOf(file) is var shape && shape != ScenarioSchema.Texts)
                foreach (var found in In(file, shape, tree, DraftPath.Root, kind, id)) yield return found;
    }

    private static IEnumerable<(string, DraftPath, string)> In(string file, string shape, DraftNode node, DraftPath path, string kind, string id)
    {
        if (node is not DraftMap map || ScenarioSchema.Current.Shapes.GetValueOrDefault(shape) is not { } known) yield break;
        foreach (var entry in map.Entries)
        {
            if (known.Key(entry.Key.Value) is not { } key) continue;
            var (at, refers) = (path.Key(key.Name), RefKinds.ByKey.TryGetValue($"{shape}.{key.Name}", out var kinds) && kinds.Any(k => k.ToString() == kind));
            foreach (var (place, word) in Words(entry.Value, at))
                if (refers && word == id || (shape, key.Name) is ("step", "on" or "fields") && Prefixes.Any(p => word == p + id) || (shape, key.Name) is ("step", "fields") && word == id && FieldKinds(place.Last).Contains(kind)) yield return (file, place, word);
            foreach (var (below, child) in Below(key, entry.Value, at))
                foreach (var found in In(file, key.Shape!, child, below, kind, id)) yield return found;
        }
    }

    private static IEnumerable<(DraftPath, string)> Words(DraftNode node, DraftPath path) => node switch
    {
        DraftWord word => [(path, word.Value)],
        DraftList list => list.Items.SelectMany((n, i) => n is DraftWord w ? [(path.Item(i), w.Value)] : Array.Empty<(DraftPath, string)>()),
        DraftMap map => map.Entries.Where(e => e.Value is DraftWord).Select(e => (path.Key(e.Key.Value), ((DraftWord)e.Value).Value)),
        _ => [],
    };

    private static IEnumerable<(DraftPath, DraftNode)> Below(SchemaKey key, DraftNode node, DraftPath path) =>
        key.Shape is null ? [] : key.Kind == KeyKind.Shape ? [(path, node)] : node is DraftList list ? list.Items.Select((n, i) => (path.Item(i), n)) : [];

    private static ImmutableArray<string> FieldKinds(string field) => field switch
    {
        "inject" => [nameof(IdKind.Inject)],
        "department" => [nameof(IdKind.Department)],
        "form" => [nameof(IdKind.Form)],
        "measure" => [nameof(IdKind.Measure)],
        "channels" => [nameof(IdKind.Channel)],
        "to" or "forwardTo" or "assisting" => [nameof(IdKind.Seat), nameof(IdKind.Department)],
        _ => [],
    };
}
