using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Readings;

/// <summary>The folded phrases of a scenario in one language; folded once per scenario.</summary>
internal sealed record PhraseBook(ImmutableArray<TopicPhrases> Topics)
{
    private static readonly ConditionalWeakTable<Scenario, Dictionary<string, PhraseBook>> Books = [];

    public static PhraseBook Of(Scenario scenario, string language)
    {
        var books = Books.GetOrCreateValue(scenario);
        lock (books)
        {
            if (!books.TryGetValue(language, out var book)) books[language] = book = Fold(scenario, language);
            return book;
        }
    }

    private static PhraseBook Fold(Scenario scenario, string language) => new(
    [
        .. scenario.Facts.Select(f => TopicPhrases.Of(f.Id, false, f.Phrases, language, scenario.Texts.Get(f.Chip, language)) with { Subject = f.Subject }),
        .. scenario.Topics.Select(t => TopicPhrases.Of(t.Id, t.Kind == "private", t.Phrases, language, null)),
    ]);
}

/// <summary>Folded phrases of one fact or topic. Chip: the fact's wording as a chip inserts it, unfolded.</summary>
internal sealed record TopicPhrases(string Id, bool Private, ImmutableArray<string> Says, ImmutableArray<string> Denies, ImmutableArray<string> Neutral, string? Chip)
{
    /// <summary>The subject a fact is of; 0 for a topic, which holds in all of them.</summary>
    public int Subject { get; init; }

    public static TopicPhrases Of(string id, bool isPrivate, ImmutableArray<Phrases> lists, string language, string? chip)
    {
        var own = lists.Where(l => l.Language == language).ToList();
        return new TopicPhrases(id, isPrivate, Folded(own, l => l.Says), Folded(own, l => l.Denies), Folded(own, l => l.Neutral), chip?.Trim().TrimEnd('。', '.', '；', ';'));
    }

    private static ImmutableArray<string> Folded(List<Phrases> lists, Func<Phrases, ImmutableArray<string>> which) =>
        [.. lists.Select(which).Where(l => !l.IsDefault).SelectMany(l => l).Select(FoldedText.Phrase).Distinct()];
}
