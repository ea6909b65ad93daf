using Microsoft.Extensions.Localization;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Console.Leading;

/// <summary>What this seat has approved or sent back.</summary>
public sealed record PastDecision(ExerciseTime At, string Title, bool Yes, string Remark)
{
    /// <summary>Newest first.</summary>
    public static IEnumerable<PastDecision> Of(SeatView view, IStringLocalizer t) => view.Done
        .Where(a => !a.Refused && a.Kind is "approve-statement" or "return-statement" or "approve-form" or "return-form" or "decide-measure").Reverse()
        .Select(a => new PastDecision(a.At, TitleOf(view, a, t), a.Kind.StartsWith("approve-", StringComparison.Ordinal) || a.Choice == "approve", a.Text));

    private static string TitleOf(SeatView view, ActEntry act, IStringLocalizer t) => act.Kind switch
    {
        "decide-measure" => view.MeasureProposals.FirstOrDefault(p => p.Id == act.Paper) is { } proposal ? t["MeasureAsked", view.MeasureName(proposal.Measure)].Value : act.Paper ?? "",
        "approve-form" or "return-form" => view.FormNamed(act.Choice ?? "")?.Title ?? act.Paper ?? "",
        _ => view.Statements.FirstOrDefault(s => s.Id == act.Paper)?.Title ?? act.Paper ?? "",
    };
}
