using Microsoft.Extensions.Localization;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;
using Simulator.Domain.Views;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Control.Plan;

/// <summary>What the lanes and the list say of each inject: how it stands, who has answered, which expected acts are done.</summary>
internal static class PlanNotes
{
    public static Dictionary<string, LaneNote> Of(ExerciseState state, Scorecard score, ExerciseTime now, IStringLocalizer<ControlText> words, IStringLocalizer<PlanText> text) =>
        state.Injects.Values.ToDictionary(i => i.Id, i => Note(state, score, now, i, words, text), StringComparer.Ordinal);

    private static LaneNote Note(ExerciseState state, Scorecard score, ExerciseTime now, InjectState inject, IStringLocalizer<ControlText> words, IStringLocalizer<PlanText> text)
    {
        var expected = ExpectedActs.Of(state, score, inject.Id, now);
        var lines = new List<string> { inject.Asks || inject.DeadlineAsks ? text["AsksYou"] : inject.Edited && inject.Status != InjectStatus.Delivered ? $"{words[$"Status{inject.Status}"]} · {text["Edited"]}" : words[$"Status{inject.Status}"] };
        lines.AddRange(ExpectedActs.Answers(state, inject.Id, now).Select(a => Line(state, state.NameOf(a.Seat), a.Stand, a.At, text)));
        lines.AddRange(expected.Select(e => Line(state, state.Text(e.Title), e.Stand, e.At, text)));
        var done = expected.Count(e => e.At is not null);
        return new LaneNote(expected.Length == 0 ? null : $"{done}/{expected.Length}", string.Join('\n', lines), inject.Asks || inject.DeadlineAsks ? "asks" : inject.Edited && inject.DeliveredAt is null ? "edited" : null);
    }

    private static string Line(ExerciseState state, string what, ExpectedStand stand, ExerciseTime? at, IStringLocalizer<PlanText> text) =>
        $"{text[$"Stand{stand}"]} {(at is { } then ? state.StoryClock(then) + " " : "")}{what}";
}

/// <summary>The keys of the plan of events, for the list of keys.</summary>
internal static class PlanKeys
{
    public static IEnumerable<KeyHelp> Of(IStringLocalizer<PlanText> text, IStringLocalizer<ControlText> words) =>
    [
        new(words["Undo"], "Ctrl+Z"), new(text["KeyBoxes"], "←", "→", "↑", "↓"), new(text["KeyMinute"], "Alt+←", "Alt+→"), new(text["KeyFive"], "Shift+Alt+←", "→"),
        new(text["KeyOpen"], "Enter"), new(text["KeyHold"], "H"), new(words["Skip"], "S"), new(words["Release"], "R"), new(words["Move"], "M"),
        new(text["Edit"], "E"), new(text["Duplicate"], "D"), new(text["Resend"], "F"), new(text["Retract"], "T"), new(text["KeyClose"], "Esc"),
    ];
}
