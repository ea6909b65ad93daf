using System.Collections.Immutable;
using Simulator.Documents.EventLists.Times;

namespace Simulator.Documents.EventLists.Mapping;

/// <summary>A head over two rows: groups above, their columns below. It becomes one row, the lower one, with what each column is called.</summary>
internal static class HeadRows
{
    private const int LongestHead = 30;

    /// <summary>The sheet with its head in one row, and the index of that row; as it was where the head has only one.</summary>
    public static (EventSheet Sheet, int Head) Joined(EventSheet sheet, int head)
    {
        if (head < 0) return (sheet, head);
        if (Next(sheet, head) && Divides(sheet.Rows[head], sheet.Rows[head + 1])) return (Join(sheet, head), head + 1);
        if (head > 0 && Next(sheet, head - 1) && Divides(sheet.Rows[head - 1], sheet.Rows[head])) return (Join(sheet, head - 1), head);
        return (sheet, head);
    }

    /// <summary>All cells of a row are names of columns, several of them different: the head once more, perhaps in another language.</summary>
    public static bool IsHead(SheetRow row)
    {
        var cells = Own(row).ToList();
        var named = cells.Select(c => row[c].Number is null ? HeadWords.Of(row[c].Text) : null).ToList();
        return cells.Count >= 3 && named.All(n => n is { Fit: > 1 }) && named.Select(n => n!.Value.Field).Distinct().Count() >= 3;
    }

    private static bool Next(EventSheet sheet, int above) => above + 1 < sheet.Rows.Length && sheet.Rows[above + 1].Number == sheet.Rows[above].Number + 1;

    // Below a group stands more than one column, of which the group itself is written over the first only; a single column goes through both rows.
    private static bool Divides(SheetRow above, SheetRow below)
    {
        var own = Own(below).ToList();
        if (own.Count < 2 || own.Any(c => below[c].Number is not null || below[c].Text.Length > LongestHead || TimeCell.Read(below[c]) is not null || Group(above, c) is null)) return false;
        var named = own.Count(c => HeadWords.Of(below[c].Text) is { Fit: > 1 });
        return named * 2 >= own.Count && own.Any(c => above[c].IsEmpty) && Own(above).Any(c => !own.Contains(c)) && Own(above).Count(c => HeadWords.Of(above[c].Text) is not null) >= 2;
    }

    private static EventSheet Join(EventSheet sheet, int above)
    {
        var (groups, columns) = (sheet.Rows[above], sheet.Rows[above + 1]);
        var cells = Enumerable.Range(0, Math.Max(groups.Cells.Length, columns.Cells.Length)).Select(c => new SheetCell(Name(groups, columns, c))).ToImmutableArray();
        return sheet with { Rows = sheet.Rows.SetItem(above + 1, columns with { Cells = cells }) };
    }

    private static string Name(SheetRow groups, SheetRow columns, int column)
    {
        if (columns[column] is not { IsEmpty: false, Merged: false } own) return groups[column].Text;
        return HeadWords.Of(own.Text) is not null || Group(groups, column) is not { } group ? own.Text : $"{group} {own.Text}";
    }

    private static string? Group(SheetRow groups, int column)
    {
        for (var c = column; c >= 0; c--) if (!groups[c].IsEmpty) return groups[c].Text;
        return null;
    }

    private static IEnumerable<int> Own(SheetRow row) => Enumerable.Range(0, row.Cells.Length).Where(c => row[c] is { IsEmpty: false, Merged: false });
}
