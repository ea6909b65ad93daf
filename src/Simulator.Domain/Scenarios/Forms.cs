using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Scenarios;

/// <summary>An official form: fields in order. Seat: who fills it in, or "*" for everybody. PreFill names a value of the log, see docs/scenario-format.md.</summary>
public sealed record FormSpec(string Id, string Title, string Seat, ImmutableArray<FormField> Fields)
{
    /// <summary>Goes to the seat that approves papers of this name before it is good for anything.</summary>
    public bool Approval { get; init; }
    /// <summary>Subjects in which it is offered; empty: all.</summary>
    public ImmutableArray<int> Subjects { get; init; } = [];
    /// <summary>Stills shown beside the fields.</summary>
    public ImmutableArray<string> Media { get; init; } = [];
    /// <summary>Facts that whoever files it has found out by himself.</summary>
    public ImmutableArray<string> Gives { get; init; } = [];

    /// <summary>The facts found out with these answers: none where another conclusion was drawn than one that gives them.</summary>
    public ImmutableArray<string> FoundWith(IReadOnlyDictionary<string, string> values) =>
        Fields.Where(f => f.Options.Any(o => o.Gives)).All(f => f.Options.Any(o => o.Gives && o.Id == values.GetValueOrDefault(f.Id))) ? Gives : [];

    /// <summary>Where it goes when it is filed; null: it stays with the exercise.</summary>
    public Filing? Filing { get; init; }

    public bool OfferedTo(string seat, int subject) => (Seat == "*" || Seat == seat) && (Subjects.IsEmpty || Subjects.Contains(subject));
}

/// <summary>Addressees (ids of <see cref="Organisation"/> bodies) and the pattern of the archive number, in which <c>{n}</c> is the number of the paper.</summary>
public sealed record Filing(ImmutableArray<string> To, string? Archive)
{
    /// <summary>What stands in its table is followed up after the exercise: rectification, plan revisions, commendations.</summary>
    public bool Follow { get; init; }
}

/// <summary>Type: text, long, number, time (story time HH:MM), choice (one of the options), lines (one entry a line), units (likewise, chosen from the departments and seats or written), table (one row a line, cells with <c>|</c> between).</summary>
public sealed record FormField(string Id, string Label, string Type, bool Required, string? PreFill)
{
    public static readonly ImmutableArray<string> Types = ["text", "long", "number", "time", "choice", "lines", "table", "units"];
    public ImmutableArray<FieldOption> Options { get; init; } = [];
    /// <summary>Columns of a table; null for every other type.</summary>
    public TableSpec? Table { get; init; }
}

public sealed record TableSpec(ImmutableArray<TableColumn> Columns);

/// <summary>Type: text, number, time, choice. Optional: a row counts as full without it.</summary>
public sealed record TableColumn(string Id, string Label, string Type, bool Optional)
{
    public static readonly ImmutableArray<string> Types = ["text", "number", "time", "choice"];
    public ImmutableArray<FieldOption> Options { get; init; } = [];
}

public sealed record FieldOption(string Id, string Label)
{
    /// <summary>The conclusion with which a form gives its facts. Where no option of a form is marked it always does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] // what was stored before this existed keeps its bytes
    public bool Gives { get; init; }
}
