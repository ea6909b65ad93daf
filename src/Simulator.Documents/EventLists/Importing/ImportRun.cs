using System.Collections.Immutable;
using Simulator.Documents.EventLists.Export;
using Simulator.Documents.EventLists.Mapping;
using Simulator.Documents.EventLists.Matching;
using Simulator.Documents.EventLists.Reading;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>One reading of one sheet against one scenario, from rows to proposals and report.</summary>
internal sealed class ImportRun
{
    private readonly EventBook _book;
    private readonly SheetLayout _layout;
    private readonly ScenarioNames _names;
    private readonly ColumnMapping _mapping;
    private readonly ImmutableArray<ListedRow> _rows;
    private readonly ImmutableArray<SkippedRows> _skipped;
    private readonly ColumnJudge _judge;
    private readonly SenderBook _senders;
    private readonly Dictionary<string, ListedRow> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ListedRow> _byRow;

    public ImportRun(EventBook book, SheetLayout layout, ScenarioNames names, ColumnMapping mapping, int subject)
    {
        (_book, _layout, _names, _mapping) = (book, layout, names, mapping);
        (var events, _skipped) = RowSorter.Sort(layout, mapping);
        _rows = [.. events.Select(r => new ListedRow(r, layout))];
        _byRow = _rows.ToDictionary(r => r.Row.Number);
        _judge = new ColumnJudge(_rows, layout, names);
        _senders = new SenderBook(names);
        foreach (var row in _rows) row.Subject = SubjectOf(row, subject);
        RowTimes.Days(_rows, _skipped, layout);
    }

    public ImportPreview Preview()
    {
        var rules = RowTimes.Decide(_rows, _layout, _mapping);
        var language = ListLanguage.Of(_rows, _layout, _names.Scenario, _mapping);
        var cells = new InjectCells(_names.Scenario, language);
        RowIds.Give(_rows, _names.Scenario, cells);
        foreach (var row in _rows) _byNumber.TryAdd(Key(row.Number), row);
        var reader = new RowReader(_names, _judge, _senders, cells, RowTimes.Main(_layout), Find);
        foreach (var row in _rows.Where(r => r.Fault is null)) Try(row, reader);
        Unreachable();
        var taken = _rows.Where(r => r.Fault is null).ToImmutableArray();
        _senders.Keep(taken.Select(r => r.Inject!.Sender).ToHashSet(StringComparer.Ordinal));
        return new ImportPreview
        {
            Report = new ReportBuilder(_book, _layout, _judge, _names.Scenario, cells).Build(_rows, _skipped, rules),
            Injects = [.. taken.Select(Proposed)],
            Personas = _senders.New,
            Mapping = Found(language),
            Language = language,
        };
    }

    private static void Try(ListedRow row, RowReader reader)
    {
        try
        {
            reader.Read(row);
        }
        catch (CellFault fault)
        {
            row.Fault = fault;
        }
    }

    // Whoever waits for a row that cannot be used, or for itself by way of others, cannot be used either.
    private void Unreachable()
    {
        var byId = _rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        for (var more = true; more;)
        {
            more = false;
            foreach (var row in _rows.Where(r => r.Fault is null && r.Inject?.After is { } after && byId.TryGetValue(after.Inject, out var before) && (before.Fault is not null || Circle(r, byId))))
                (row.Fault, more) = (new CellFault("WaitsForRejected", RowTimes.Main(_layout), row.Inject!.After!.Inject), true);
        }
    }

    private static bool Circle(ListedRow row, Dictionary<string, ListedRow> byId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = row; next?.Inject?.After is { } after; next = byId.GetValueOrDefault(after.Inject))
            if (!seen.Add(after.Inject)) return true;
        return false;
    }

    // A row by its number, an inject of the scenario by its id, or a row by its place in the sheet where nothing has that number.
    private string? Find(ListedRow from, string name)
    {
        var key = Key(name);
        if (_byNumber.TryGetValue(key, out var row) && row.Subject.Number == from.Subject.Number) return row.Id;
        if (from.Subject.Injects.FirstOrDefault(i => Key(i.Id) == key) is { } inject) return inject.Id;
        return from.Time?.AfterEntry is not null && int.TryParse(name, out var number) && _byRow.TryGetValue(number, out var before) ? before.Id : null;
    }

    private Subject SubjectOf(ListedRow row, int otherwise)
    {
        var subjects = _names.Scenario.Subjects;
        var digits = new string([.. row[EventField.Subject].Text.Where(char.IsAsciiDigit)]);
        var named = row[EventField.Subject].IsEmpty ? otherwise : int.TryParse(digits, out var n) ? n : otherwise;
        if (subjects.FirstOrDefault(s => s.Number == named) is { } subject) return subject;
        row.Fault = new CellFault("NoSuchSubject", EventField.Subject, string.Join(' ', subjects.Select(s => s.Number)));
        return subjects.First(s => s.Number == otherwise);
    }

    private static ProposedInject Proposed(ListedRow row) => new(row.Row.Number, row.Subject.Number, row.Inject!, row.Words,
        row.Existing is null ? ProposalState.Added : row.Changed.Count > 0 ? ProposalState.Updated : ProposalState.Unchanged, row.Changed.ToImmutable());

    private ColumnMapping Found(string language) => _mapping with
    {
        Sheet = _mapping.Sheet ?? (_layout.Sheet.Name.Length > 0 ? _layout.Sheet.Name : null),
        HeadRow = _layout.HeadRow?.Number ?? 0,
        Columns = _layout.Columns.ToImmutableSortedDictionary(c => c.Key, c => NameOf(c.Value)),
        Language = language,
    };

    // By its head where that is the only one of its name, else by its letters.
    private string NameOf(int column)
    {
        var head = _layout.HeadOf(column);
        return head.Length > 0 && _layout.HeadRow!.Cells.Count(c => HeadWords.Folded(c.Text) == HeadWords.Folded(head)) == 1 && HeadWords.Folded(head).Length > 0 ? head : ColumnName.Of(column);
    }

    private static string Key(string name) => name.Normalize(System.Text.NormalizationForm.FormKC).Trim().ToLowerInvariant();
}
