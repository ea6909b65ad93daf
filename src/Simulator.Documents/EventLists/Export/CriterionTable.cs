using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Export;

/// <summary>What is scored, one requirement a row; what holds for the whole criterion stands in its first row.</summary>
internal static class CriterionTable
{
    private static readonly ImmutableArray<(string Head, int Width)> Columns =
        [("Subject", 6), ("Id", 9), ("Title", 22), ("Seats", 16), ("Inject", 9), ("Limit", 10), ("Norm", 14), ("Element", 36), ("Points", 8), ("Timed", 6), ("When", 50)];

    public static ListTable Of(Scenario scenario, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var rows = scenario.Subjects.OrderBy(s => s.Number).SelectMany(s => s.Criteria.SelectMany(c => Rows(scenario, s, c, language, culture))).ToImmutableArray();
        return new ListTable(
            ListWords.In(culture, "Sheet_Criteria"), ListWords.In(culture, "Title_Criteria", scenario.Texts.Get(scenario.Title, language)), [.. Columns.Select(c => ListWords.In(culture, "Criterion_" + c.Head))],
            [.. Columns.Select((c, i) => ListTable.Fitting(c.Width, rows.Select(r => r[i])))], rows);
    }

    private static IEnumerable<ImmutableArray<string>> Rows(Scenario scenario, Subject subject, Criterion criterion, string language, CultureInfo culture)
    {
        var conditions = new ConditionSentence(scenario, language);
        ImmutableArray<string> whole =
        [
            subject.Number.ToString(CultureInfo.InvariantCulture), criterion.Id, Text(criterion.Title), Joining.List(language, criterion.Seats.Select(s => Text(scenario.Seat(s)?.Name ?? s))),
            criterion.Inject ?? "", criterion.Limit is { } limit ? conditions.Duration(limit) : "", scenario.Norms.FirstOrDefault(n => n.Id == criterion.Norm) is { } norm ? Text(norm.Title) : "",
        ];
        ImmutableArray<string> again = [whole[0], whole[1], "", "", "", "", ""];
        return criterion.Elements.Select((e, i) => (ImmutableArray<string>)
        [
            .. i == 0 ? whole : again, Text(e.Title), e.Points.ToString("0.##", CultureInfo.InvariantCulture), e.Timed ? ListWords.In(culture, "Yes") : "", conditions.Say(e.When),
        ]);

        string Text(string id) => scenario.Texts.Get(id, language);
    }
}
