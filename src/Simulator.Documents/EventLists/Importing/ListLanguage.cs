using System.Collections.Immutable;
using Simulator.Documents.EventLists.Mapping;
using Simulator.Documents.Papers;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>In which of the scenario's languages a list is written: the one in which its injects read as they stand in it, else Chinese where there are Chinese words.</summary>
internal static class ListLanguage
{
    public static string Of(IReadOnlyList<ListedRow> rows, SheetLayout layout, Scenario scenario, ColumnMapping mapping)
    {
        if (mapping.Language is { } given && scenario.Languages.Contains(given)) return given;
        var same = scenario.Languages.Select(l => (Language: l, Count: rows.Count(r => r.Subject.Inject(r[EventField.Number].Text) is { } i && scenario.Texts.Get(i.Text, l) == r[EventField.Text].Text))).MaxBy(l => l.Count);
        if (same.Count > 0) return same.Language;
        var texts = rows.Select(r => r[EventField.Text].Text).Where(t => t.Length > 0).ToImmutableArray();
        var chinese = texts.Length > 0 ? texts.Count(PaperText.IsChinese) * 2 >= texts.Length : layout.HeadRow is { } head && head.Cells.Any(c => PaperText.IsChinese(c.Text));
        return scenario.Languages.FirstOrDefault(l => l.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == chinese) ?? scenario.Languages[0];
    }
}
