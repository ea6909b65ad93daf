using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports.AfterAction;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>What the log already knows of an official form: the values forms may be filled with beforehand, by name (<c>docs/scenario-format.md</c>).</summary>
public static class FormValues
{
    private const string OfForm = "form:";

    private static readonly FrozenDictionary<string, Func<ExerciseState, ExerciseTime, string>> Values = new Dictionary<string, Func<ExerciseState, ExerciseTime, string>>
    {
        ["now"] = (s, now) => s.StoryClock(now),
        ["event"] = (s, _) => s.Text(s.Scenario.Title),
        ["first_item.time"] = (s, _) => s.Items is [var first, ..] ? s.StoryClock(first.At) : "",
        ["first_item.source"] = (s, _) => s.Items is [var first, ..] ? first.Source : "",
        ["first_statement.time"] = (s, _) => s.FirstStatement?.PublishedAt is { } at ? s.StoryClock(at) : s.Earlier.IsEmpty ? s.Subject.Given?.Values.GetValueOrDefault("first_statement.time") ?? "" : "",
        ["level"] = (s, _) => LevelNames.Of(s.Level, s.Language),
        ["level.changes"] = (s, _) => Lines(s.Levels.Where(l => l.Decided).Select(l => $"{s.StoryClock(l.At)} {LevelNames.Of(l.Level, s.Language)} {l.Reason}")),
        ["response.start"] = (s, _) => s.ResponseStarted is { } at ? s.StoryClock(at) : "",
        ["response.end"] = (s, _) => s.ResponseEnded is { } at ? s.StoryClock(at) : "",
        ["approver"] = (s, _) => s.Scenario.Approvals is [var rule, ..] && s.Scenario.Seat(rule.Seat) is { } seat ? s.Text(seat.Name) : "",
        ["measures.list"] = (s, _) => Lines(s.Acts.Where(a => a.Kind == "order-measure" && !a.Refused).Select(a => $"{s.StoryClock(a.At)} {s.NameOf(a.Seat)} {Measure(s, a.Choice)}")),
        ["tasks.list"] = (s, _) => Lines(s.Tasks.Select(t => $"{t.Title} {s.NameOf(t.To)} {t.Owner} {s.StoryClock(t.Due)}")),
        ["statements.count"] = (s, _) => Number(Published(s).Count()),
        ["statements.list"] = (s, _) => Lines(Published(s).Select(p => $"{s.StoryClock(p.PublishedAt!.Value)} {p.Title}")),
        ["channels.list"] = (s, _) => Joining.List(s.Language, Published(s).SelectMany(p => p.Channels).Distinct().Select(c => s.Scenario.Channel(c) is { } channel ? s.Text(channel.Name) : c)),
        ["briefing.number"] = (s, _) => s.Briefings is [.., var last] ? Number(last.Number) : "",
        ["briefing.time"] = (s, _) => s.Briefings is [.., var last] ? s.StoryClock(last.OpenedAt) : "",
        ["briefing.place"] = (s, _) => Plan(s, "place"),
        ["briefing.lead"] = (s, _) => Plan(s, "lead"),
        ["briefing.host"] = (s, _) => Plan(s, "host"),
        ["briefing.speaker"] = (s, _) => Plan(s, "speaker"),
        ["briefing.units"] = (s, _) => Plan(s, "units"),
        ["briefing.media"] = (s, _) => Plan(s, "media"),
        ["briefing.questions"] = (s, _) => Number(Questions(s).Count()),
        ["briefing.answered"] = (s, _) => Number(Questions(s).Count(q => Answered(s, q))),
        ["briefing.open"] = (s, _) => Lines(Questions(s).Where(q => !Answered(s, q)).Select(q => q.Text)),
        ["press.requests"] = (s, _) => Number(Requests(s).Count()),
        ["press.answered"] = (s, _) => Number(Requests(s).Count(i => i.Handled.Count > 0)),
        ["media.central"] = (s, _) => Number(MediaTally.Of(s).Of("central")),
        ["media.provincial"] = (s, _) => Number(MediaTally.Of(s).Of("provincial")),
        ["media.city"] = (s, _) => Number(MediaTally.Of(s).Of("city")),
        ["media.online"] = (s, _) => Number(MediaTally.Of(s).Of("online")),
        ["media.critical"] = (s, _) => Number(MediaTally.Of(s).Critical),
        ["media.total"] = (s, _) => Number(MediaTally.Of(s).Total),
        ["media.target"] = (s, _) => Target(s),
        ["media.list"] = (s, _) => Lines(MediaTally.Of(s).Reports.Select(r => $"{r.Outlet} {r.Text}")),
        ["ledger.rumors"] = (s, _) => Number(s.Ledger.Count(e => e.Kind == "rumor")),
        ["ledger.demands"] = (s, _) => Number(s.Ledger.Count(e => e.Kind is "demand" or "message")),
        ["ledger.open"] = (s, _) => Lines(s.Ledger.Where(e => e.Status != "closed").Select(e => $"{e.Title} {e.Unit} {e.Owner}")),
        ["heat.now"] = (s, _) => Number((int)Math.Round(s.Gauges.Heat)),
        ["heat.peak"] = (s, _) => Number(s.GaugeSamples.IsEmpty ? 0 : (int)Math.Round(s.GaugeSamples.Max(g => g.Gauges.Heat))),
        ["posts.count"] = (s, _) => Number(s.PostCount),
        ["unpublished.count"] = (s, _) => Number(Publicity.Unpublished(s).Length),
        ["verified.list"] = (s, _) => Lines(s.Board.Where(b => b.Confirmed).Select(b => $"{s.StoryClock(b.At)} {b.Text} {b.Source}")),
        ["reports.list"] = (s, _) => Lines(s.Reports.Select(r => $"{s.StoryClock(r.At)} {s.NameOf(r.Seat)} {PaperNames.Report(r.Kind, s.Language)}")),
        ["process.list"] = (s, _) => Lines(Course.Of(s)),
    }.Concat(FormTableValues.All.Select(t => KeyValuePair.Create<string, Func<ExerciseState, ExerciseTime, string>>(t.Key, (s, _) => t.Value(s))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Knows whoever opens the form, not the log: the name of his seat.</summary>
    private const string OwnSeat = "seat.name";

    public static readonly ImmutableArray<string> Names = [.. Values.Keys.Append(OwnSeat).Order(StringComparer.Ordinal)];

    /// <summary>Whether a scenario may name it: one of <see cref="Names"/>, or <c>form:FORM.FIELD</c>.</summary>
    public static bool IsKnown(string name) => name == OwnSeat || Values.ContainsKey(name) || (name.StartsWith(OfForm, StringComparison.Ordinal) && name.Contains('.', StringComparison.Ordinal));

    /// <summary>The value now; empty when the log does not say.</summary>
    public static string Of(ExerciseState state, string name, ExerciseTime now, string seat = "")
    {
        if (name == OwnSeat) return state.NameOf(seat);
        if (Values.TryGetValue(name, out var value)) return value(state, now);
        return name.StartsWith(OfForm, StringComparison.Ordinal) && name[OfForm.Length..].Split('.', 2) is [var form, var field]
            ? state.Forms.LastOrDefault(f => f.Form == form)?.Values.GetValueOrDefault(field) ?? "" : "";
    }

    private static IEnumerable<Statement> Published(ExerciseState s) => s.Statements.Where(p => p.PublishedAt is not null).OrderBy(p => p.PublishedAt);
    private static IEnumerable<InjectState> Delivered(ExerciseState s, string kind) => s.Injects.Values.Where(i => i.Status == InjectStatus.Delivered && i.Kind == kind).OrderBy(i => i.DeliveredAt);
    private static IEnumerable<InjectState> Questions(ExerciseState s) => Delivered(s, "question");
    private static bool Answered(ExerciseState s, InjectState question) => s.BriefingAnswers.Any(a => a.Inject == question.Id && a.AnsweredAt is not null);
    // A letter or call that journalists sent: the personas of the kind media.
    private static IEnumerable<InjectState> Requests(ExerciseState s) => s.Injects.Values.Where(i => i.Status == InjectStatus.Delivered && i.Kind is "letter" or "call" && FromMedia(s, i));
    private static bool FromMedia(ExerciseState s, InjectState inject) => s.Scenario.Personas.Any(p => p.Kind == "media" && s.Text(p.Name) == inject.Sender);

    // Counted against the target: what the teams publish themselves moves neither figure.
    private static string Target(ExerciseState s) => MediaTally.Of(s) is { Target: { } target, Met: { } met } tally
        ? string.Format(CultureInfo.InvariantCulture, PaperNames.Media(met, s.Language), tally.Total, target.Pieces, tally.Of("central"), target.Central) : "";

    private static string Plan(ExerciseState s, string field) => s.Forms.LastOrDefault(f => f.Form == OpenBriefing.Plan && f.Valid)?.Values.GetValueOrDefault(field) ?? "";
    private static string Measure(ExerciseState s, string? id) => s.Scenario.Measures.FirstOrDefault(m => m.Id == id) is { } measure ? s.Text(measure.Name) : id ?? "";
    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
