using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports;

/// <summary>One row of a list that is worked off after the exercise. Row: its number in the table, from 1. Words are empty where the form has no such column.</summary>
public sealed record FollowUp(string Paper, int Row, string Form, string Matter, string Unit, string Owner, string Measure, string Due);

/// <summary>What the teams wrote down to be done afterwards: the rows of the forms a scenario marks with <c>follow</c>; the newest valid form of a kind and seat counts.</summary>
public static class FollowUps
{
    public static ImmutableArray<FollowUp> Of(ExerciseState state) =>
    [
        .. from spec in state.Scenario.Forms
           where spec.Filing is { Follow: true }
           let field = spec.Fields.FirstOrDefault(f => f.Table is not null)
           where field is not null
           from filed in state.Forms.Where(f => f.Form == spec.Id && f.Valid).GroupBy(f => f.Seat).Select(g => g.Last())
           from item in Rows(state, spec, field, filed)
           select item,
    ];

    private static IEnumerable<FollowUp> Rows(ExerciseState state, FormSpec spec, FormField field, FiledForm filed)
    {
        var table = field.Table!;
        foreach (var (row, number) in FormTables.Rows(table, filed.Values.GetValueOrDefault(field.Id, "")).Select((r, i) => (r, i + 1)))
        {
            string Cell(params string[] ids)
            {
                var column = table.Columns.FirstOrDefault(c => ids.Contains(c.Id));
                return column is null ? "" : FormWords.Word(state, column.Options, row[table.Columns.IndexOf(column)]);
            }
            var unit = Cell("unit", "who");
            yield return new FollowUp(filed.Id, number, spec.Id, FormWords.Word(state, table.Columns[0].Options, row[0]), unit.Length > 0 ? unit : state.NameOf(filed.Seat), Cell("owner"), Cell("measure", "remedy", "proposed", "evidence"), Cell("due"));
        }
    }
}
