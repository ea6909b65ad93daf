using Simulator.Documents.EventLists.Mapping;
using Simulator.Documents.EventLists.Matching;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>
/// Whether a column speaks of this scenario at all. Where no value of a column is known – the teams of somebody else's exercise – the column is not taken and told;
/// where some are, an unknown one is a mistake and its row is rejected.
/// </summary>
internal sealed class ColumnJudge(IReadOnlyList<ListedRow> rows, SheetLayout layout, ScenarioNames names)
{
    private readonly Dictionary<EventField, bool> _speaks = [];

    public bool Speaks(EventField field)
    {
        if (layout[field] is null) return false;
        if (!_speaks.TryGetValue(field, out var speaks)) _speaks[field] = speaks = rows.Any(r => r[field] is { IsEmpty: false } cell && Known(field, cell.Text));
        return speaks;
    }

    public bool Has(EventField field) => layout[field] is not null;

    public static bool IsJudged(EventField field) => field is EventField.Receiver or EventField.Channel or EventField.Kind or EventField.Norm or EventField.Facts;

    private bool Known(EventField field, string text) => field switch
    {
        EventField.Receiver => names.SeatsOf(text) is { Unknown: null, Seats.IsEmpty: false },
        EventField.Channel => names.Channel(text) is not null,
        EventField.Kind => InjectKinds.Read(text) is not null,
        EventField.Norm => names.Norms.Match(text) is not null,
        EventField.Facts => ScenarioNames.Parts(text).All(p => names.Facts.Exact(p) is not null),
        _ => true,
    };
}
