using System.Collections.Immutable;
using Simulator.Documents.EventLists;

namespace Simulator.Web.Features.EventSheets;

/// <summary>A column of the sheet as it is read just now. <c>Field</c>: null when it is not read; <c>Sample</c>: the first value below the head.</summary>
public sealed record SheetColumn(string Letters, string Header, EventField? Field, string Sample, string? Note)
{
    /// <summary>How a template names it: by its head, which other sheets of the same make share, or by its letters.</summary>
    public string Name => Header.Length > 0 ? Header : Letters;
}

/// <summary>The columns of a sheet and how a correction changes the mapping.</summary>
public static class SheetColumns
{
    public static ImmutableArray<SheetColumn> Of(EventBook book, ImportPreview preview)
    {
        var report = preview.Report;
        var rows = book.Sheets.FirstOrDefault(s => s.Name == report.Sheet)?.Rows.Where(r => r.Number > report.HeadRow).Take(200).ToArray() ?? [];
        var fields = preview.Mapping.Columns ?? ImmutableSortedDictionary<EventField, string>.Empty;
        // Of two columns under the same head the first is the one that is read.
        var given = new HashSet<EventField>();
        return [.. report.Columns.Where(c => c.Column.Length > 0).Select(c => new SheetColumn(c.Column, c.Header, Field(fields, c) is { } field && given.Add(field) ? field : null, Sample(rows, c.Column), c.Note))];
    }

    /// <summary>The mapping in which a column is read as this field; null: not at all. Two columns are never the same field.</summary>
    public static ColumnMapping With(ColumnMapping mapping, ImmutableArray<SheetColumn> columns, SheetColumn column, EventField? field)
    {
        // A head that stands twice names neither of the two.
        string Name(SheetColumn c) => columns.Count(o => o.Header == c.Header) == 1 ? c.Name : c.Letters;
        var map = columns.Where(c => c.Letters != column.Letters && c.Field is not null && c.Field != field).ToImmutableSortedDictionary(c => c.Field!.Value, Name);
        return mapping with { Columns = field is { } chosen ? map.SetItem(chosen, Name(column)) : map };
    }

    private static EventField? Field(ImmutableSortedDictionary<EventField, string> fields, ReportColumn column)
    {
        foreach (var (field, name) in fields)
            if (name == column.Column || column.Header.Length > 0 && string.Equals(name, column.Header, StringComparison.OrdinalIgnoreCase)) return field;
        return null;
    }

    private static string Sample(SheetRow[] rows, string letters)
    {
        var column = letters.Aggregate(0, (sum, c) => sum * 26 + c - 'A' + 1) - 1;
        return rows.Select(r => r[column].Text).FirstOrDefault(t => t.Length > 0) ?? "";
    }
}
