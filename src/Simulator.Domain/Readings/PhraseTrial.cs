using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Readings;

/// <summary>Why a listed phrase counts in a text, or does not.</summary>
public enum PhraseEffect
{
    /// <summary>It says what its list says.</summary>
    Counts,
    /// <summary>Negated or refuted where it stands: it says the opposite.</summary>
    Turned,
    /// <summary>Quoted, reported, asked, supposed or wished: it says nothing.</summary>
    NotAsserted,
    /// <summary>After “apart from” or the like: it denies nothing.</summary>
    Excepted,
    /// <summary>Part of a wording in which it means something else.</summary>
    Neutral,
}

/// <summary>A listed phrase found in a text: whose, where, on which list, and what came of it. <c>Listed</c>: the list it stands on.</summary>
public sealed record PhraseHeard(string Topic, Verdict Listed, int Start, int Length, PhraseEffect Effect);

/// <summary>Tries phrase lists out: every place of a listed phrase in a text, and what became of it. For authors; scoring asks <see cref="Reader"/>.</summary>
public static class PhraseTrial
{
    public static ImmutableArray<PhraseHeard> Of(Scenario scenario, string language, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var folded = FoldedText.Of(text);
        var standing = new Standing(FoldedText.Normal(text), Cues.Of(language));
        return [.. PhraseBook.Of(scenario, language).Topics.SelectMany(t => Heard(t, folded, standing)).OrderBy(h => h.Start).ThenBy(h => h.Topic, StringComparer.Ordinal)];
    }

    private static IEnumerable<PhraseHeard> Heard(TopicPhrases topic, FoldedText folded, Standing standing)
    {
        // A fact's own subject is what its phrases are about: neutral wordings count for later ones, and for topics.
        var neutral = topic.Subject == 0 ? topic.Neutral.SelectMany(folded.Find).ToList() : [];
        foreach (var (list, verdict) in new[] { (topic.Says, Verdict.States), (topic.Denies, Verdict.Denies) })
            foreach (var place in list.SelectMany(folded.Find).Distinct())
                yield return new PhraseHeard(topic.Id, verdict, place.Start, place.End - place.Start, Effect(topic, place, verdict, neutral, standing));
    }

    private static PhraseEffect Effect(TopicPhrases topic, (int Start, int End) place, Verdict verdict, List<(int Start, int End)> neutral, Standing standing)
    {
        if (neutral.Any(n => place.Start >= n.Start && place.End <= n.End)) return PhraseEffect.Neutral;
        if (topic.Private) return PhraseEffect.Counts;
        var stance = standing.Of(place.Start, place.End);
        if (!stance.Asserted) return PhraseEffect.NotAsserted;
        var denies = verdict == Verdict.Denies != stance.Turned;
        return denies && stance.Excepted ? PhraseEffect.Excepted : stance.Turned ? PhraseEffect.Turned : PhraseEffect.Counts;
    }
}
