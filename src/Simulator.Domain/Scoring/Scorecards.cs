using Simulator.Domain.Exercises;

namespace Simulator.Domain.Scoring;

/// <summary>The one place that scores.</summary>
public static class Scorecards
{
    public static Scorecard Of(ExerciseState state, ExerciseTime now) => throw new InvalidOperationException();
}
