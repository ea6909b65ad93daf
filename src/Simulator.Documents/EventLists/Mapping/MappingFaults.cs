using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Mapping;

/// <summary>What a mapping says that neither the book nor the scenario has, in words: nothing is imported by a mapping that means another sheet or another scenario.</summary>
internal static class MappingFaults
{
    public static IEnumerable<string> Of(EventBook book, Scenario scenario, ColumnMapping mapping) =>
        [.. OfSheet(book, mapping), .. OfColumns(mapping), .. OfNames(scenario, mapping)];

    private static IEnumerable<string> OfSheet(EventBook book, ColumnMapping mapping)
    {
        var sheet = book.Sheets.Length == 1 ? book.Sheets[0] : book.Sheets.FirstOrDefault(s => s.Name == mapping.Sheet);
        if (mapping.Sheet is { } wanted && sheet is null) yield return ListWords.Get("Mapping_NoSuchSheet", wanted, string.Join(' ', book.Sheets.Select(s => $"\"{s.Name}\"")));
        if (mapping is { HeadRow: > 0 and var row, Columns: null } && sheet is not null && sheet.Rows.All(r => r.Number != row)) yield return ListWords.Get("Mapping_EmptyHead", row);
    }

    private static IEnumerable<string> OfColumns(ColumnMapping mapping)
    {
        if (mapping.Columns is not { } columns) yield break;
        foreach (var empty in columns.Where(c => string.IsNullOrWhiteSpace(c.Value))) yield return ListWords.Get("Mapping_EmptyColumn", Name(empty.Key));
        foreach (var twice in columns.Where(c => !string.IsNullOrWhiteSpace(c.Value)).GroupBy(c => c.Value.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            yield return ListWords.Get("Mapping_ColumnTwice", twice.Key, string.Join(' ', twice.Select(c => Name(c.Key))));
    }

    private static IEnumerable<string> OfNames(Scenario scenario, ColumnMapping mapping)
    {
        if (mapping.Language is { } language && !scenario.Languages.Contains(language)) yield return ListWords.Get("Mapping_NoSuchName", "language", language, string.Join(' ', scenario.Languages));
        (string Key, ImmutableSortedDictionary<string, string> Given, ImmutableArray<string> Known)[] lists =
        [
            ("seats", mapping.Seats, [.. scenario.Seats.Select(s => s.Id)]),
            ("senders", mapping.Senders, [.. scenario.Personas.Select(p => p.Id), .. scenario.Departments.Select(d => d.Id)]),
            ("channels", mapping.Channels, [.. scenario.Channels.Where(c => c.Kind != "official").Select(c => c.Id)]),
        ];
        foreach (var (key, given, known) in lists)
            foreach (var (word, id) in given.Where(g => !known.Contains(g.Value)))
                yield return ListWords.Get("Mapping_NoSuchName", $"{key}: {word}", id, string.Join(' ', known));
    }

    private static string Name(EventField field) => Importing.ReportBuilder.JsonName(field);
}
