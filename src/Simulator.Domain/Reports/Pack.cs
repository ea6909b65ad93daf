using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Reports;

/// <summary>The papers of the after-action pack, in order: the one place that lists them, for every form the pack is given out in.</summary>
public static class PackPapers
{
    /// <summary>First what was judged, then what the teams wrote.</summary>
    /// <param name="state">The exercise, ended or on its way.</param>
    /// <param name="truth">For control and evaluators: scores, and the papers of all seats. Otherwise what the public saw.</param>
    public static ImmutableArray<OfficialPaper> Of(ExerciseState state, bool truth) =>
        truth ? [.. ScorePapers.Of(state), .. OfficialPapers.Of(state)] : [.. OfficialPapers.Of(state).Where(p => p.Group == "statement")];
}
