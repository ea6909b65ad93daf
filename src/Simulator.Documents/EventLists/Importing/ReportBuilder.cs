using System.Collections.Immutable;
using System.Globalization;
using Simulator.Documents.EventLists.Export;
using Simulator.Documents.EventLists.Mapping;
using Simulator.Documents.EventLists.Reading;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>Says in words what became of every row and every column.</summary>
internal sealed class ReportBuilder(EventBook book, SheetLayout layout, ColumnJudge judge, Scenario scenario, InjectCells printed)
{
    private static readonly ImmutableArray<EventField> Derived = [EventField.Story, EventField.Phase, EventField.Points, EventField.Condition];
    private readonly List<RowNote> _notes = [];

    public EventListReport Build(ImmutableArray<ListedRow> rows, ImmutableArray<SkippedRows> skipped, ImmutableArray<TimeRule> rules)
    {
        var taken = rows.Where(r => r.Fault is null).ToImmutableArray();
        var columns = Columns(rows);
        Assumed(taken);
        if (rows.IsEmpty) Note(0, "", "", "NoEvents");
        foreach (var row in taken) Notes(row);
        return new EventListReport
        {
            Rows = rows.Length,
            Imported = taken.Length,
            Added = taken.Count(r => State(r) == "added"),
            Updated = taken.Count(r => State(r) == "updated"),
            Unchanged = taken.Count(r => State(r) == "unchanged"),
            Rejected = [.. rows.Where(r => r.Fault is not null).Select(Rejected)],
            Columns = columns,
            Skipped = skipped,
            Taken = [.. taken.Select(r => new TakenRow(r.Row.Number, r.Id, State(r)))],
            Notes = [.. _notes.OrderBy(n => n.Row)],
            Times = [.. rules.Select(r => r.Words)],
            Sheet = layout.Sheet.Name,
            HeadRow = layout.HeadRow?.Number ?? 0,
            OtherSheets = [.. book.Sheets.Where(s => s.Name != layout.Sheet.Name).Select(s => ListWords.Get("OtherSheet", s.Name, s.Rows.Count(r => !r.IsEmpty)))],
            Form = book.Form,
            Language = printed.Language,
        };
    }

    private static string State(ListedRow row) => row.Existing is null ? "added" : row.Changed.Count > 0 ? "updated" : "unchanged";

    private RejectedRow Rejected(ListedRow row)
    {
        var fault = row.Fault!;
        var value = fault.Value ?? (fault.Field is { } field ? row[field].Text : "");
        return new RejectedRow(row.Row.Number, Cell(row, fault.Field), Short(value), ListWords.Get("Row_" + fault.Code, fault.Args), ListWords.Get("RowHint_" + fault.Code, fault.Args));
    }

    private ImmutableArray<ReportColumn> Columns(ImmutableArray<ListedRow> rows)
    {
        var fields = layout.Columns.ToLookup(c => c.Value, c => c.Key);
        var columns = ImmutableArray.CreateBuilder<ReportColumn>();
        for (var c = 0; c < layout.Width; c++)
        {
            var used = layout.HeadOf(c).Length > 0 || rows.Any(r => !r.Row[c].IsEmpty) || fields.Contains(c);
            if (used) columns.Add(Column(c, fields.Contains(c) ? fields[c].First() : null, rows));
        }
        foreach (var missing in layout.Missing) columns.Add(new ReportColumn("", missing, null, ListWords.Get("Column_Missing")));
        return columns.ToImmutable();
    }

    private ReportColumn Column(int column, EventField? field, ImmutableArray<ListedRow> rows)
    {
        var (mapped, note) = field switch
        {
            null => (false, "Column_Unknown"),
            { } when layout.Sheet.HiddenColumns.Contains(column) => (true, "Column_Hidden"),
            { } f when f == RowTimes.Main(layout) => (true, null),
            EventField.Phase when rows.Any(r => r.Number.StartsWith(r[EventField.Phase].Text + "-", StringComparison.Ordinal) && !r[EventField.Phase].IsEmpty) => (true, "Column_PhaseInNumber"),
            EventField.Condition when rows.Any(r => r is { Fault: null, Existing: null } && !r[EventField.Condition].IsEmpty) => (true, "Column_ConditionInRemarks"),
            { } f when Derived.Contains(f) => (false, "Column_Derived"),
            { } f when ColumnJudge.IsJudged(f) && !judge.Speaks(f) && rows.Any(r => !r[f].IsEmpty) => (false, "Column_SpeaksOfOthers"),
            _ => (true, (string?)null),
        };
        return new ReportColumn(ColumnName.Of(column), layout.HeadOf(column), mapped ? Name(field!.Value) : null, note is null ? null : ListWords.Get(note, field is { } named ? Name(named) : ""));
    }

    // What holds for every new row because no column says otherwise.
    private void Assumed(ImmutableArray<ListedRow> taken)
    {
        var added = taken.Where(r => r.Existing is null).ToList();
        if (added.Count == 0) return;
        if (!judge.Speaks(EventField.Channel)) Note(0, "", "", "AllChannel", Text(scenario.Channel(added[0].Inject!.Channel)?.Name ?? ""));
        if (!judge.Has(EventField.Sender)) Note(0, "", "", "AllSender", Text(scenario.Persona(added[0].Inject!.Sender)?.Name ?? ""));
        if (!judge.Speaks(EventField.Receiver)) Note(0, "", "", "AllSeats");
        if (scenario.Languages.Length > 1) Note(0, "", "", "NotTranslated", string.Join(' ', scenario.Languages.Where(l => l != printed.Language)));
    }

    private void Notes(ListedRow row)
    {
        foreach (var (code, field, args) in row.Notes) Note(row.Row.Number, Cell(row, field), field is { } f ? Short(row[f].Text) : "", code, args);
        if (row.Changed.Contains(EventField.Text) && scenario.Languages.Length > 1) Note(row.Row.Number, Cell(row, EventField.Text), Short(row[EventField.Text].Text), "OtherLanguagesKeep", string.Join(' ', scenario.Languages.Where(l => l != printed.Language)));
        if (row.Existing is not { } existing) return;
        // A planner who changes a number that follows from the scenario learns that it was not taken.
        foreach (var field in Derived.Where(f => judge.Has(f) && !row[f].IsEmpty && !row.Changed.Contains(EventField.Time) && row[f].Text != CellText.Clean(printed.Of(row.Subject, existing, f)) && Ours(row, f)))
            Note(row.Row.Number, Cell(row, field), Short(row[field].Text), "DerivedKept");
    }

    // Only lists of our own say what follows from the scenario in our own words.
    private bool Ours(ListedRow row, EventField field) => field is not EventField.Phase || scenario.Subjects.SelectMany(s => s.Phases).Any(p => Text(p.Title) == row[field].Text);

    private void Note(int row, string cell, string value, string code, params object[] args) =>
        _notes.Add(new RowNote(row, cell, value, ListWords.Get("Note_" + code, args), ListWords.Get("NoteHint_" + code, args)));

    private string Cell(ListedRow row, EventField? field) =>
        field is { } f && layout[f] is { } column ? ColumnName.Of(column) + row.Row.Number.ToString(CultureInfo.InvariantCulture) : "";

    private string Text(string id) => scenario.Texts.Get(id, printed.Language);
    private static string Name(EventField field) => JsonName(field);
    internal static string JsonName(EventField field) => char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..];
    private static string Short(string value) => CellText.Cut(value, 200);
}
