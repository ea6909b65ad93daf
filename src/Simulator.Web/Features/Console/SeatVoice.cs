using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Console;

/// <summary>What a console says aloud to somebody who does not see it: few words, only what just happened.</summary>
public static class SeatVoice
{
    /// <summary>Channel, sender and limit of a slip; its text waits until somebody reads it.</summary>
    public static string Arrived(InboxEntry entry, IStringLocalizer t) =>
        t["SlipArrived", entry.ChannelName, SlipActions.SenderOf(entry, t), entry.Limit is { } limit ? t["Min", limit.TotalMinutes.ToString("0.#", System.Globalization.CultureInfo.CurrentCulture)].Value : t["NoLimit"].Value];

    /// <summary>Papers of this seat that were approved or returned since the last look; null when none was.</summary>
    public static string? Decided(SeatView? before, SeatView now, IStringLocalizer t)
    {
        if (before is null) return null;
        var words = Papers(before, now, t).Concat(Forms(before, now, t)).Concat(Measures(before, now, t)).ToList();
        return words.Count == 0 ? null : string.Join(" ", words);
    }

    private static IEnumerable<string> Papers(SeatView before, SeatView now, IStringLocalizer t) => now.Statements.Where(s => s.Seat == now.Seat)
        .Where(s => before.Statements.FirstOrDefault(b => b.Id == s.Id) is { Status: StatementStatus.InReview })
        .Select(s => s.Status switch { StatementStatus.Approved => t["HeardApproved", s.Title].Value, StatementStatus.Draft => t["HeardReturned", s.Title].Value, _ => null }).OfType<string>();

    private static IEnumerable<string> Forms(SeatView before, SeatView now, IStringLocalizer t) => now.Forms.Where(f => f.Seat == now.Seat && f.DecidedAt is not null)
        .Where(f => before.Forms.FirstOrDefault(b => b.Id == f.Id) is { Status: FormStatus.InReview })
        .Select(f => t[f.Status == FormStatus.Approved ? "HeardApproved" : "HeardReturned", now.FormTitle(f.Form)].Value);

    private static IEnumerable<string> Measures(SeatView before, SeatView now, IStringLocalizer t) => now.MeasureProposals.Where(p => p.Seat == now.Seat && p.DecidedAt is not null)
        .Where(p => before.MeasureProposals.FirstOrDefault(b => b.Id == p.Id) is { Status: ProposalStatus.Waiting })
        .Select(p => t[p.Status == ProposalStatus.Approved ? "HeardApproved" : "HeardReturned", now.MeasureName(p.Measure)].Value);
}
