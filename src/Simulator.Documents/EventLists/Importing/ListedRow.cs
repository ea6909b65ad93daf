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

    public SheetCell this[EventField field] => layout[field] is { } column ? Row[column] : SheetCell.Empty;

    public void Note(string code, EventField? field, params object[] args) => Notes.Add((code, field, args));
}
