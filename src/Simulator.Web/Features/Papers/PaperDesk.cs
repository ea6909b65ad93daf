using System.Collections.Immutable;
using Simulator.Domain.Reports;
using Simulator.Runtime;

namespace Simulator.Web.Features.Papers;

/// <summary>Which papers somebody may read: all of them for control and evaluators, those his seat wrote for a player.</summary>
public static class PaperDesk
{
    public static ImmutableArray<OfficialPaper> Of(ILiveExercise live, bool all, string? seat) =>
        all ? Everything(live.Control().State) : seat is not null && live.Seat(seat) is { } view ? view.Papers : [];

    private static ImmutableArray<OfficialPaper> Everything(Domain.Exercises.ExerciseState state) => [.. OfficialPapers.Of(state), .. ScorePapers.Of(state)];
}
