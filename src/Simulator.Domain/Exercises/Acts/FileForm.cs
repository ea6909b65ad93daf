using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>Fills in an official form of the scenario. Values by field id; a field left out counts as empty.</summary>
public sealed record FileForm(string Form, ImmutableSortedDictionary<string, string> Values, string? About = null, ImmutableArray<string> Chips = default) : Act
{
    public override string Kind => "file-form";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Scenario.Form(Form) is not { } spec) return new Rejection("NoSuchForm");
        if (!spec.OfferedTo(context.Seat, state.Subject.Number)) return new Rejection("NotYourForm");
        if (Values.Keys.FirstOrDefault(id => spec.Fields.All(f => f.Id != id)) is { } unknown) return new Rejection("NoSuchFormField", [unknown]);
        if (spec.Fields.Select(f => Refuse(state, f, Texts.Clean(Values.GetValueOrDefault(f.Id)))).FirstOrDefault(r => r is not null) is { } refused) return refused;
        var rule = spec.Approval ? Tiers.RuleFor(state, Form) : null;
        if (spec.Approval && rule is null) return new Rejection("NoApprover");
        var values = Values.Where(v => v.Value.Trim().Length > 0).ToImmutableSortedDictionary(v => v.Key, v => v.Value.Trim(), StringComparer.Ordinal);
        return Decision.Of(new FormFiled(context.Seat, Texts.Next(state, "form-", state.Forms.Count), Form, values, About, rule?.Seat, rule?.Limit, spec.FoundWith(values),
            Texts.Read(state, FormWords.Of(state, spec, values), Chips, default)));
    }

    private static Rejection? Refuse(ExerciseState state, FormField field, string value)
    {
        if (value.Length == 0) return field.Required ? new Rejection("FormFieldMissing", state.Text(field.Label)) : null;
        if (Texts.TooLong(value) is { } tooLong) return tooLong;
        return field.Type switch
        {
            "number" when !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => new Rejection("FormFieldNumber", state.Text(field.Label)),
            "time" when !TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => new Rejection("FormFieldTime", state.Text(field.Label)),
            "choice" when field.Options.All(o => o.Id != value) => new Rejection("BadChoice"),
            "table" when field.Table is { } table && FormTables.Misfit(table, value) is { } misfit =>
                new Rejection("FormCell", string.Create(CultureInfo.InvariantCulture, $"{state.Text(field.Label)} #{misfit.Row} {state.Text(misfit.Column.Label)}")),
            _ => null,
        };
    }
}

public sealed record FormFiled(
    string Seat, string Paper, string Form, ImmutableSortedDictionary<string, string> Values, string? About, string? Approver, TimeSpan? Limit,
    ImmutableArray<string> Facts, ImmutableArray<Reading> Readings) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var filed = new FiledForm(Paper, state.Forms.Count + 1, Form, Seat, recorded.At, Values, About)
        { Status = Approver is null ? FormStatus.Filed : FormStatus.InReview, Approver = Approver, ApprovalLimit = Limit, Facts = Facts };
        return Ledger.Give(state with { Forms = state.Forms.Add(filed) }, [Seat], Facts, recorded.At);
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "file-form") with
    {
        About = [.. Texts.Ids(Paper, Form), .. Texts.ItemIds(state, About)], Choice = Form, Paper = Paper, Readings = Readings, Known = state.KnownTo(Seat), Fields = Measured(state),
        Text = state.Scenario.Form(Form) is { } spec ? FormWords.Of(state, spec, Values) : "",
    };

    // What conditions can ask of it: every field, and how much stands in lists and tables.
    private ImmutableSortedDictionary<string, string> Measured(ExerciseState state) =>
        state.Scenario.Form(Form) is not { } spec ? Values
            : Values.SetItems(spec.Fields.Where(f => Values.ContainsKey(f.Id)).SelectMany(f => FormTables.Measures(f, Values[f.Id])).Select(m => KeyValuePair.Create(m.Name, m.Value)));
}

public sealed record ApproveForm(string Paper, string Remark = "") : Act
{
    public override string Kind => "approve-form";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        (FormDecisions.Refuse(state, Paper, context.Seat) ?? Texts.TooLong(Remark)) is { } refused ? refused
            : Decision.Of(new FormDecided(context.Seat, Paper, true, Texts.Clean(Remark)));
}

/// <summary>Sends a form back; a reason is required.</summary>
public sealed record ReturnForm(string Paper, string Reason) : Act
{
    public override string Kind => "return-form";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        (FormDecisions.Refuse(state, Paper, context.Seat) ?? Texts.Missing(("Reason", Reason))) is { } refused ? refused
            : Decision.Of(new FormDecided(context.Seat, Paper, false, Reason.Trim()));
}

public sealed record FormDecided(string Seat, string Paper, bool Approved, string Remark) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var index = state.Forms.FindIndex(f => f.Id == Paper);
        var decided = state.Forms[index] with { Status = Approved ? FormStatus.Approved : FormStatus.Returned, DecidedAt = recorded.At, Remark = Remark };
        return state with { Forms = state.Forms.SetItem(index, decided) };
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded)
    {
        var form = state.Forms.First(f => f.Id == Paper);
        return recorded.Entry(this, Approved ? "approve-form" : "return-form") with
        { About = Texts.Ids(Paper, form.Form, form.About), Choice = form.Form, Text = Remark, Paper = Paper, Known = state.KnownTo(Seat), Readings = Texts.Read(state, Remark, default, default) };
    }
}

internal static class FormDecisions
{
    public static Rejection? Refuse(ExerciseState state, string paper, string seat) => state.Forms.FirstOrDefault(f => f.Id == paper) switch
    {
        null => new Rejection("NoSuchPaper"),
        { Status: not FormStatus.InReview } => new Rejection("NotInReview"),
        { Approver: var approver } when approver != seat => new Rejection("NotYourApproval"),
        _ => null,
    };
}
