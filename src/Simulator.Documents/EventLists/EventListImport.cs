using System.Collections.Immutable;
using Simulator.Documents.EventLists.Importing;
using Simulator.Documents.EventLists.Mapping;
using Simulator.Documents.EventLists.Matching;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists;

/// <summary>Reads an event list against a scenario and says what would come of it. Nothing is written; <see cref="EventListKeep"/> and <see cref="LiveInjects"/> go on from here.</summary>
public static class EventListImport
{
    /// <summary>What is wrong with a mapping for this book and this scenario, in words; empty: nothing. A preview by a mapping with faults means little.</summary>
    public static ImmutableArray<string> Faults(EventBook book, Scenario scenario, ColumnMapping mapping) => [.. MappingFaults.Of(book, scenario, mapping)];

    /// <param name="book">As read by <see cref="EventListFile"/>.</param>
    /// <param name="scenario">The scenario the injects are for: its seats, personas and channels are what the sheet's words are matched with.</param>
    /// <param name="subject">Number of the subject for rows that name none.</param>
    /// <param name="mapping">Null: everything is guessed.</param>
    /// <exception cref="ArgumentException">The scenario has no such subject.</exception>
    public static ImportPreview Preview(EventBook book, Scenario scenario, int subject, ColumnMapping? mapping = null)
    {
        if (scenario.Subjects.All(s => s.Number != subject)) throw new ArgumentException($"no subject {subject}", nameof(subject));
        var wanted = mapping ?? new ColumnMapping();
        var names = new ScenarioNames(scenario, wanted);
        var nothing = new EventSheet(wanted.Sheet ?? "", []);
        var layout = SheetLayout.Of(book, wanted, names) ?? new SheetLayout(nothing, -1, ImmutableSortedDictionary<EventField, int>.Empty, [wanted.Sheet ?? ""]);
        return new ImportRun(book, layout, names, wanted, subject).Preview();
    }
}
