using System.Collections.Immutable;
using Simulator.Documents.EventLists.Matching;
using Simulator.Documents.EventLists.Times;

namespace Simulator.Documents.EventLists.Mapping;

/// <summary>A sheet with its head and columns found. <c>Head</c>: index of the head among the rows, −1 without one. <c>Missing</c>: columns a template names that the sheet has not.</summary>
internal sealed record SheetLayout(EventSheet Sheet, int Head, ImmutableSortedDictionary<EventField, int> Columns, ImmutableArray<string> Missing)
{
    public int Width => Sheet.Rows.IsEmpty ? 0 : Sheet.Rows.Max(r => r.Cells.Length);
    public SheetRow? HeadRow => Head >= 0 ? Sheet.Rows[Head] : null;
    public string HeadOf(int column) => HeadRow?[column].Text ?? "";
    public int? this[EventField field] => Columns.TryGetValue(field, out var column) ? column : null;

    /// <summary>The sheet that looks most like an event list, read as the mapping says; null when a sheet is named that is not there.</summary>
    public static SheetLayout? Of(EventBook book, ColumnMapping mapping, ScenarioNames names)
    {
        // A template names the sheet of the list it was made from; a book with one sheet only leaves no choice.
        var sheets = mapping.Sheet is { } wanted && book.Sheets.Length != 1 ? [.. book.Sheets.Where(s => s.Name == wanted)] : book.Sheets;
        return sheets.Select(s => Of(s, mapping, names)).OrderBy(l => l.Sheet.Hidden).ThenByDescending(Likeness).FirstOrDefault();
    }

    private static SheetLayout Of(EventSheet sheet, ColumnMapping mapping, ScenarioNames names)
    {
        var head = mapping.HeadRow switch
        {
            null when mapping.Columns is { } named && NamedHead(sheet, named) is { } at => at,
            null => SheetHead.Find(sheet)?.Index ?? -1,
            0 => -1,
            { } row when mapping.Columns is { } named && !sheet.Rows.Any(r => r.Number == row && r.Cells.Any(c => named.Values.Any(v => Same(c.Text, v)))) && NamedHead(sheet, named) is { } at => at,
            { } row => sheet.Rows.ToList().FindIndex(r => r.Number == row),
        };
        (sheet, head) = HeadRows.Joined(sheet, head);
        if (mapping.Columns is { } columns) return Named(sheet, head, columns);
        return new SheetLayout(sheet, head, head >= 0 ? ByHead(sheet, head) : ByContents.Guess(sheet, names), []);
    }

    // A template whose heads people named themselves: the row that holds the most of them.
    private static int? NamedHead(EventSheet sheet, ImmutableSortedDictionary<EventField, string> columns)
    {
        var best = sheet.Rows.Take(40).Select((r, i) => (Index: i, Count: columns.Values.Count(v => r.Cells.Any(c => Same(c.Text, v))))).OrderByDescending(r => r.Count).FirstOrDefault();
        return best.Count > 0 ? best.Index : null;
    }

    private static SheetLayout Named(EventSheet sheet, int head, ImmutableSortedDictionary<EventField, string> columns)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<EventField, int>();
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var (field, name) in columns)
        {
            var at = head < 0 ? -1 : sheet.Rows[head].Cells.ToList().FindIndex(c => Same(c.Text, name));
            if (at >= 0) found[field] = at;
            else if (ColumnName.Read(name) is { } letters) found[field] = letters;
            else missing.Add(name);
        }
        return new SheetLayout(sheet, head, found.ToImmutable(), missing.ToImmutable());
    }

    // Of two columns for the same field the one with something in it that people see, then of times the one that counts from the start, since a clock must first be
    // tied to it, then the one that is named better, then the first.
    private static ImmutableSortedDictionary<EventField, int> ByHead(EventSheet sheet, int at)
    {
        var head = sheet.Rows[at];
        var found = head.Cells.Select((c, i) => (Column: i, Named: HeadWords.Of(c.Text))).Where(c => c.Named is not null).Select(c => (c.Column, c.Named!.Value.Field, c.Named.Value.Fit)).ToList();
        var columns = ImmutableSortedDictionary.CreateBuilder<EventField, int>();
        var better = found.OrderByDescending(f => IsFilled(sheet, at, f.Column)).ThenBy(f => sheet.HiddenColumns.Contains(f.Column))
            .ThenByDescending(f => f.Field == EventField.Time && HeadUnit.Of(head[f.Column].Text) is HeadHint.Elapsed).ThenByDescending(f => f.Fit).ThenBy(f => f.Column);
        foreach (var (column, field, _) in better) columns.TryAdd(field, column);
        // "Event" or "Inject" alone stands over numbers, or else over headlines.
        foreach (var column in Enumerable.Range(0, head.Cells.Length).Where(c => HeadWords.IsVague(head[c].Text)))
            columns.TryAdd(sheet.Rows.Skip(at + 1).Select(r => r[column].Text).Where(t => t.Length > 0).All(t => t.Length <= 12 && t.Any(char.IsAsciiDigit)) ? EventField.Number : EventField.Title, column);
        // Headlines without a text beside them are the text.
        if (!columns.ContainsKey(EventField.Text) && columns.Remove(EventField.Title, out var title)) columns[EventField.Text] = title;
        return columns.ToImmutable();
    }

    private static bool IsFilled(EventSheet sheet, int head, int column) => sheet.Rows.Skip(head + 1).Any(r => !r[column].IsEmpty);

    private static bool Same(string a, string b) => HeadWords.Folded(a) is { Length: > 0 } folded && folded == HeadWords.Folded(b);

    // A list has times and texts; the sheet with the most rows of both is it.
    private static int Likeness(SheetLayout layout)
    {
        var worth = (layout.Head >= 0 ? 50 : 0) + (layout[EventField.Time] ?? layout[EventField.Story] ?? layout[EventField.Date]) switch { null => 0, _ => 1000 } + (layout[EventField.Text] is null ? 0 : 500);
        return worth + layout.Columns.Count * 20 + Math.Min(layout.Sheet.Rows.Length, 100);
    }
}
