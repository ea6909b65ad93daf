using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Export;

internal static class FactTable
{
    private static readonly ImmutableArray<(string Head, int Width)> Columns =
        [("Id", 8), ("Subject", 8), ("Text", 60), ("Chip", 36), ("ConfirmedBy", 20), ("OnRequest", 12), ("Public", 12), ("Publish", 10)];

    public static ListTable Of(Scenario scenario, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var rows = scenario.Facts.OrderBy(f => f.Subject).Select(f => Row(scenario, f, language, culture)).ToImmutableArray();
        return new ListTable(
            ListWords.In(culture, "Sheet_Facts"), ListWords.In(culture, "Title_Facts", scenario.Texts.Get(scenario.Title, language)), [.. Columns.Select(c => ListWords.In(culture, "Fact_" + c.Head))],
            [.. Columns.Select((c, i) => ListTable.Fitting(c.Width, rows.Select(r => r[i])))], rows);
    }

    private static ImmutableArray<string> Row(Scenario scenario, Fact fact, string language, CultureInfo culture) =>
    [
        fact.Id, fact.Subject.ToString(CultureInfo.InvariantCulture), scenario.Texts.Get(fact.Text, language), scenario.Texts.Get(fact.Chip, language),
        Joining.List(language, fact.ConfirmedBy.Select(id => scenario.Texts.Get(scenario.Department(id)?.Name ?? scenario.Seat(id)?.Name ?? scenario.Persona(id)?.Name ?? id, language))),
        fact.OnRequest is { } asked ? ConditionSentence.Elapsed(asked) : "", fact.Public is { } known ? ConditionSentence.Elapsed(known) : "", ListWords.In(culture, "Publish_" + fact.Publish),
    ];
}
