using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Views;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Features.Console.Paperwork;

public sealed partial class FormFields
{
    private readonly Dictionary<string, FieldBox?> _boxes = new(StringComparer.Ordinal);
    // What the log said when a field was filled from it: a mark that a value is its own must not turn with every second.
    private readonly Dictionary<string, string> _log = new(StringComparer.Ordinal);
    private string? _touched;
    private bool _wide;

    private string Form => Request.Choice ?? "";
    private FormOption? Option => View.FormNamed(Form);
    private string? Lang => ContentLanguage.Of(View.Language);
    private IEnumerable<FieldView> Required => Option?.Fields.Where(f => f.Required) ?? [];

    /// <summary>This seat's newest form of that name, if it came back.</summary>
    private FiledForm? Returned => View.Forms.LastOrDefault(f => f.Form == Form && f.Seat == View.Seat) is { Status: FormStatus.Returned } form ? form : null;

    // Facts go to the long field somebody writes in, or the first there is.
    private FieldView? Target => Option?.Fields.Where(f => FormTyping.TakesFacts(f.Type)).OrderBy(f => f.Id != _touched).FirstOrDefault();

    protected override void Prefill()
    {
        if (Option is not { } option) return;
        foreach (var field in option.Fields)
        {
            _log[field.Id] = field.PreFill;
            var value = Returned is { } back ? back.Values.GetValueOrDefault(field.Id, "") : field.PreFill;
            if (field.Type == "table") TableTyping.Spread(F, field, value);
            else F[FormTyping.Key(field.Id)] = value;
        }
    }

    private string Value(FieldView field) => field.Type == "table" ? TableTyping.Written(F, field) : FormTyping.Sent(field.Type, F[FormTyping.Key(field.Id)]);

    private void Touch(FieldView field)
    {
        if (FormTyping.TakesFacts(field.Type)) _touched = field.Id;
    }

    private async Task TakeLogged(string id)
    {
        if (Option?.Fields.FirstOrDefault(f => f.Id == id) is not { } field) return;
        _log[id] = field.PreFill;
        if (_boxes.GetValueOrDefault(id) is { } box) await box.SetAsync(field.PreFill);
        StateHasChanged();
    }

    private Task File() => Do(new FileForm(Form, Filled(), Request.About, Ids("chips")));

    private ImmutableSortedDictionary<string, string> Filled() =>
        (Option?.Fields ?? []).Where(f => Value(f).Length > 0).ToImmutableSortedDictionary(f => f.Id, Value, StringComparer.Ordinal);

    private IEnumerable<(FieldView Field, string Text)> Texts => (Option?.Fields ?? []).Where(f => f.Type != "choice").Select(f => (f, f.Type == "table" ? Value(f) : F[FormTyping.Key(f.Id)]));

    private string All => string.Join('\n', Texts.Select(t => t.Text));

    // A passage of the whole is a passage of one field.
    private async Task Locate(PreviewReading reading)
    {
        var start = 0;
        foreach (var (field, text) in Texts)
        {
            if (reading.Start < start + text.Length && _boxes.GetValueOrDefault(field.Id)?.Box is { } box)
            {
                await box.SelectAsync(reading.Start - start, reading.Start - start + reading.Length);
                return;
            }
            start += text.Length + 1;
        }
    }
}
