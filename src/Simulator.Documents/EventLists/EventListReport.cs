using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Documents.EventLists;

/// <summary>A row that cannot be used: where, what stands there, why not, and what would make it usable. Words in the language of the thread.</summary>
public sealed record RejectedRow(int Row, string Cell, string Value, string Reason, string Hint);

/// <summary>Rows without an event: empty, above the head, headings of sections, hidden. <c>To</c>: the last of several.</summary>
public sealed record SkippedRows(int Row, int To, string Reason, string Value);

/// <summary>A row that was taken, the id of its inject, and <c>added</c>, <c>updated</c> or <c>unchanged</c>.</summary>
public sealed record TakenRow(int Row, string Id, string State);

/// <summary>Something about a row that was taken and is worth knowing: what was assumed or not taken.</summary>
public sealed record RowNote(int Row, string Cell, string Value, string Reason, string Hint);

/// <summary>A column and what it was read as; <c>MappedTo</c> null: not taken. <c>Note</c>: why, or how its values were read.</summary>
public sealed record ReportColumn(string Column, string Header, string? MappedTo, string? Note);

/// <summary>What became of every row of the sheet. <c>Rows</c> = <c>Imported</c> + number of <c>Rejected</c>; all other rows of the sheet are among <c>Skipped</c>.</summary>
public sealed record EventListReport
{
    /// <summary>Rows with an event.</summary>
    public required int Rows { get; init; }
    /// <summary>Rows that can be used: added, updated and unchanged together.</summary>
    public required int Imported { get; init; }
    public required int Added { get; init; }
    public required int Updated { get; init; }
    public required int Unchanged { get; init; }
    public required ImmutableArray<RejectedRow> Rejected { get; init; }
    public required ImmutableArray<ReportColumn> Columns { get; init; }
    public required ImmutableArray<SkippedRows> Skipped { get; init; }
    public required ImmutableArray<TakenRow> Taken { get; init; }
    public required ImmutableArray<RowNote> Notes { get; init; }
    /// <summary>Rules by which times of the whole column were read, in words.</summary>
    public required ImmutableArray<string> Times { get; init; }
    public required string Sheet { get; init; }
    /// <summary>Row of the head; 0: none.</summary>
    public required int HeadRow { get; init; }
    /// <summary>Sheets that were not read, with the number of their rows.</summary>
    public required ImmutableArray<string> OtherSheets { get; init; }
    /// <summary>xlsx, or encoding and delimiter.</summary>
    public required string Form { get; init; }
    public required string Language { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
