using System.Globalization;
using System.Text;
using Simulator.Documents.EventLists.Export;
using Simulator.Documents.EventLists.Reading;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>
/// Gives every row its id. A number with letters is the inject's id and names an inject of the scenario wherever there is one. A mere count says little:
/// it names one only if time or text are the same, too. A row without a number is known by its text. No id is used twice.
/// </summary>
internal sealed class RowIds
{
    private const int Longest = 40;
    private readonly HashSet<string> _used;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly InjectCells _cells;

    private RowIds(Scenario scenario, InjectCells cells)
    {
        _used = [.. scenario.Subjects.SelectMany(s => s.Injects).Select(i => i.Id)];
        _cells = cells;
    }

    public static void Give(IReadOnlyList<ListedRow> rows, Scenario scenario, InjectCells cells)
    {
        var byPhase = PhasesPartNumbers(rows);
        foreach (var row in rows) row.Number = Written(row[EventField.Number]) is { Length: > 0 } n && byPhase ? $"{Written(row[EventField.Phase])}-{n}" : Written(row[EventField.Number]);
        var ids = new RowIds(scenario, cells);
        // Rows with a number of their own first: nobody else may take the inject they name.
        var texts = new Dictionary<int, ILookup<string, Inject>>();
        foreach (var row in rows.Where(r => r.Number.Length > 0)) ids.Numbered(row);
        foreach (var row in rows.Where(r => r.Number.Length == 0))
        {
            if (!texts.TryGetValue(row.Subject.Number, out var known)) texts[row.Subject.Number] = known = row.Subject.Injects.ToLookup(i => ids.Text(row.Subject, i), StringComparer.Ordinal);
            ids.Unnumbered(row, known);
        }
    }

    // 1, 2, 3 in the first phase and again from 1 in the second.
    private static bool PhasesPartNumbers(IReadOnlyList<ListedRow> rows)
    {
        var numbered = rows.Where(r => !r[EventField.Number].IsEmpty).ToList();
        if (numbered.Count == 0 || numbered.Any(r => r[EventField.Phase].IsEmpty)) return false;
        return numbered.Select(r => (r.Subject.Number, Written(r[EventField.Number]))).Distinct().Count() < numbered.Count
            && numbered.Select(r => (r.Subject.Number, Written(r[EventField.Phase]), Written(r[EventField.Number]))).Distinct().Count() == numbered.Count;
    }

    private void Numbered(ListedRow row)
    {
        var counted = row.Number.All(c => !char.IsLetter(c));
        var clean = Clean(row.Number);
        if (clean.Length == 0 || counted) clean = string.Create(CultureInfo.InvariantCulture, $"E{row.Subject.Number}-{(clean.Length == 0 ? row.Row.Number.ToString("00", CultureInfo.InvariantCulture) : clean)}");
        if (row.Subject.Inject(row.Number) is { } exact && !_taken.Contains(exact.Id) && (!counted || Likely(row, exact))) Is(row, exact);
        else if (row.Subject.Inject(clean) is { } existing && !_taken.Contains(clean) && (!counted || Likely(row, existing))) Is(row, existing);
        else if (Again(row, clean) is { } same) Is(row, same);
        else New(row, clean, told: true);
    }

    private void Unnumbered(ListedRow row, ILookup<string, Inject> known)
    {
        if (known[Words(row)].FirstOrDefault(i => !_taken.Contains(i.Id)) is { } same) Is(row, same);
        else New(row, string.Create(CultureInfo.InvariantCulture, $"E{row.Subject.Number}-{row.Row.Number:00}"), told: false);
    }

    private void Is(ListedRow row, Inject existing)
    {
        (row.Id, row.Existing) = (existing.Id, existing);
        _taken.Add(existing.Id);
    }

    // What came with a suffix when the same list was kept before, since its number was taken.
    private Inject? Again(ListedRow row, string wanted)
    {
        for (var n = 2; row.Subject.Inject(string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}")) is { } existing; n++)
            if (!_taken.Contains(existing.Id) && Words(row) == Text(row.Subject, existing)) return existing;
        return null;
    }

    private static string Words(ListedRow row) => row[EventField.Text].IsEmpty ? row[EventField.Title].Text : row[EventField.Text].Text;

    private void New(ListedRow row, string wanted, bool told)
    {
        var id = wanted;
        for (var n = 2; !_used.Add(id); n++) id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        row.Id = id;
        if (told && id != wanted) row.Note("IdTaken", EventField.Number, wanted, id);
    }

    private bool Likely(ListedRow row, Inject existing) =>
        Words(row) == Text(row.Subject, existing) || row.Time?.Seconds is { } at && existing.At is { } planned && planned.Ms == (long)at * 1000;

    private string Text(Subject subject, Inject inject) => CellText.Clean(_cells.Of(subject, inject, EventField.Text));

    private static string Written(SheetCell cell) => cell.Broken ? "" : cell.Text.Normalize(NormalizationForm.FormKC).Trim();

    private static string Clean(string number)
    {
        var clean = new StringBuilder();
        foreach (var c in number)
            if (char.IsAsciiLetterOrDigit(c) || c == '_') clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != '-') clean.Append('-');
        var id = clean.ToString().Trim('-');
        return id.Length > Longest ? id[..Longest].Trim('-') : id;
    }
}
