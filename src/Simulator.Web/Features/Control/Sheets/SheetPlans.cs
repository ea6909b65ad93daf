using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using Simulator.Documents.EventLists;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Views;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.EventSheets;

namespace Simulator.Web.Features.Control.Sheets;

/// <summary>What the rows of a sheet would be in the running exercise: live injects with their time, or why not.</summary>
public sealed class SheetPlans(IStringLocalizer<SheetsText> words)
{
    private readonly HashSet<(int Row, string Words)> _taken = [];

    /// <summary>What becomes of each row now.</summary>
    public IReadOnlyDictionary<int, RowFate> Fates(ImportPreview preview, ControlView view) => Plans(preview, view).ToDictionary(p => p.Proposed.Row, p => Fate(p, view));

    /// <summary>The commands that plan the chosen rows, with the exercise time each is meant for, in the order in which they come.</summary>
    public ImmutableArray<(int Row, WriteInject Command, ExerciseTime Due)> Commands(EventListPreview chosen, ControlView view) =>
        [.. Plans(chosen.Import, view).Where(p => p.Command is not null && chosen.Rows.Contains(p.Proposed.Row) && !Taken(p))
            .Select(p => (p.Proposed.Row, p.Command!, view.Now + p.Command!.In!.Value)).OrderBy(p => p.Item3)];

    /// <summary>A row that was planned is not offered again while this page is open.</summary>
    public void Remember(int row, string text) => _taken.Add((row, text));

    private static ImmutableArray<LivePlan> Plans(ImportPreview preview, ControlView view) => LiveInjects.Of(preview, view.State.Subject.Number, view.State.Began, view.Now, view.State.End);

    private bool Taken(LivePlan plan) => _taken.Contains((plan.Proposed.Row, plan.Proposed.Words));

    private RowFate Fate(LivePlan plan, ControlView view)
    {
        if (plan.Command is not { In: { } wait }) return new RowFate(ScenarioTime(plan, view), words["NotPlanned"], plan.Reason);
        var due = view.Now + wait;
        var at = $"{view.State.StoryClock(due)} · {Figures.Elapsed(due - view.State.Began)}";
        return Taken(plan) ? new RowFate(at, words["Planned"], words["PlannedAlready"]) : new RowFate(at, words["LiveInject"]);
    }

    private static string ScenarioTime(LivePlan plan, ControlView view) =>
        plan.Proposed.Inject.At is { } at ? $"{view.State.StoryClock(view.State.Began + at.Span)} · {Figures.Elapsed(at.Span)}" : "—";
}
