using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using static Simulator.Domain.Reports.AfterAction.AfterActionPapers;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>Printed: what the teams answered, reported and approved, and how fast.</summary>
internal static class ResponsePapers
{
    public static ImmutableArray<PaperPart> Times(ExerciseState s, ExerciseWords words)
    {
        var times = ResponseTimes.Of(s, s.Now);
        return
        [
            Table(words, "seats", ["seat", "count", "answered", "median", "ninetieth", "late"],
                times.Seats.Select(r => (ImmutableArray<string>)[words.Seat(r.Seat), Number(r.Count), Number(r.Answered), ExerciseWords.Span(r.Median), ExerciseWords.Span(r.Ninetieth), Number(r.Late)])),
            Table(words, "injects", ["inject", "seat", "delivered", "first", "done", "used", "limit", "norm", "state", "evidence"],
                times.Rows.Select(r => (ImmutableArray<string>)[$"{r.Inject} {words.Inject(r.Inject)}", words.Seat(r.Seat), words.Clock(r.DeliveredAt), words.Clock(r.First), words.Clock(r.Done),
                    ExerciseWords.Span(r.Used), ExerciseWords.Span(r.Limit), ExerciseWords.Span(r.Norm), words.State(r), Versions(r.Evidence)])),
        ];
    }

    public static ImmutableArray<PaperPart> Duty(ExerciseState s, ExerciseWords words)
    {
        var entries = DutyList.Of(s, s.Now);
        return entries.IsEmpty ? [new PaperProse("", words.Say("Empty.duty"))] :
        [
            Table(words, "", ["matter", "title", "seat", "at", "state", "evidence"],
                entries.Select(e => (ImmutableArray<string>)[words.Say($"Duty.{e.Matter}"), ExerciseWords.Cut(e.Title), words.Seats(e.Seats), words.Clock(e.At),
                    ExerciseWords.Joined(words.Why(e), e.Provisional ? words.Say("State.provisional") : ""), Versions(e.Evidence)])),
        ];
    }

    public static ImmutableArray<PaperPart> Chains(ExerciseState s, ExerciseWords words)
    {
        var chains = ApprovalChains.Of(s, s.Now);
        return
        [
            new PaperProse("", words.Slowest(chains) + (chains.Left > 0 ? "\n" + words.Say("Chain.left", chains.Left) : "")),
            Table(words, "papers", ["kind", "paper", "seat", "approver", "writing", "waiting", "limit", "rework", "reworks", "releasing", "steps"], chains.Papers.Select(c => Row(c, words))),
        ];
    }

    private static ImmutableArray<string> Row(PaperChain c, ExerciseWords words) =>
    [
        words.Say($"Group.{c.Group}"), c.Title, words.Seat(c.Seat), c.Approver is { } approver ? words.Seat(approver) : "", ExerciseWords.Span(c.Writing), Waited(c, words), ExerciseWords.Span(c.Limit),
        ExerciseWords.Span(c.Rework), Number(c.Reworks), ExerciseWords.Span(c.Releasing), ExerciseWords.Joined([.. c.Steps.Select(x => $"{words.Clock(x.At)} {words.Say($"Move.{x.Move}")}")]),
    ];

    private static string Waited(PaperChain c, ExerciseWords words) => ExerciseWords.Joined(ExerciseWords.Span(c.Waiting), c.Late ? words.Say("State.late") : "", c.Open ? words.Say("Chain.open") : "");

    public static ImmutableArray<PaperPart> Messages(ExerciseState s, ExerciseWords words)
    {
        var handled = MessageHandling.Of(s);
        return
        [
            new PaperFields([new PaperLine(words.Say("Message.duplicates"), Number(handled.Duplicates))]),
            Table(words, "groups", ["kind", "received", "answered", "intime", "rate", "open", "median"], handled.Groups.Select(g => (ImmutableArray<string>)
                [words.Say($"Message.{g.Kind}"), Number(g.Received), Number(g.Answered), Number(g.InTime), ExerciseWords.Percent(g.Rate), Number(g.Open), ExerciseWords.Span(g.Median)])),
            Table(words, "open", ["kind", "from", "text", "seat", "at", "due"], handled.Open.Select(o => (ImmutableArray<string>)
                [words.Say($"Message.{o.Kind}"), o.From, ExerciseWords.Cut(o.Text), words.Seats(o.Seats), words.Clock(o.At), words.Clock(o.Due)])),
        ];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
