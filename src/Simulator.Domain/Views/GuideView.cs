using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Views;

/// <summary>One step as the seat sees it. Waiting: it belongs to something that has not come yet, and its text is empty.</summary>
public sealed record GuideMark(string Id, string Text, string? Act, bool Done, bool Waiting);

/// <summary>
/// How far a seat has come in its guide: a fold of the steps' conditions over the log, nothing of its own is kept.
/// Steps done out of turn are ticked as well; the current one is the first that is not.
/// </summary>
public sealed record GuideView(ImmutableArray<GuideMark> Steps)
{
    public int Count => Steps.Length;
    public int DoneCount => Steps.Count(s => s.Done);
    public bool Finished => DoneCount == Count;
    /// <summary>The step to do now; null when all are done.</summary>
    public GuideMark? Current => Steps.FirstOrDefault(s => !s.Done);
    /// <summary>Its number, counted from one; the number of steps when all are done.</summary>
    public int Number => Current is { } current ? Steps.IndexOf(current) + 1 : Count;

    /// <summary>The guide of a seat in the running subject; null where there is none, coaching is off, or the exercise is not under way.</summary>
    public static GuideView? Of(ExerciseState state, string seat, ExerciseTime now)
    {
        if (!state.Settings.Coaching || state.Status is not (ExerciseStatus.Running or ExerciseStatus.Paused)) return null;
        return state.Subject.GuideOf(seat) is { } guide ? new([.. guide.Steps.Select(s => Mark(s, state, now))]) : null;
    }

    private static GuideMark Mark(GuideStep step, ExerciseState state, ExerciseTime now)
    {
        var done = Conditions.Holds(step.Done, state, now);
        var waiting = !done && step.When is { } when && !Conditions.Holds(when, state, now);
        return new(step.Id, waiting ? "" : state.Text(step.Text), waiting ? null : step.Act, done, waiting);
    }
}
