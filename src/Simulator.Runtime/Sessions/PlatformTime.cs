using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;

namespace Simulator.Runtime.Sessions;

/// <summary>
/// The clock of the spreading beside the exercise clock, both in milliseconds. They run together, but between two subjects the story, and
/// with it the spreading, passes over hours in no exercise time.
/// </summary>
internal sealed class PlatformTime
{
    private readonly List<(long From, long Ahead)> _jumps = [];

    public PlatformTime(ExerciseState state)
    {
        foreach (var begun in state.Begun) Jump(begun.Began, begun.Gap);
    }

    public void Jump(ExerciseTime began, TimeSpan gap)
    {
        if (_jumps.All(j => j.From != began.Ms)) _jumps.Add((began.Ms, Ahead(began.Ms) + (long)gap.TotalMilliseconds));
    }

    public long ToEngine(ExerciseTime at) => at.Ms + Ahead(at.Ms);

    /// <summary>The same action on the engine's clock, with the time it promised.</summary>
    public RumorAction ToEngine(RumorAction action) => _jumps.Count == 0 ? action : action switch
    {
        StatementOut { PromisedByMs: { } by } said => said with { AtMs = action.AtMs + Ahead(action.AtMs), PromisedByMs = by + Ahead(action.AtMs) },
        _ => action with { AtMs = action.AtMs + Ahead(action.AtMs) },
    };

    /// <summary>Whether nobody played then.</summary>
    public bool PassedOver(long engineMs) => _jumps.Where((j, i) => engineMs >= j.From + (i > 0 ? _jumps[i - 1].Ahead : 0) && engineMs < j.From + j.Ahead).Any();

    /// <summary>A moment passed over falls on the beginning of the subject that follows.</summary>
    public ExerciseTime ToExercise(long engineMs)
    {
        var jump = _jumps.FindLast(j => engineMs >= j.From + j.Ahead);
        var at = engineMs - jump.Ahead;
        var next = _jumps.Find(j => j.Ahead > jump.Ahead);
        return new ExerciseTime(next.From > 0 && at > next.From ? next.From : at);
    }

    private long Ahead(long exerciseMs) => _jumps.FindLast(j => exerciseMs >= j.From).Ahead;
}
