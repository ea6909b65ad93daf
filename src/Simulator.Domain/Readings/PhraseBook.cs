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
        .. scenario.Facts.Select(f => TopicPhrases.Of(f.Id, false, f.Phrases, language, scenario.Texts.Get(f.Chip, language))),
        .. scenario.Topics.Select(t => TopicPhrases.Of(t.Id, t.Kind == "private", t.Phrases, language, null)),
    ]);
}

/// <summary>Folded phrases of one fact or topic. Chip: the fact's wording as a chip inserts it, unfolded.</summary>
internal sealed record TopicPhrases(string Id, bool Private, ImmutableArray<string> Says, ImmutableArray<string> Denies, string? Chip)
{
    public static TopicPhrases Of(string id, bool isPrivate, ImmutableArray<Phrases> lists, string language, string? chip)
    {
        var own = lists.Where(l => l.Language == language).ToList();
        return new TopicPhrases(id, isPrivate, [.. own.SelectMany(l => l.Says).Select(FoldedText.Phrase)], [.. own.SelectMany(l => l.Denies).Select(FoldedText.Phrase)],
            chip?.Trim().TrimEnd('。', '.', '；', ';'));
    }
}
