using System.Collections.Immutable;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises;

/// <summary>
/// What the model expects of the 72 story hours after an exercise: every fact public at its time, every false denial exposed, nobody acting.
/// The outcome is read here, so that no lie pays by the bell. A training assumption, not a forecast; it gives no points.
/// </summary>
/// <param name="From">Exercise time of the end.</param>
/// <param name="Samples">The gauges (0–100) every quarter of an hour; the first is that of the end.</param>
/// <param name="Posts">Posts and reposts people would see.</param>
public sealed record Aftermath(ExerciseTime From, ImmutableArray<GaugeSample> Samples, int Posts)
{
    public Gauges AtTheEnd => Samples[0].Gauges;
    public Gauges Outcome => Samples[^1].Gauges;

    /// <summary>Runs the engine on from the end. Some milliseconds of work: never on a way somebody waits on. Null before the end and for logs of an engine this version does not have.</summary>
    public static Aftermath? Of(ExerciseState state)
    {
        if (!state.Ended || Spreading.Rebuild(state, state.Now) is not { } engine) return null;
        var on = Curves.After(engine, state.Now.Ms, Reckonings.AfterEnd(state));
        return new Aftermath(state.Now, [.. on.Samples.Select(s => new GaugeSample(new ExerciseTime(s.AtMs), s.Gauges))], on.Posts);
    }
}
