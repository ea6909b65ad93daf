using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Simulator.Documents.EventLists.Reading;

/// <summary>Rows of one sheet. What the sheet says about its own size is not believed; only what stands in it counts.</summary>
internal static class XlsxRows
{
    public static (ImmutableArray<SheetRow> Rows, ImmutableHashSet<int> HiddenColumns) Read(WorksheetPart part, XlsxCells cells)
    {
        var hidden = ImmutableHashSet.CreateBuilder<int>();
        var rows = new SortedDictionary<int, SheetRow>();
        var merges = new List<(int Top, int Bottom, int Left)>();
        var last = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(Row) && reader.LoadCurrentElement() is Row row)
            {
                last = row.RowIndex?.Value is { } index and > 0 ? index <= SheetLimits.LastRow ? (int)index : throw new RefusedSheet("Broken") : last + 1;
                if (Of(row, last, cells) is { Cells.Length: > 0 } read) rows[last] = read;
                if (rows.Count > SheetLimits.Rows) throw new RefusedSheet("TooManyRows", SheetLimits.Rows);
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.LoadCurrentElement() is MergeCell { Reference.Value: { } area } && Merge(area) is { } merge && merges.Count < SheetLimits.Merges)
                merges.Add(merge);
            else if (reader.ElementType == typeof(Column) && reader.LoadCurrentElement() is Column { Hidden.Value: true, Min.Value: > 0 and var min, Max.Value: var max })
                for (var c = min; c <= Math.Min(max, SheetLimits.Columns); c++) hidden.Add((int)c - 1);
        }
        Fill(rows, merges);
        return ([.. rows.Values], hidden.ToImmutable());
    }

    private static SheetRow Of(Row row, int number, XlsxCells cells)
    {
        var read = new List<SheetCell>();
        var next = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            var column = Column(cell.CellReference?.Value) ?? next;
            next = column + 1;
            var value = cells.Read(cell);
            if (value.IsEmpty) continue;
            if (column >= SheetLimits.Columns) throw new RefusedSheet("TooManyColumns", SheetLimits.Columns);
            while (read.Count <= column) read.Add(SheetCell.Empty);
            read[column] = value;
        }
        return new SheetRow(number, [.. read], row.Hidden?.Value ?? false);
    }

    // A time merged down over several rows holds for each of them. What is merged sideways stays in its first column.
    private static void Fill(SortedDictionary<int, SheetRow> rows, List<(int Top, int Bottom, int Left)> merges)
    {
        var numbers = rows.Keys.ToArray();
        var budget = SheetLimits.Merges * 4;
        foreach (var (top, bottom, left) in merges.Where(m => m.Bottom > m.Top))
        {
            if (!rows.TryGetValue(top, out var anchor) || anchor[left] is not { IsEmpty: false } value) continue;
            var from = Array.BinarySearch(numbers, top + 1);
            for (var i = from < 0 ? ~from : from; i < numbers.Length && numbers[i] <= bottom && budget-- > 0; i++)
            {
                var row = rows[numbers[i]];
                if (!row[left].IsEmpty) continue;
                var cells = row.Cells.ToBuilder();
                while (cells.Count <= left) cells.Add(SheetCell.Empty);
                cells[left] = value with { Merged = true };
                rows[numbers[i]] = row with { Cells = cells.ToImmutable() };
            }
        }
    }

    private static (int Top, int Bottom, int Left)? Merge(string area) =>
        area.Split(':') is [var a, var b] && Column(a) is { } left && Row(a) is { } top && Row(b) is { } bottom && left < SheetLimits.Columns ? (top, bottom, left) : null;

    private static int? Row(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("$ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    /// <summary>Column of a reference such as AB12, from 0; null when it has none.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? "").TrimStart('$').TakeWhile(char.IsAsciiLetter))
        {
            column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
            if (column > 100_000) throw new RefusedSheet("TooManyColumns", SheetLimits.Columns);
        }
        return column == 0 ? null : column - 1;
    }
}
