using System.Collections.Immutable;

namespace Simulator.Documents.EventLists;

/// <summary>
/// How a sheet is read: guessed, corrected by people, kept as a template for other sheets of the same make. See docs/event-lists.md for the file.
/// Columns are named by their head, or by their letters where the sheet has no head.
/// </summary>
public sealed record ColumnMapping
{
    /// <summary>Name of the sheet; null: the one that looks most like an event list.</summary>
    public string? Sheet { get; init; }
    /// <summary>Row of the head from 1; 0: the sheet has none; null: it is looked for.</summary>
    public int? HeadRow { get; init; }
    /// <summary>For each field the column that holds it. Null: all are guessed. A field that is missing is not read.</summary>
    public ImmutableSortedDictionary<EventField, string>? Columns { get; init; }
    /// <summary>How times such as 0:15 are read.</summary>
    public TimeReading Times { get; init; }
    /// <summary>Time of day at which the exercise starts in the list, in seconds; null: found out.</summary>
    public double? Start { get; init; }
    /// <summary>Date at which the exercise starts in the list; null: found out.</summary>
    public DateOnly? StartDate { get; init; }
    /// <summary>Language of the texts; null: found out.</summary>
    public string? Language { get; init; }
    /// <summary>Rows hidden in the spreadsheet program are read, too.</summary>
    public bool HiddenRows { get; init; }
    /// <summary>What words of the sheet stand for: ids of seats, personas or departments, channels.</summary>
    public ImmutableSortedDictionary<string, string> Seats { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
    public ImmutableSortedDictionary<string, string> Senders { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
    public ImmutableSortedDictionary<string, string> Channels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
