using System.Collections.Immutable;

namespace Simulator.Documents.EventLists;

/// <summary>What the format of a cell says its number is: no time at all, a date (perhaps with a time of day), a time of day, a span that may exceed a day.</summary>
public enum CellTime { None, Date, DateAndTime, Clock, Span }

/// <summary>
/// One cell. <c>Text</c>: as people see it, line ends as line feeds, trimmed; dates as 2024-05-01 09:30, times as 09:30:00. <c>Number</c>: its value when it is a number;
/// dates count days since 1899-12-30, whichever calendar the file uses. <c>Merged</c>: the value stands in the cell above with which this one is merged.
/// <c>Broken</c>: the formula has no value, such as #REF!.
/// </summary>
public sealed record SheetCell(string Text, double? Number = null, CellTime Time = CellTime.None, bool Merged = false, bool Broken = false)
{
    public static readonly SheetCell Empty = new("");
    public bool IsEmpty => Text.Length == 0;
}

/// <summary>A row as it stands in the file. <c>Number</c> counts from 1 as the spreadsheet program shows it; <c>Cells</c> from column A, without empty ones at the end.</summary>
public sealed record SheetRow(int Number, ImmutableArray<SheetCell> Cells, bool Hidden = false)
{
    public SheetCell this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : SheetCell.Empty;

    /// <summary>Nothing of its own in it: what it shares with a merged cell above does not make a row.</summary>
    public bool IsEmpty => Cells.All(c => c.IsEmpty || c.Merged);
}

/// <summary>One sheet. Rows ascend; rows that are not there are empty.</summary>
public sealed record EventSheet(string Name, ImmutableArray<SheetRow> Rows, bool Hidden = false)
{
    /// <summary>Columns nobody sees in the spreadsheet program, from 0.</summary>
    public ImmutableHashSet<int> HiddenColumns { get; init; } = [];
}

/// <summary>A file with event lists, as read. <c>Form</c>: xlsx, or the encoding and delimiter that were found, such as "GB18030 ;".</summary>
public sealed record EventBook(ImmutableArray<EventSheet> Sheets, string Form);

/// <summary>The book, or why the file cannot be read, in words, and what to do about it.</summary>
public sealed record BookResult(EventBook? Book, string? Reason, string? Hint);
