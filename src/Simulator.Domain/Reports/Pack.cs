using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Reports.AfterAction;
using Simulator.Domain.Reports.Debriefs;

namespace Simulator.Domain.Reports;

/// <summary>The papers of the after-action pack, in order: the one place that lists them, for every form the pack is given out in.</summary>
public static class PackPapers
{
    /// <summary>First what was judged and reckoned, then what was written down afterwards, then what the teams wrote.</summary>
    /// <param name="state">The exercise, ended or on its way.</param>
    /// <param name="truth">For control and evaluators: scores, ground truth, and the papers of all seats. Otherwise what the public saw.</param>
    public static ImmutableArray<OfficialPaper> Of(ExerciseState state, bool truth) => truth
        ? [.. ScorePapers.Of(state), .. AfterActionPapers.Of(state, truth: true), .. KnowledgePapers.Of(state), .. DebriefPapers.Of(state), .. OfficialPapers.Of(state)]
        : [.. OfficialPapers.Of(state).Where(p => p.Group == "statement")];
}
