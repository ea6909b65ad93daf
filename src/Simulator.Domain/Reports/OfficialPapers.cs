using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports;

/// <summary>Every official paper of an exercise in its layout: a fold over the state, in the language of the exercise.</summary>
public static class OfficialPapers
{
    /// <summary>All of them: the duty roster, reports and forms and published statements in the order in which they were written, the two ledgers last.</summary>
    public static ImmutableArray<OfficialPaper> Of(ExerciseState state) =>
    [
        .. Rosters(state),
        .. state.Reports.Select(r => Report(state, r)).Concat(state.Forms.Select(f => FormPapers.Of(state, f))).Concat(state.Statements.Where(s => s.PublishedAt is not null).Select(s => Statement(state, s)))
            .OrderBy(p => p.At).ThenBy(p => p.Id, StringComparer.Ordinal),
        .. Ledgers(state),
    ];

    /// <summary>Those a seat wrote itself.</summary>
    public static ImmutableArray<OfficialPaper> OfSeat(ExerciseState state, string seat) => [.. Of(state).Where(p => p.Seat == seat)];

    private static IEnumerable<OfficialPaper> Rosters(ExerciseState s)
    {
        var filed = s.Acts.Where(a => a.Kind == "file-roster" && !a.Refused).ToList();
        if (filed is not [.., var last]) yield break;
        string Label(string id) => PaperNames.Label(id, s.Language);
        string Told(bool yes) => Label(yes ? "yes" : "no");
        yield return New(s, "roster", "roster", "roster", PaperNames.Paper("roster", s.Language), last.Seat, last.At) with
        {
            Unit = s.Text(s.Scenario.Title),
            Parts = [new PaperTable("", [Label("seat"), Label("leader"), Label("officer"), Label("contact"), Label("signed-in"), Label("comms")],
                [.. s.Scenario.Seats.Select(seat => (ImmutableArray<string>)[s.Text(seat.Name), s.Seat(seat.Id).Roster?.Leader ?? "", s.Seat(seat.Id).Roster?.Officer ?? "",
                    s.Seat(seat.Id).Roster?.Contact ?? "", Told(s.Seat(seat.Id).SignedIn), Told(s.Seat(seat.Id).CommsChecked)])])],
        };
    }

    private static OfficialPaper Report(ExerciseState s, Report report) =>
        New(s, report.Id, "report", report.Kind, PaperNames.Report(report.Kind, s.Language), report.Seat, report.At) with
        {
            To = [.. report.To.Select(t => s.NameOf(t))],
            Parts = [new PaperFields([new(PaperNames.Label("kind", s.Language), PaperNames.Report(report.Kind, s.Language)), new(PaperNames.Label("via", s.Language), PaperNames.Via(report.Via, s.Language)), .. About(s, report.About)]),
                new PaperProse(PaperNames.Label("body", s.Language), report.Text)],
            Signatures = [new(PaperNames.Label("filled-by", s.Language), s.NameOf(report.Seat)), new(PaperNames.Label("sign", s.Language), "")],
        };

    private static OfficialPaper Statement(ExerciseState s, Statement statement) =>
        New(s, statement.Id, "statement", statement.Kind, statement.Title, statement.Seat, statement.PublishedAt!.Value) with
        {
            Parts = [new PaperFields([new(PaperNames.Label("kind", s.Language), PaperNames.Statement(statement.Kind, s.Language)),
                new(PaperNames.Label("published-at", s.Language), Clock(s, statement.PublishedAt.Value)),
                new(PaperNames.Label("channels", s.Language), Joining.List(s.Language, statement.Channels.Select(c => s.Scenario.Channel(c) is { } channel ? s.Text(channel.Name) : c)))]),
                new PaperProse(PaperNames.Label("body", s.Language), statement.Text)],
            Signatures = Approval(s, statement.Approver, statement.DecidedAt, statement.Remark),
        };

    private static IEnumerable<OfficialPaper> Ledgers(ExerciseState s)
    {
        string[] columns = ["no", "matter", "source", "unit", "owner", "measure", "due", "state", "closed-at"];
        foreach (var (kind, value) in new[] { ("rumor", "ledger.rumors.table"), ("demand", "ledger.demands.table") })
        {
            var entries = s.Ledger.Where(e => e.Kind == "rumor" == (kind == "rumor")).ToList();
            if (entries is not [var first, ..]) continue;
            var table = new TableSpec([.. columns.Select(c => new TableColumn(c, c, "text", true))]);
            yield return New(s, "ledger-" + kind, "ledger", kind, PaperNames.Paper(kind, s.Language), first.Seat, entries.Max(e => e.Steps is [.., var last] ? last.At : e.At)) with
            {
                Parts = [new PaperTable("", [.. columns.Select(c => PaperNames.Ledger(c, s.Language))], FormTables.Rows(table, FormValues.Of(s, value, s.Now)))],
            };
        }
    }

    /// <summary>What every paper has: exercise, subject, unit, time.</summary>
    internal static OfficialPaper New(ExerciseState s, string id, string group, string kind, string title, string seat, ExerciseTime at) => new(id, group, kind, title)
    {
        Exercise = s.Text(s.Scenario.Title), Subject = SubjectAt(s, at).Subject.Number, Unit = s.NameOf(seat), Seat = seat, At = at, StoryTime = Clock(s, at),
    };

    /// <summary>Who decided, when, and what he wrote. Before that: a line to sign on.</summary>
    internal static ImmutableArray<PaperLine> Approval(ExerciseState s, string? approver, ExerciseTime? at, string? remark, bool returned = false) => approver is null ? []
        : [new(PaperNames.Label(returned ? "returned-by" : "approved-by", s.Language), at is { } decided ? $"{s.NameOf(approver)} {Clock(s, decided)}" : ""),
            .. remark is { Length: > 0 } words ? [new PaperLine(PaperNames.Label("remark", s.Language), words)] : ImmutableArray<PaperLine>.Empty];

    internal static IEnumerable<PaperLine> About(ExerciseState s, string? about)
    {
        if (about is null) yield break;
        var words = s.Item(about)?.Title ?? (s.Injects.GetValueOrDefault(about) is { Sender.Length: > 0 } inject ? $"{inject.Sender} {Clock(s, inject.DeliveredAt ?? s.Began)}" : null);
        if (words is not null) yield return new PaperLine(PaperNames.Label("about", s.Language), words);
    }


    /// <summary>Day and time of the story.</summary>
    internal static string Clock(ExerciseState s, ExerciseTime at) => string.Create(CultureInfo.InvariantCulture, $"{s.Text(SubjectAt(s, at).Subject.StoryDay)} {s.StoryClock(at)}");

    private static ExerciseState SubjectAt(ExerciseState s, ExerciseTime at) => at >= s.Began ? s : s.Earlier.LastOrDefault(e => at >= e.Began) ?? s;
}
