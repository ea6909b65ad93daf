using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Readings;

/// <summary>
/// Reads a text for the facts and topics of a scenario. It does not understand prose: it finds the phrases the scenario lists,
/// after folding width, case and numerals, and looks at quotation, negation, question and supposition around them. See docs/readings.md.
/// </summary>
public static class Reader
{
    /// <param name="scenario">Whose facts and topics, with their phrases.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="text">What was written.</param>
    /// <param name="chips">Facts inserted as chips: certain where their wording still stands in the text unedited.</param>
    /// <param name="subject">The subject the text is written in; null: the one of each fact.</param>
    public static ImmutableArray<Reading> Read(Scenario scenario, string language, string text, ImmutableArray<string> chips, int? subject = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var folded = FoldedText.Of(text);
        var standing = new Standing(FoldedText.Normal(text), Cues.Of(language));
        return [.. PhraseBook.Of(scenario, language).Topics.SelectMany(t => OfTopic(t, text, folded, standing, !chips.IsDefault && chips.Contains(t.Id), t.Subject > 0 ? subject - t.Subject ?? 0 : 0))];
    }

    /// <summary>At most one reading of each verdict: the certain one, else the first. Who states a thing does not certainly deny it.</summary>
    private static IEnumerable<Reading> OfTopic(TopicPhrases topic, string text, FoldedText folded, Standing standing, bool chip, int later)
    {
        // A fact's own subject is what its phrases are about; only later on may the same words mean something newer.
        List<(int Start, int End)> neutral = topic.Subject == 0 || later > 0 ? [.. topic.Neutral.SelectMany(folded.Find)] : [];
        List<(int Start, int End)> Find(IEnumerable<string> phrases) => Longest([.. phrases.SelectMany(folded.Find).Where(p => !neutral.Any(n => Inside(p, n)))]);
        var says = Find(topic.Says);
        if (topic.Private) return says.Count == 0 ? [] : [new Reading(topic.Id, Verdict.States, Certainty.Certain, says.Min(s => s.Start), says.MinBy(s => s.Start) is var (a, b) ? b - a : 0)];
        var found = new List<Reading>();
        if (chip && topic.Chip is { Length: > 0 } wording) found.AddRange(Places(text, wording).Select(p => Said(topic.Id, p, standing, Verdict.States, s => s.Direct)).OfType<Reading>());
        var denials = Find(topic.Denies);
        // A denial carries no day: in a later subject it may be about something newer, in an earlier one the fact is still to come.
        bool Sure(Stance stance) => stance.Plain && (later == 0 || later > 0 && stance.Earlier);
        // A saying inside a longer denial ("演练" in "不是演练") is that denial.
        found.AddRange(says.Where(s => !denials.Any(d => Inside(s, d))).Select(p => Said(topic.Id, p, standing, Verdict.States, _ => false)).OfType<Reading>());
        found.AddRange(denials.Where(d => !says.Any(s => Inside(d, s) && s != d)).Select(p => Said(topic.Id, p, standing, Verdict.Denies, Sure)).OfType<Reading>());
        var states = Best(found, Verdict.States);
        var denies = Best(found, Verdict.Denies);
        if (states is not null && denies is not null) denies = denies with { Certainty = Certainty.Proposed };
        return new[] { states, denies }.OfType<Reading>();
    }

    private static Reading? Said(string topic, (int Start, int End) place, Standing standing, Verdict verdict, Func<Stance, bool> certain)
    {
        var stance = standing.Of(place.Start, place.End);
        if (!stance.Asserted) return null;
        var meant = stance.Turned ? verdict == Verdict.States ? Verdict.Denies : Verdict.States : verdict;
        // "此外无人受伤" denies nothing.
        if (meant == Verdict.Denies && stance.Excepted) return null;
        return new Reading(topic, meant, certain(stance) ? Certainty.Certain : Certainty.Proposed, place.Start, place.End - place.Start);
    }

    private static Reading? Best(List<Reading> found, Verdict verdict) =>
        found.Where(r => r.Verdict == verdict).OrderByDescending(r => r.Certainty).ThenBy(r => r.Start).FirstOrDefault();

    /// <summary>Without the places inside a longer one: "烟头引起" in "没掐灭的烟头引起" is that longer phrase.</summary>
    private static List<(int Start, int End)> Longest(List<(int Start, int End)> places) => [.. places.Where(p => !places.Any(o => o != p && Inside(p, o)))];

    private static bool Inside((int Start, int End) a, (int Start, int End) b) => a.Start >= b.Start && a.End <= b.End;

    private static IEnumerable<(int Start, int End)> Places(string text, string wording)
    {
        for (var at = text.IndexOf(wording, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wording, at + 1, StringComparison.Ordinal)) yield return (at, at + wording.Length);
    }
}
