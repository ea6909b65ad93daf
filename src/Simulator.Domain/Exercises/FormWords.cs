using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>A filled-in form as words, one field a line: what its text says is read like any other paper.</summary>
public static class FormWords
{
    public static string Of(ExerciseState state, FormSpec spec, IReadOnlyDictionary<string, string> values) =>
        string.Join('\n', spec.Fields.Where(f => values.ContainsKey(f.Id)).Select(f => Word(state, f, values[f.Id])));

    /// <summary>An answer as words: a table row by row, a choice by its label.</summary>
    public static string Word(ExerciseState state, FormField field, string value) => field.Table is { } table
        ? string.Join('\n', FormTables.Rows(table, value).Select(row => Joining.Clauses(state.Language, table.Columns.Zip(row, (c, cell) => Word(state, c.Options, cell)).Where(w => w.Length > 0))))
        : Word(state, field.Options, value);

    /// <summary>The label of the option chosen, or what was written.</summary>
    public static string Word(ExerciseState state, ImmutableArray<FieldOption> options, string value) =>
        options.FirstOrDefault(o => o.Id == value) is { } option ? state.Text(option.Label) : value;
}
