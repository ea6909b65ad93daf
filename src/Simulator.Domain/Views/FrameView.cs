using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Views;

/// <summary>What the frame of every screen shows.</summary>
public sealed record FrameView(
    string Title, string Place, int Subject, string SubjectTitle, ImmutableArray<PhaseView> Phases, ExerciseTime Now, ExerciseTime End, int StoryStartMinute,
    string StoryDay, ExerciseStatus Status, string PauseReason, double Speed, string Level)
{
    /// <summary>Language of the texts above.</summary>
    public string Language { get; init; } = "zh-CN";

    public static FrameView Of(ExerciseState state, ExerciseTime now)
    {
        var phases = state.Subject.Phases;
        var views = phases.Select((p, i) => new PhaseView(p.Id, state.Text(p.Title), p.From, i + 1 < phases.Length ? phases[i + 1].From : state.End));
        return new FrameView(state.Text(state.Scenario.Title), state.Text(state.Scenario.Place), state.Subject.Number, state.Text(state.Subject.Title), [.. views], now, state.End,
            state.Subject.StoryStartMinute, state.Text(state.Subject.StoryDay), state.Status, state.PauseReason, state.Speed, state.Level) { Language = state.Language };
    }
}

public sealed record PhaseView(string Id, string Title, ExerciseTime From, ExerciseTime Until);
