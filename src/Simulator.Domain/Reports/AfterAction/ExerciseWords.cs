using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>How times, facts, seats and messages are called in the after-action tables: content in the exercise's language, the words around it in the one asked for.</summary>
public sealed class ExerciseWords(ExerciseState state, CultureInfo culture)
{
    private const int Excerpt = 48;
    public CultureInfo Culture => culture;

    public string Say(string key) => AfterActionWords.Say(key, culture);
    public string Say(string key, params ReadOnlySpan<object?> values) => AfterActionWords.Say(key, culture, values);

    /// <summary>Story time to the second.</summary>
    public string Clock(ExerciseTime? at) => at is { } t ? string.Create(CultureInfo.InvariantCulture, $"{state.StoryClock(t)}:{t.Ms / 1000 % 60:00}") : "";

    /// <summary>07:20, over an hour 1:07:20.</summary>
    public static string Span(TimeSpan? span) => span is not { } s ? "" : s.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)s.TotalHours}:{s.Minutes:00}:{s.Seconds:00}") : string.Create(CultureInfo.InvariantCulture, $"{s.Minutes:00}:{s.Seconds:00}");

    public string Seat(string seat) => state.NameOf(seat);
    public string Seats(IEnumerable<string> seats) => Joining.List(state.Language, seats.Select(state.NameOf));

    public bool IsFact(string topic) => state.Scenario.Fact(topic) is not null;

    /// <summary>Short wording of a fact; the name of any other topic.</summary>
    public string Fact(string topic) => state.Scenario.Fact(topic) is { } fact ? state.Text(fact.Chip) : state.Scenario.Topic(topic) is { } named ? state.Text(named.Name) : topic;

    /// <summary>Sender and beginning of an inject.</summary>
    public string Inject(string id) => state.Injects.GetValueOrDefault(id) is { } inject ? $"{InjectTexts.Sender(state, inject)} · {Cut(InjectTexts.Short(state, inject))}" : id;

    public string Channels(ImmutableArray<string> channels) => Joining.List(state.Language, channels.Select(c => state.Scenario.Channel(c) is { } channel ? state.Text(channel.Name) : c));

    public static string Cut(string text) => text.ReplaceLineEndings(" ") is var line && line.Length <= Excerpt ? line : line[..(Excerpt - 1)] + "…";

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
    public static string Percent(double? share) => share is { } s ? s.ToString("0%", CultureInfo.InvariantCulture) : "";

    /// <summary>What a row of response times comes to: in time, late, not handled, limit not reached.</summary>
    public string State(ResponseTime row) => Say(row.First is null ? row.Late ? "State.never" : "State.open" : row.Late ? "State.late" : "State.intime");

    /// <summary>How a text or subject stands to a fact; an omission says whether the team knew.</summary>
    public string Standing(FactStanding standing, bool known) => Say(standing == FactStanding.Omitted ? known ? "Standing.OmittedKnown" : "Standing.OmittedUnasked" : $"Standing.{standing}");

    /// <summary>Why a line stands on the list of late, omitted, concealed.</summary>
    public string Why(DutyEntry entry) => Joined(
        entry.Matter == DutyMatter.Late ? entry.Over is { } over ? Say("DutyWhy.Late", Span(over)) : "" : Say($"DutyWhy.{entry.Matter}"),
        entry.Choice is { } choice && entry.Matter == DutyMatter.Stopped ? Say($"Choice.{choice}") : "",
        entry.WithinNorm is { } within ? Say(within ? "Norm.within" : "Norm.beyond") : "");

    /// <summary>The slowest stage in one sentence.</summary>
    public string Slowest(ApprovalChains chains) => chains.Bottleneck is not { } b ? Say("Chain.none")
        : Say("Chain.bottleneck", Seat(b.Seat), Say($"Stage.{b.Stage}"), b.Papers, Span(b.Total), b.Longest, Span(b.Most));

    /// <summary>Where an unpublished fact went, each with its time.</summary>
    public string PassedOn(Disposition d) => Joined([.. new[] { ("board", d.BoardAt), ("forward", d.ForwardedAt), ("report", d.ReportedAt), ("disclosed", d.DisclosedAt) }
        .Where(p => p.Item2 is not null).Select(p => Say($"Passed.{p.Item1}", Clock(p.Item2)))]);

    public static string Joined(params ReadOnlySpan<string> parts)
    {
        var said = new List<string>();
        foreach (var part in parts) if (part.Length > 0) said.Add(part);
        return string.Join(" · ", said);
    }
}
