using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Console;

/// <summary>What a console says aloud to somebody who does not see it: few words, only what just happened.</summary>
public static class SeatVoice
{
    /// <summary>Channel, sender and limit of a slip; its text waits until somebody reads it.</summary>
    public static string Arrived(InboxEntry entry, IStringLocalizer t) =>
        t["SlipArrived", entry.ChannelName, entry.Sender, entry.Limit is { } limit ? t["Min", limit.TotalMinutes.ToString("0.#", System.Globalization.CultureInfo.CurrentCulture)].Value : t["NoLimit"].Value];

    /// <summary>Papers of this seat that were approved or returned since the last look; null when none was.</summary>
    public static string? Decided(SeatView? before, SeatView now, IStringLocalizer t)
    {
        if (before is null) return null;
        var words = now.Statements.Where(s => s.Seat == now.Seat)
            .Where(s => before.Statements.FirstOrDefault(b => b.Id == s.Id) is { Status: StatementStatus.InReview })
            .Select(s => s.Status switch { StatementStatus.Approved => t["HeardApproved", s.Title].Value, StatementStatus.Draft => t["HeardReturned", s.Title].Value, _ => null })
            .OfType<string>().ToList();
        return words.Count == 0 ? null : string.Join(" ", words);
    }
}
