using System.Collections.Frozen;
using System.Collections.Immutable;
using Simulator.Documents.EventLists.Mapping;
using Simulator.Documents.EventLists.Times;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>A row with an event, and what becomes of it while it is read.</summary>
internal sealed class ListedRow(SheetRow row, SheetLayout layout)
{
    public SheetRow Row { get; } = row;
    public Subject Subject { get; set; } = null!;
    /// <summary>The day its time of day belongs to, where the list names one.</summary>
    public TimeMark? Day { get; set; }
    /// <summary>What stands under the date names no day, where other rows name others.</summary>
    public bool DayUnknown { get; set; }
    public TimeMark? Mark { get; set; }
    public TimeAnswer? Time { get; set; }
    /// <summary>Its number as written, with the phase where numbers begin anew in each.</summary>
    public string Number { get; set; } = "";
    public string Id { get; set; } = "";
    /// <summary>The inject of the scenario this row is about; null: a new one.</summary>
    public Inject? Existing { get; set; }
    public CellFault? Fault { get; set; }
    public Inject? Inject { get; set; }
    public string Words { get; set; } = "";
    public ImmutableSortedSet<EventField>.Builder Changed { get; } = ImmutableSortedSet.CreateBuilder<EventField>();
    public List<(string Code, EventField? Field, object[] Args)> Notes { get; } = [];

    /// <summary>The cell of a field; a dash or "none" where something may be missing is an empty cell. Whom it is for and when must be said.</summary>
    public SheetCell this[EventField field] => Written(field) is var cell && cell.Text.Length <= 6 && MayBeMissing(field) && Nothing.Contains(cell.Text.ToLowerInvariant()) ? SheetCell.Empty : cell;

    /// <summary>The cell of a field as it stands there.</summary>
    public SheetCell Written(EventField field) => layout[field] is { } column ? Row[column] : SheetCell.Empty;

    public string HeadOf(EventField field) => layout[field] is { } column ? layout.HeadOf(column) : "";

    private static readonly FrozenSet<string> Nothing = ["-", "--", "—", "——", "–", "/", "\\", "无", "無", "n/a", "na", "none", "nil", "不适用", "不適用", "keine", "keiner", "aucun", "aucune"];

    private static bool MayBeMissing(EventField field) =>
        field is not (EventField.Number or EventField.Subject or EventField.Date or EventField.Time or EventField.Story or EventField.Text or EventField.Receiver or EventField.Phase or EventField.Points);

    public void Note(string code, EventField? field, params object[] args) => Notes.Add((code, field, args));
}
