using System.Collections.Immutable;

namespace Simulator.Domain.Reports;

/// <summary>
/// A paper in the official layout, ready to be shown, printed or exported: every word is in the language of the exercise, nothing is left to look up.
/// Group: roster, report, form, ledger, statement. Kind: the kind of report or statement, the id of the form, the kind of ledger.
/// </summary>
public sealed record OfficialPaper(string Id, string Group, string Kind, string Title)
{
    /// <summary>Number under which it is archived; empty when the scenario gives none.</summary>
    public string Archive { get; init; } = "";
    /// <summary>Exercise and subject it belongs to.</summary>
    public required string Exercise { get; init; }
    public required int Subject { get; init; }
    /// <summary>Who wrote it, in words; seat: the id.</summary>
    public required string Unit { get; init; }
    public required string Seat { get; init; }
    /// <summary>Where it goes; empty: it stays with the exercise.</summary>
    public ImmutableArray<string> To { get; init; } = [];
    /// <summary>Exercise time of filing, and the same on the story clock (with its day).</summary>
    public required ExerciseTime At { get; init; }
    public required string StoryTime { get; init; }
    /// <summary>Filed, in review, approved, returned, in words; empty where a paper has no such state.</summary>
    public string State { get; init; } = "";
    public ImmutableArray<PaperPart> Parts { get; init; } = [];
    /// <summary>Lines at the foot: who filled it in, who checked, who approved and when. Value may be empty: a line to sign on.</summary>
    public ImmutableArray<PaperLine> Signatures { get; init; } = [];
}

/// <summary>A labelled value of one or a few words.</summary>
public sealed record PaperLine(string Label, string Value);

/// <summary>One block of a paper, in order.</summary>
public abstract record PaperPart;

/// <summary>Labels and short values, printed as a grid of two pairs a row; a long value takes the row.</summary>
public sealed record PaperFields(ImmutableArray<PaperLine> Lines) : PaperPart;

/// <summary>Running text of one or more paragraphs (line ends separate them) under a heading, which may be empty.</summary>
public sealed record PaperProse(string Heading, string Text) : PaperPart;

/// <summary>A table with a heading over it. Every row has as many cells as there are columns; without rows it is printed with one empty line.</summary>
public sealed record PaperTable(string Heading, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows) : PaperPart;
