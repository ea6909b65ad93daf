using System.Globalization;
using Microsoft.Extensions.Localization;
using Simulator.Documents.EventLists;
using Simulator.Domain.Scenarios;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Features.EventSheets;

/// <summary>What becomes of the rows in a scenario that is being written: new, changed, or nothing to do.</summary>
public static class ScenarioFates
{
    public static IReadOnlyDictionary<int, RowFate> Of(ImportPreview preview, IStringLocalizer<EventSheetsText> words) => preview.Injects.ToDictionary(i => i.Row,
        i => new RowFate(When(i.Inject, words), words[$"State{i.State}"], i.State == ProposalState.Unchanged ? words["NothingChanges"].Value : null));

    /// <summary>When an inject of a scenario comes, in words.</summary>
    public static string When(Inject inject, IStringLocalizer<EventSheetsText> words) => inject switch
    {
        { At: { } at } => Figures.Elapsed(at.Span),
        { After: { } after } => words["WhenAfter", after.Inject, after.Delay.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture)],
        { When: not null } => words["WhenCondition"],
        _ => words["WhenByHand"],
    };
}
