using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Features.Console.Leading;

/// <summary>The lines under what waits for approval: its own words against the team's own board and public rules, never against what is true.</summary>
public static class ApprovalChecks
{
    public static IReadOnlyList<CheckLine> Of(ToDecide waiting, SeatView view, IStringLocalizer t)
    {
        var readings = view.Preview(TextOf(waiting), []);
        var lines = new List<CheckLine>();
        // The required elements are those of a statement to the public.
        if (waiting.Statement is not null && view.Elements is { Length: > 0 } elements)
        {
            var found = elements.Count(e => readings.Any(r => r.Topic == e.Id && r.Verdict == Verdict.States));
            lines.Add(new CheckLine(t["CheckElements", found, elements.Length], found == elements.Length ? CheckMark.Yes : CheckMark.Warning));
            lines.Add(new CheckLine(t["CheckBoard", readings.Where(r => r.Kind == "fact").Select(r => r.Topic).Distinct().Count()], CheckMark.Yes));
        }
        lines.Add(readings.Any(r => r.Kind == "private") ? new CheckLine(t["CheckPrivate"], CheckMark.No) : new CheckLine(t["CheckNoPrivate"], CheckMark.Yes));
        return lines;
    }

    private static string TextOf(ToDecide waiting) => waiting switch
    {
        { Form: { } form } => string.Join('\n', form.Values.Values),
        { Measure: { } measure } => string.Join('\n', measure.Target, measure.LegalBasis, measure.Necessity),
        _ => waiting.Statement?.Text ?? "",
    };
}
