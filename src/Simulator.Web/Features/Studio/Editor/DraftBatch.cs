using System.Collections.Immutable;
using Simulator.Documents.Studio.Editing;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>Changes of several files that belong together; the first that cannot be made spoils all.</summary>
public sealed class DraftBatch(IReadOnlyDictionary<string, string> texts, DraftIndex index)
{
    private readonly Dictionary<string, string> _now = new(texts, StringComparer.Ordinal);
    private DraftIndex _index = index;

    public bool Failed { get; private set; }
    public DraftIndex Index => _index;
    public IReadOnlyDictionary<string, string> Changed => _now.Where(t => !ReferenceEquals(t.Value, texts.GetValueOrDefault(t.Key))).ToDictionary(StringComparer.Ordinal);

    public void Change(string file, Func<string, string?> change)
    {
        if (Failed) return;
        if (change(_now.GetValueOrDefault(file, "")) is { } changed) _now[file] = changed;
        else Failed = true;
    }

    public void Set(DraftSpot spot, DraftValue value, ImmutableArray<string> order = default) => Change(spot.File, t => DraftEdit.Set(t, spot.Path, value, order));

    /// <summary>The words of a text in one language.</summary>
    public void Text(string language, string id, string words)
    {
        if (Failed) return;
        if (DraftTexts.Set(_now, _index, language, id, words) is { } set) _now[set.File] = set.Text;
        else Failed = true;
        _index = DraftIndex.Of(_now, _index, texts);
    }
}
