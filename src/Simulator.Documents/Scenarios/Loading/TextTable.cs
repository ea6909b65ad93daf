using System.Collections.Immutable;
using Simulator.Documents.Yaml;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Texts and phrase lists of all languages with the places they stand at.</summary>
internal sealed class TextTable
{
    public SortedDictionary<string, SortedDictionary<string, (string Text, Place Place)>> ByLanguage { get; } = new(StringComparer.Ordinal);
    public List<(string Topic, Phrases Phrases, Place Place)> Phrases { get; } = [];

    public ImmutableArray<Phrases> PhrasesOf(string topic) => [.. Phrases.Where(p => p.Topic == topic).Select(p => p.Phrases)];

    public Texts ToTexts() => new(ByLanguage.ToImmutableSortedDictionary(
        l => l.Key, l => l.Value.ToImmutableSortedDictionary(t => t.Key, t => t.Value.Text, StringComparer.Ordinal), StringComparer.Ordinal));
}
