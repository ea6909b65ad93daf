using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads official forms: fields, tables, what the log fills in, where the paper goes.</summary>
internal static class FormReader
{
    private const int MostFields = 24, MostColumns = 10;

    public static FormSpec Form(Block b)
    {
        var id = b.Id(IdKind.Form);
        var form = new FormSpec(id, b.Text("title"), b.WordOr("seat") == "*" ? "*" : b.Ref("seat", IdKind.Seat), b.List("fields", "formField", Field, true))
        {
            Approval = b.Flag("approval"), Subjects = [.. b.Words("subjects").Select(s => SubjectNumber(b, s))], Media = b.Refs("media", IdKind.Media),
            Gives = b.Refs("gives", IdKind.Fact), Filing = Filing(b),
        };
        if (form.Fields.Length > MostFields) b.Load.Error(b.PlaceOf("fields"), "TooManyFields", form.Fields.Length, MostFields);
        b.Load.Forms[id] = form;
        return form;
    }

    private static Filing? Filing(Block b)
    {
        var (to, archive, follow) = (b.Refs("to", IdKind.Body), b.WordOr("archive"), b.Flag("follow"));
        return to.IsEmpty && archive is null && !follow ? null : new Filing(to, archive) { Follow = follow };
    }

    private static int SubjectNumber(Block b, string written)
    {
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        b.Load.Error(b.PlaceOf("subjects"), "NeedsWhole", "subjects");
        return 0;
    }

    private static FormField Field(Block b)
    {
        var columns = b.List("columns", "tableColumn", Column);
        var field = new FormField(b.LocalId(), b.Text("label"), b.OneOf("type", FormField.Types), b.Flag("required"), b.WordOr("preFill"))
        { Options = Options(b), Table = columns.IsEmpty ? null : new TableSpec(columns) };
        if (field.Type == "choice" && field.Options.IsEmpty) b.Load.Error(b.Place, "MissingKey", "options");
        if (field.Type == "table" && columns.IsEmpty) b.Load.Error(b.Place, "MissingKey", "columns");
        if (field.Type != "table" && !columns.IsEmpty) b.Load.Error(b.PlaceOf("columns"), "OnlyForTables", field.Type);
        if (columns.Length > MostColumns) b.Load.Error(b.PlaceOf("columns"), "TooManyColumns", columns.Length, MostColumns);
        if (field.PreFill is { } name && !FormValues.IsKnown(name)) b.Load.Error(b.PlaceOf("preFill"), "NotOneOf", name, string.Join(' ', FormValues.Names));
        return field;
    }

    private static TableColumn Column(Block b)
    {
        var column = new TableColumn(b.LocalId(), b.Text("label"), b.OneOfOr("type", TableColumn.Types) ?? "text", b.Flag("optional")) { Options = Options(b) };
        if (column.Type == "choice" && column.Options.IsEmpty) b.Load.Error(b.Place, "MissingKey", "options");
        return column;
    }

    private static ImmutableArray<FieldOption> Options(Block b) => b.List("options", "option", o => new FieldOption(o.LocalId(), o.Text("label")) { Gives = o.Flag("gives") });
}
