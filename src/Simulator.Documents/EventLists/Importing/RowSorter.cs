using System.Collections.Immutable;
using Simulator.Documents.EventLists.Mapping;
using Simulator.Documents.EventLists.Times;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>Parts rows with events from all others, each of which is told with the reason.</summary>
internal static class RowSorter
{
    private static readonly ImmutableArray<string> Sums = ["合计", "总计", "小计", "共计", "累计", "总数", "total", "totals", "subtotal", "grandtotal", "sum", "summe", "gesamt", "zwischensumme", "soustotal"];

    public static (ImmutableArray<SheetRow> Events, ImmutableArray<SkippedRows> Skipped) Sort(SheetLayout layout, ColumnMapping mapping)
    {
        var events = ImmutableArray.CreateBuilder<SheetRow>();
        var skipped = new List<SkippedRows>();
        var next = 1;
        for (var i = 0; i < layout.Sheet.Rows.Length; i++)
        {
            var row = layout.Sheet.Rows[i];
            if (row.Number > next) Skip(next, row.Number - 1, "Empty", "");
            next = row.Number + 1;
            if (row.IsEmpty) Skip(row.Number, row.Number, "Empty", "");
            else if (i < layout.Head) Skip(row.Number, row.Number, "AboveHead", First(row));
            else if (i == layout.Head) Skip(row.Number, row.Number, "Head", First(row));
            else if (RepeatsHead(layout, row) || layout.Head >= 0 && HeadRows.IsHead(row)) Skip(row.Number, row.Number, "HeadAgain", First(row));
            else if (row.Hidden && !mapping.HiddenRows) Skip(row.Number, row.Number, "Hidden", First(row));
            else if (IsSection(layout, row)) Skip(row.Number, row.Number, "Section", First(row));
            else if (IsSum(row)) Skip(row.Number, row.Number, "Total", First(row));
            else events.Add(row);
        }
        return (events.ToImmutable(), [.. skipped]);

        void Skip(int from, int to, string code, string value)
        {
            var reason = ListWords.Get("Skipped_" + code);
            // Empty rows that follow one another are told once.
            if (code == "Empty" && skipped.Count > 0 && skipped[^1] is { Value: "" } before && before.Reason == reason && before.To == from - 1) skipped[^1] = before with { To = to };
            else skipped.Add(new SkippedRows(from, to, reason, value));
        }
    }

    private static bool RepeatsHead(SheetLayout layout, SheetRow row) =>
        layout.HeadRow is { } head && row.Cells.Length > 1 && row.Cells.Zip(head.Cells, (a, b) => a.Text == b.Text).All(same => same);

    // One thing alone in a row, and no time: a heading over the rows below, or a line under the table.
    private static bool IsSection(SheetLayout layout, SheetRow row)
    {
        var own = row.Cells.Select((c, i) => (Cell: c, Column: i)).Where(c => c.Cell is { IsEmpty: false, Merged: false }).ToList();
        if (own is not [var only]) return false;
        var isTime = layout[EventField.Time] == only.Column || layout[EventField.Date] == only.Column || layout[EventField.Story] == only.Column;
        return !isTime || TimeCell.Read(only.Cell) is null;
    }

    // A sum under the table, with hardly more than its number.
    private static bool IsSum(SheetRow row) => row.Cells.Count(c => !c.IsEmpty) <= 4 && Sums.Contains(HeadWords.Folded(First(row)));

    private static string First(SheetRow row) => row.Cells.First(c => !c.IsEmpty).Text;
}
