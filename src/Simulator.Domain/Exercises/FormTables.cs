using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>Tables in official forms as they are stored: one row a line, cells with <c>|</c> between, choices by the id of the option.</summary>
public static class FormTables
{
    private const char Between = '|';
    /// <summary>What stands for the character between the cells where somebody writes it in one.</summary>
    private const char Inside = '\uFF5C';

    /// <summary>The rows in which something stands. Every row has as many cells as there are columns; what is beyond them goes with the last.</summary>
    public static ImmutableArray<ImmutableArray<string>> Rows(TableSpec table, string value) =>
        [.. value.Split('\n').Select(line => Cells(table, line)).Where(row => row.Any(c => c.Length > 0))];

    /// <summary>The rows as a value, without empty rows and without empty cells at the end of one. Line ends within a cell become spaces.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> rows) => string.Join('\n', rows.Select(Row).Where(r => r.Length > 0));

    /// <summary>What conditions can ask of a table beside its words: <c>ID.rows</c>, <c>ID.full</c>, and of a choice column <c>ID.COLUMN</c>.</summary>
    public static IEnumerable<(string Name, string Value)> Measures(FormField field, string value)
    {
        if (field.Type is "lines" or "units") yield return ($"{field.Id}.rows", Number(value.Split('\n').Count(l => l.Trim().Length > 0)));
        if (field.Table is not { } table) yield break;
        var rows = Rows(table, value);
        yield return ($"{field.Id}.rows", Number(rows.Length));
        yield return ($"{field.Id}.full", Number(rows.Count(r => Full(table, r))));
        foreach (var (column, i) in table.Columns.Select((c, i) => (c, i)).Where(c => c.c.Type == "choice"))
            yield return ($"{field.Id}.{column.Id}", string.Join(' ', rows.Select(r => r[i]).Where(c => c.Length > 0).Distinct().Order(StringComparer.Ordinal)));
    }

    /// <summary>The first cell that does not fit its column: row (from 1) and column. Null when all do.</summary>
    public static (int Row, TableColumn Column)? Misfit(TableSpec table, string value)
    {
        foreach (var (row, number) in Rows(table, value).Select((r, i) => (r, i + 1)))
            foreach (var (column, cell) in table.Columns.Zip(row))
                if (cell.Length > 0 && !Fits(column, cell)) return (number, column);
        return null;
    }

    private static bool Fits(TableColumn column, string cell) => column.Type switch
    {
        "number" => long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "time" => TimeOnly.TryParseExact(cell, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "choice" => column.Options.Any(o => o.Id == cell),
        _ => true,
    };

    private static bool Full(TableSpec table, ImmutableArray<string> row) => table.Columns.Zip(row).All(c => c.First.Optional || c.Second.Length > 0);

    private static ImmutableArray<string> Cells(TableSpec table, string line)
    {
        var cells = line.Split(Between, table.Columns.Length, StringSplitOptions.TrimEntries);
        return [.. table.Columns.Select((_, i) => i < cells.Length ? cells[i] : "")];
    }

    private static string Row(IEnumerable<string> cells)
    {
        var words = cells.Select(Cell).ToList();
        return string.Join($" {Between} ", words.Take(words.FindLastIndex(w => w.Length > 0) + 1));
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace(Between, Inside).Trim();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
