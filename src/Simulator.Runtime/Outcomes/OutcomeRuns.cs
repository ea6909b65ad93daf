using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Outcomes;

/// <summary>
/// Lays a finished exercise beside two that nobody played: the same scenario, seed and language, the same subjects ended at the same times, once without
/// any action and once by the expert team. What control did by hand is not in them. Takes seconds: never on a way somebody waits on.
/// </summary>
public static class OutcomeRuns
{
    /// <summary>Empty seats, and the best of the bot teams.</summary>
    private const string Expert = "expert";

    /// <summary>Null before the end, and for an exercise played with another engine than today's: curves of two engines do not compare.</summary>
    /// <param name="played">The exercise as it ended.</param>
    /// <param name="bots">The teams there are.</param>
    /// <param name="time">For the wall times of the runs' logs only.</param>
    /// <param name="cancel">Stops the runs.</param>
    public static async Task<OutcomeEstimate?> OfAsync(ExerciseState played, IBots bots, TimeProvider time, CancellationToken cancel = default)
    {
        if (!played.Ended || played.Engine != RumorEngines.Current) return null;
        return OutcomeEstimate.Of(played, await RunAsync(null), await RunAsync(Expert));

        async Task<ExerciseState> RunAsync(string? team)
        {
            ImmutableArray<ExerciseState> subjects = [.. played.Earlier, played];
            // Times of later subjects move when they begin: the first state has the scenario as it was written.
            var run = await HeadlessRun.PlayAsync(subjects[0].Scenario, [.. subjects.Select(s => s.Subject.Number)], played.Seed, played.Language, team, bots, time, cancel, [.. subjects.Select(s => s.Now)]);
            return run.State;
        }
    }
}
