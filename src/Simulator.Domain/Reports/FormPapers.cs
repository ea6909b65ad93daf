using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports;

/// <summary>A form as it was filled in, in its official layout: short answers as a grid, long ones under their label, tables as tables, in the order of the form.</summary>
internal static class FormPapers
{
    /// <summary>An answer longer than this stands under its label.</summary>
    private const int ShortAnswer = 60;

    public static OfficialPaper Of(ExerciseState s, FiledForm filed)
    {
        var spec = s.Scenario.Form(filed.Form);
        return OfficialPapers.New(s, filed.Id, "form", filed.Form, spec is null ? filed.Form : s.Text(spec.Title), filed.Seat, filed.At) with
        {
            Archive = spec?.Filing?.Archive?.Replace("{n}", filed.Number.ToString("000", CultureInfo.InvariantCulture), StringComparison.Ordinal) ?? "",
            To = [.. (spec?.Filing?.To ?? []).Select(t => s.Scenario.Organisation?.Body(t) is { } body ? s.Text(body.Name) : t)],
            State = PaperNames.Form(filed.Status, s.Language),
            Parts = spec is null ? [] : Parts(s, spec, filed.Values),
            Signatures = [new(PaperNames.Label("filled-by", s.Language), s.NameOf(filed.Seat)), .. OfficialPapers.Approval(s, filed.Approver, filed.DecidedAt, filed.Remark, filed.Status == FormStatus.Returned), new(PaperNames.Label("sign", s.Language), "")],
        };
    }

    private static ImmutableArray<PaperPart> Parts(ExerciseState s, FormSpec spec, IReadOnlyDictionary<string, string> values)
    {
        var parts = ImmutableArray.CreateBuilder<PaperPart>();
        var grid = ImmutableArray.CreateBuilder<PaperLine>();
        foreach (var field in spec.Fields)
        {
            var value = values.GetValueOrDefault(field.Id, "");
            if (Block(s, field, value) is not { } block)
            {
                grid.Add(new PaperLine(s.Text(field.Label), FormWords.Word(s, field.Options, value)));
                continue;
            }
            Close();
            parts.Add(block);
        }
        Close();
        return parts.ToImmutable();

        void Close()
        {
            if (grid.Count > 0) parts.Add(new PaperFields(grid.ToImmutable()));
            grid.Clear();
        }
    }

    private static PaperPart? Block(ExerciseState s, FormField field, string value) => field.Table is { } table
        ? new PaperTable(s.Text(field.Label), [.. table.Columns.Select(c => s.Text(c.Label))],
            [.. FormTables.Rows(table, value).Select(row => table.Columns.Zip(row, (c, cell) => FormWords.Word(s, c.Options, cell)).ToImmutableArray())])
        : field.Type is "long" or "lines" or "units" && (value.Length > ShortAnswer || value.Contains('\n', StringComparison.Ordinal)) ? new PaperProse(s.Text(field.Label), value) : null;
}
