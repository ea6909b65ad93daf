using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Web.Features.Drafts;

namespace Simulator.Web.Features.Console.Paperwork;

/// <summary>How tables of official forms are typed: every cell is a field of the draft, and so is the order of the rows. A row taken out keeps its cells, so that it can be put back.</summary>
internal static class TableTyping
{
    public static string Rows(FieldView field) => FormTyping.Key(field.Id) + ":rows";

    public static string Cell(FieldView field, string row, ColumnView column) => $"{FormTyping.Key(field.Id)}:{row}:{column.Id}";

    /// <summary>What is sent: rows in which something stands.</summary>
    public static string Written(FormDraft draft, FieldView field) =>
        FormTables.Write(draft.Ids(Rows(field)).Select(row => field.Columns.Select(column => FormTyping.Sent(column.Type, draft[Cell(field, row, column)]))));

    /// <summary>A stored value into the cells, as rows of their own: boxes already on the screen are not asked to change.</summary>
    public static void Spread(FormDraft draft, FieldView field, string value)
    {
        var first = Last(draft, field) + 1;
        var rows = field.Table is { } table ? FormTables.Rows(table, value) : [];
        var ids = Enumerable.Range(first, Math.Max(1, rows.Length)).Select(Named).ToArray();
        foreach (var (row, id) in rows.Zip(ids))
            foreach (var (column, cell) in field.Columns.Zip(row)) draft[Cell(field, id, column)] = cell;
        draft[Rows(field)] = string.Join(' ', ids);
    }

    /// <summary>A new row at the end; its id.</summary>
    public static string Add(FormDraft draft, FieldView field)
    {
        var id = Named(Last(draft, field) + 1);
        draft[Rows(field)] = string.Join(' ', draft.Ids(Rows(field)).Append(id));
        return id;
    }

    // Ids grow, also past rows taken out: a cell left in the draft never comes back in another row.
    private static int Last(FormDraft draft, FieldView field)
    {
        var last = draft.Ids(Rows(field)).Select(Number).DefaultIfEmpty(0).Max();
        while (field.Columns.Any(c => draft[Cell(field, Named(last + 1), c)].Length > 0)) last++;
        return last;
    }

    private static string Named(int row) => row.ToString(System.Globalization.CultureInfo.InvariantCulture);
    private static int Number(string row) => int.TryParse(row, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
