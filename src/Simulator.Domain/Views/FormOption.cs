using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Fields;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Views;

/// <summary>A form as a seat sees it before it is filled in: what it asks, and what the log already knows.</summary>
public sealed record FormOption(string Id, string Title, bool Approval, ImmutableArray<FieldView> Fields, ImmutableArray<StillView> Media)
{
    internal static FormOption Of(ExerciseState state, FormSpec form, ExerciseTime now, string seat) => Made(state, form, name => FormValues.Of(state, name, now, seat));

    /// <summary>The form without anything the log knows.</summary>
    internal static FormOption Blank(ExerciseState state, FormSpec form) => Made(state, form, _ => "");

    private static FormOption Made(ExerciseState state, FormSpec form, Func<string, string> value) =>
        new(form.Id, state.Text(form.Title), form.Approval, [.. form.Fields.Select(f => Field(state, f, value))],
            [.. state.Scenario.Media.Where(m => form.Media.Contains(m.Id)).OrderBy(m => form.Media.IndexOf(m.Id)).Select(m => new StillView(m.File, state.Text(m.Alt)))]);

    private static FieldView Field(ExerciseState state, FormField field, Func<string, string> value) => new(field.Id, state.Text(field.Label), field.Type, field.Required,
        field.PreFill is { } name ? Fitting(value(name)) : "", Options(state, field.Options))
    { Columns = field.Table is { } table ? [.. table.Columns.Select(c => new ColumnView(c.Id, state.Text(c.Label), c.Type, c.Optional, Options(state, c.Options)))] : [], Table = field.Table };

    // What the log fills in must be short enough to be filed as it stands: whole lines, from the beginning.
    private static string Fitting(string value) =>
        value.Length <= CommandShape.LongestText ? value : value.LastIndexOf('\n', CommandShape.LongestText) is > 0 and var end ? value[..end] : value[..CommandShape.LongestText];

    private static ImmutableArray<Named> Options(ExerciseState state, ImmutableArray<FieldOption> options) => [.. options.Select(o => new Named(o.Id, state.Text(o.Label)))];
}

/// <summary>A drawn still: its file in the scenario and what it shows in words.</summary>
public sealed record StillView(string File, string Alt);

/// <summary>PreFill: what the log says, empty when it says nothing.</summary>
public sealed record FieldView(string Id, string Label, string Type, bool Required, string PreFill, ImmutableArray<Named> Options)
{
    /// <summary>Of a table; empty for every other type.</summary>
    public ImmutableArray<ColumnView> Columns { get; init; } = [];
    public TableSpec? Table { get; init; }
}

public sealed record ColumnView(string Id, string Label, string Type, bool Optional, ImmutableArray<Named> Options);
