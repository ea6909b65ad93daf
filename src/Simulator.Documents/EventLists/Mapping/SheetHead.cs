using System.Collections.Immutable;
using Simulator.Documents.EventLists.Times;

namespace Simulator.Documents.EventLists.Mapping;

/// <summary>Finds the head of a sheet: the row near the top in which the most columns are named.</summary>
internal static class SheetHead
{
    private const int Near = 40;

    /// <summary>Index of the row within the sheet's rows, and how much it is worth; null when the sheet has no head.</summary>
    public static (int Index, int Worth)? Find(EventSheet sheet)
    {
        var best = sheet.Rows.Take(Near).Select((row, i) => (Index: i, Worth: Worth(row))).Where(r => r.Worth > 0).OrderByDescending(r => r.Worth).ThenBy(r => r.Index).FirstOrDefault();
        return best.Worth > 0 ? best : null;
    }

    // Two different fields, one of them a time, a number or a text; a row of events names at most one by chance.
    private static int Worth(SheetRow row)
    {
        var fields = row.Cells.Where(c => c is { IsEmpty: false, Number: null, Merged: false }).Select(c => HeadWords.Of(c.Text)).OfType<(EventField Field, int Fit)>().ToImmutableArray();
        var distinct = fields.Select(f => f.Field).Distinct().ToList();
        var filled = row.Cells.Count(c => !c.IsEmpty);
        if (distinct.Count < 2 || distinct.Count * 3 < filled || fields.Count(f => f.Fit > 1) < 1) return 0;
        // A row with a time in it is an event, whatever its other words are.
        if (row.Cells.Any(c => !c.IsEmpty && HeadWords.Of(c.Text) is null && TimeCell.Read(c) is not (null or PlainNumber))) return 0;
        return distinct.Any(f => f is EventField.Time or EventField.Story or EventField.Number or EventField.Text or EventField.Title or EventField.Date) ? fields.Sum(f => f.Fit) + distinct.Count : 0;
    }
}
