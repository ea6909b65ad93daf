using Microsoft.Extensions.Localization;
using Simulator.Documents.Studio.Editing;
using Simulator.Web.Features.Control;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>A condition of a draft in words, also while it is not whole.</summary>
internal static class ConditionText
{
    public static string Say(EditorTab tab, DraftNode? node, IStringLocalizer<ControlText> words, IStringLocalizer<EditorText> text)
    {
        if (node is not DraftMap { Entries: [var entry, ..] }) return text["NoCondition"];
        string? word = (entry.Value as DraftWord)?.Value;
        return entry.Key.Value switch
        {
            "all" => string.Join(words["And"], Parts(tab, entry.Value, words, text)),
            "any" => string.Join(words["Or"], Parts(tab, entry.Value, words, text)),
            "not" => words["NotThat", Bracketed(tab, entry.Value, words, text)],
            "time" => words["AtTime", word ?? ""],
            "delivered" => words["WasDelivered", word ?? ""],
            "since" => words["SinceInject", entry.Value.Word("inject") ?? "", DraftPlan.Span(entry.Value.Word("delay"))?.TotalMinutes ?? 0],
            "gauge" => Known(words, $"Gauge_{entry.Value.Word("gauge")}", entry.Value.Word("gauge")) + (entry.Value.Word("atLeast") is { } least ? $" ≥ {least}" : "") + (entry.Value.Word("atMost") is { } most ? $" ≤ {most}" : ""),
            "level" => words["LevelAtLeast", Known(words, $"Level_{word}", word)],
            "known" => words["FactKnown", word ?? ""],
            "board" => words["FactOnBoard", word ?? ""],
            "contradiction" => words["Contradicted", word ?? ""],
            "played" => words["SubjectPlayed", word ?? ""],
            "act" => Act(tab, entry.Value, words),
            "order" => string.Join(words["Then"], (entry.Value as DraftList)?.Items.Select(i => Act(tab, i, words)) ?? []),
            _ => entry.Key.Value,
        };
    }

    private static IEnumerable<string> Parts(EditorTab tab, DraftNode node, IStringLocalizer<ControlText> words, IStringLocalizer<EditorText> text) =>
        (node as DraftList)?.Items.Select(i => Bracketed(tab, i, words, text)) ?? [];

    private static string Bracketed(EditorTab tab, DraftNode node, IStringLocalizer<ControlText> words, IStringLocalizer<EditorText> text) =>
        node is DraftMap { Entries: [{ Key.Value: "all" or "any" }, ..] } ? $"({Say(tab, node, words, text)})" : Say(tab, node, words, text);

    private static string Act(EditorTab tab, DraftNode node, IStringLocalizer<ControlText> words)
    {
        string[] kinds = node.Word("kind") is { } kind ? [kind] : [.. Words(node, "kinds")];
        List<string> parts = [];
        if (Words(node, "seats").ToList() is { Count: > 0 } seats) parts.Add(string.Join('/', seats.Select(s => ItemWords.Name(tab, s))));
        parts.Add(string.Join('/', kinds.Select(k => k.StartsWith("refused:", StringComparison.Ordinal) ? words["RefusedAct", Known(words, $"Act_{k[8..]}", k[8..])].Value : Known(words, $"Act_{k}", k))));
        if (Words(node, "about").ToList() is { Count: > 0 } about) parts.Add(string.Join('/', about));
        if (Words(node, "choices").ToList() is { Count: > 0 } choices) parts.Add(string.Join('/', choices.Select(c => Known(words, $"Choice_{c}", c))));
        if (Words(node, "states").Concat(Words(node, "statesAny")).ToList() is { Count: > 0 } states) parts.Add(words["Says", string.Join('/', states)]);
        if (Words(node, "denies").ToList() is { Count: > 0 } denies) parts.Add(words["Denies", string.Join('/', denies)]);
        if (Words(node, "omits").ToList() is { Count: > 0 } omits) parts.Add(words["Omits", string.Join('/', omits)]);
        if (node.Word("until") is { } until) parts.Add(words["Before", until]);
        if (node.Word("from") is { } from) parts.Add(words["After", from]);
        return string.Join(' ', parts);
    }

    private static IEnumerable<string> Words(DraftNode node, string key) => node.List(key).OfType<DraftWord>().Select(w => w.Value);

    private static string Known(IStringLocalizer<ControlText> words, string key, string? otherwise) => words[key] is { ResourceNotFound: false } found ? found.Value : otherwise ?? "";
}
