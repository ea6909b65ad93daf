using Microsoft.Extensions.Localization;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Console.Leading;
using ClockReading = Simulator.Runtime.Sessions.ClockReading;

namespace Simulator.Web.Features.Console;

/// <summary>What the seat has to see to, by due time, overdue first; then what has no limit. Only what arrived, never what is expected.</summary>
public static class WorkItems
{
    private static readonly TimeSpan DefaultAsk = TimeSpan.FromMinutes(10);

    public static IReadOnlyList<WorkEntry> Of(SeatView view, ClockReading clock, IStringLocalizer t)
    {
        var entries = Inbox(view, clock, t).Concat(Papers(view, clock, t)).Concat(CameBack(view, t)).Concat(Tasks(view, clock, t))
            .Concat(Entries(view, clock, t)).Concat(Asks(view, clock, t)).ToList();
        return [.. entries.Where(e => e.Time is not null).OrderBy(e => e.Time!.Value.Due), .. entries.Where(e => e.Time is null)];
    }

    private static IEnumerable<WorkEntry> Inbox(SeatView view, ClockReading clock, IStringLocalizer t) => view.Inbox.Where(i => i.HandledAt is null)
        .Select(i => new WorkEntry("inject:" + i.Id, t["WorkTitle", i.ChannelName, SlipActions.SenderOf(i, t)], t["WorkInject", i.Id, view.StoryClock(i.At)[..5]],
            i.Deadline is { } due ? new Countdown(due.Span, i.Limit ?? due - i.At, clock.At.Span) : null));

    private static IEnumerable<WorkEntry> Papers(SeatView view, ClockReading clock, IStringLocalizer t) => ToDecide.Of(view, t)
        .Select(d => new WorkEntry("paper:" + d.Id, t["WorkApprove", d.Name], t["WorkSubmitted", view.NameOfSeat(d.Seat), view.StoryClock(d.At)[..5]],
            d is { Due: { } due, Limit: { } limit } ? new Countdown(due.Span, limit, clock.At.Span) : null));

    // A form that came back waits until the same form was filed again.
    private static IEnumerable<WorkEntry> CameBack(SeatView view, IStringLocalizer t) => view.Forms.Where(f => f.Seat == view.Seat).GroupBy(f => f.Form).Select(g => g.Last())
        .Where(f => f.Status == FormStatus.Returned)
        .Select(f => new WorkEntry("form:" + f.Id, t["WorkReturned", view.FormTitle(f.Form)], t["WorkReturnedBy", view.NameOfSeat(f.Approver ?? ""), f.Remark ?? ""]));

    private static IEnumerable<WorkEntry> Entries(SeatView view, ClockReading clock, IStringLocalizer t) => view.Ledger
        .Where(e => e is { ClosedAt: null, Due: not null } && (e.Seat == view.Seat || e.Unit == view.Seat))
        .Select(e => new WorkEntry("entry:" + e.Id, t["WorkEntry", t["ledger-" + e.Kind].Value, e.Title], t["WorkEntryUnit", view.NameOfSeat(e.Unit), t["step-" + e.Status].Value],
            new Countdown(e.Due!.Value.Span, e.Due.Value - e.At, clock.At.Span)));

    private static IEnumerable<WorkEntry> Tasks(SeatView view, ClockReading clock, IStringLocalizer t) => view.Tasks.Where(d => d.To == view.Seat && d.DoneAt is null)
        .Select(d => new WorkEntry("task:" + d.Id, d.Title, t["WorkTask", view.NameOfSeat(d.From), d.Owner], new Countdown(d.Due.Span, d.Due - d.At, clock.At.Span)));

    private static IEnumerable<WorkEntry> Asks(SeatView view, ClockReading clock, IStringLocalizer t)
    {
        foreach (var ask in view.Verifications.Where(v => v.Seat == view.Seat))
        {
            if (ask.AnsweredAt is { } at && view.Board.All(b => b.SourceId != ask.Id))
                yield return new WorkEntry("ask:" + ask.Id, t["WorkAnswer", view.NameOfSeat(ask.Department)], t["WorkAnswered", ask.Number, view.StoryClock(at)[..5]]);
            else if (ask.AnsweredAt is null)
                yield return new WorkEntry("ask:" + ask.Id, t["WorkAsk", ask.Number, view.NameOfSeat(ask.Department)], t["WorkWaiting"],
                    ask.Due is { } due ? new Countdown(due.Span, ask.Due is null ? DefaultAsk : due - ask.At, clock.At.Span) : null);
        }
    }
}
