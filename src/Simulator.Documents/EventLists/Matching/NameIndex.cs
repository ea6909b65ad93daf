using System.Collections.Immutable;
using Simulator.Documents.EventLists.Mapping;

namespace Simulator.Documents.EventLists.Matching;

/// <summary>Finds what a word of the sheet stands for: by its id, by a name in any language of the scenario, or by a part of exactly one name.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, string> _exact = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Id)> _names = [];

    /// <param name="names">Id and a name, several a thing; the first of two things with the same name has it.</param>
    /// <param name="given">What people said a word stands for.</param>
    public NameIndex(IEnumerable<(string Id, string Name)> names, ImmutableSortedDictionary<string, string> given)
    {
        foreach (var (word, id) in given) _exact[HeadWords.Folded(word)] = id;
        foreach (var (id, name) in names)
        {
            var folded = HeadWords.Folded(name);
            if (folded.Length == 0) continue;
            _exact.TryAdd(folded, id);
            _names.Add((folded, id));
        }
    }

    public string? Exact(string word) => _exact.GetValueOrDefault(HeadWords.Folded(word));

    public string? Match(string word)
    {
        var folded = HeadWords.Folded(word);
        if (folded.Length == 0) return null;
        if (_exact.TryGetValue(folded, out var id)) return id;
        if (folded.Length < (folded[0] > 0x2E80 ? 2 : 4)) return null;
        var part = _names.Where(n => n.Name.Contains(folded, StringComparison.Ordinal) || n.Name.Length >= (n.Name[0] > 0x2E80 ? 2 : 4) && folded.Contains(n.Name, StringComparison.Ordinal) && folded.Length <= n.Name.Length * 2)
            .Select(n => n.Id).Distinct().Take(2).ToList();
        return part is [var only] ? only : null;
    }
}
