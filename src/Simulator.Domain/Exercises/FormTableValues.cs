using System.Collections.Frozen;
using System.Globalization;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>What the log knows as rows of a table: the values with which tables of forms, and the ledgers as papers, are filled beforehand.</summary>
internal static class FormTableValues
{
    public static readonly FrozenDictionary<string, Func<ExerciseState, string>> All = new Dictionary<string, Func<ExerciseState, string>>
    {
        ["unpublished.table"] = s => FormTables.Write(Publicity.Unpublished(s).Select(k => new[] { s.Text(s.Scenario.Fact(k.Fact)?.Text ?? k.Fact), s.StoryClock(k.Since), Seats(s, k.Seats) })),
        ["ledger.rumors.table"] = s => Ledger(s, "rumor"),
        ["ledger.demands.table"] = s => Ledger(s, "demand", "message", "hazard"),
        ["ledger.open.table"] = s => FormTables.Write(s.Ledger.Where(e => e.Status != "closed").Select(e => new[] { e.Title, s.NameOf(e.Unit), e.Owner, Due(s, e) })),
        ["measures.table"] = s => FormTables.Write(s.Acts.Where(a => a.Kind == "order-measure" && !a.Refused)
            .Select(a => new[] { Measure(s, a.Choice), a.Fields.GetValueOrDefault("basis", ""), a.Fields.GetValueOrDefault("necessity", "") })),
        ["tasks.table"] = s => FormTables.Write(s.Tasks.Select(t => new[] { t.Title, s.NameOf(t.To), t.Owner, s.StoryClock(t.Due) })),
        ["roster.table"] = s => FormTables.Write(s.Scenario.Seats.Where(x => s.Seat(x.Id).Roster is not null)
            .Select(x => (Seat: s.Text(x.Name), Roster: s.Seat(x.Id).Roster!)).Select(x => new[] { x.Seat, x.Roster.Leader, x.Roster.Officer, x.Roster.Contact })),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static string Ledger(ExerciseState s, params string[] kinds) => FormTables.Write(s.Ledger.Where(e => kinds.Contains(e.Kind)).Select((e, i) => new[]
    {
        (i + 1).ToString(CultureInfo.InvariantCulture), e.Title, Source(s, e), s.NameOf(e.Unit), e.Owner, e.Steps is [.., var last] ? last.Text : "", Due(s, e),
        PaperNames.Ledger(e.Status, s.Language), e.ClosedAt is { } closed ? s.StoryClock(closed) : "",
    }));

    private static string Source(ExerciseState s, LedgerEntry entry) =>
        entry.About is { } about && s.Injects.GetValueOrDefault(about) is { Sender.Length: > 0 } inject ? inject.Sender : s.Item(entry.About ?? "")?.Source ?? "";

    private static string Due(ExerciseState s, LedgerEntry entry) => entry.Due is { } due ? s.StoryClock(due) : "";
    private static string Seats(ExerciseState s, IEnumerable<string> seats) => Joining.List(s.Language, seats.Select(s.NameOf));
    private static string Measure(ExerciseState s, string? id) => s.Scenario.Measures.FirstOrDefault(m => m.Id == id) is { } measure ? s.Text(measure.Name) : id ?? "";
}
