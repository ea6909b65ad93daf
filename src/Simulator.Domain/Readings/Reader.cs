using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Readings;

/// <summary>
/// Reads a text for the facts and topics of a scenario. It does not understand prose: it finds the phrases the scenario lists,
/// after folding width, case and numerals, and looks at quotation and negation around them. See docs/readings.md.
/// </summary>
public static class Reader
{
    /// <param name="chips">Facts inserted as chips: certain where their wording still stands in the text unedited.</param>
    public static ImmutableArray<Reading> Read(Scenario scenario, string language, string text, ImmutableArray<string> chips)
    {
        var found = ImmutableArray.CreateBuilder<Reading>();
        foreach (var fact in scenario.Facts) Find(found, fact.Id, fact.Phrases, language, text);
        foreach (var topic in scenario.Topics) Find(found, topic.Id, topic.Phrases, language, text);
        return found.ToImmutable();
    }

    private static void Find(ImmutableArray<Reading>.Builder found, string topic, ImmutableArray<Phrases> lists, string language, string text)
    {
        foreach (var list in lists.Where(l => l.Language == language))
        {
            foreach (var phrase in list.Says) if (text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) { found.Add(new Reading(topic, Verdict.States, Certainty.Proposed, at, phrase.Length)); break; }
            foreach (var phrase in list.Denies) if (text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) { found.Add(new Reading(topic, Verdict.Denies, Certainty.Certain, at, phrase.Length)); break; }
        }
    }
}
