using System.Collections.Immutable;
using System.Security.Claims;
using Simulator.Domain.Reports;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Access;

namespace Simulator.Web.Features.Papers;

/// <summary>Which papers somebody may read, on the page and as files: all of them for control, evaluators and whoever looks at the ended demonstration, those his seat wrote for a player.</summary>
public static class PaperDesk
{
    public static bool MayOpen(ILiveExercise live, IAccess access, ClaimsPrincipal user) => ReadsAll(live, access, user) || access.In(live, user) is { Seat: not null };

    /// <summary>Names of those who evaluated and acted are read outside the log, for the score sheets.</summary>
    public static async Task<ImmutableArray<OfficialPaper>> OfAsync(ILiveExercise live, IAccess access, ClaimsPrincipal user, People people, CancellationToken cancel = default)
    {
        if (!ReadsAll(live, access, user)) return Of(live, access, user);
        var state = live.Control().State;
        ImmutableHashSet<string> persons = [.. state.Acts.Select(a => a.Person), .. state.Overrides.Select(o => o.Person), .. state.Ratings.Select(r => r.Person), .. state.Commentaries.Select(c => c.Person)];
        return Everything(state, await people.NamesOfAsync(live.Id, persons, cancel));
    }

    public static ImmutableArray<OfficialPaper> Of(ILiveExercise live, IAccess access, ClaimsPrincipal user)
    {
        if (ReadsAll(live, access, user)) return Everything(live.Control().State);
        return access.In(live, user)?.Seat is { } seat && live.Seat(seat) is { } view ? view.Papers : [];
    }

    /// <summary>Whether somebody reads every paper, and so may have the ground truth.</summary>
    public static bool ReadsAll(ILiveExercise live, IAccess access, ClaimsPrincipal user) =>
        access.MayControl(live, user) || live.Lobby() is { Demonstration: true, Ended: true };

    private static ImmutableArray<OfficialPaper> Everything(Domain.Exercises.ExerciseState state, IReadOnlyDictionary<string, string>? names = null) => [.. OfficialPapers.Of(state), .. ScorePapers.Of(state, names), .. Domain.Reports.Debriefs.DebriefPapers.Of(state)];
}
