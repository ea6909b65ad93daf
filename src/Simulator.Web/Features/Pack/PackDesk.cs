using System.Collections.Immutable;
using System.Security.Claims;
using Simulator.Domain.Exercises;
using Simulator.Domain.Reports;
using Simulator.Runtime;
using Simulator.Web.Access;
using Simulator.Web.Features.Papers;

namespace Simulator.Web.Features.Pack;

/// <summary>What somebody may take away of an exercise. Everything: papers, the page and the log, which hold the ground truth. Own: what his seat wrote and what the public saw.</summary>
public enum PackShare { None, Own, Everything }

/// <summary>Who may download which pack: everything for whoever reads all papers, for a player his own once it has ended and control released it.</summary>
public static class PackDesk
{
    public static PackShare Of(ILiveExercise live, IAccess access, ClaimsPrincipal user) =>
        PaperDesk.ReadsAll(live, access, user) ? PackShare.Everything
        : live.Lobby() is { Ended: true, ReplayReleased: true } && access.In(live, user) is { Seat: not null } ? PackShare.Own : PackShare.None;

    /// <summary>The papers that go with a share, from the exercise as its log tells it.</summary>
    public static ImmutableArray<OfficialPaper> Papers(ExerciseState state, PackShare share, string? seat) => share switch
    {
        PackShare.Everything => PackPapers.Of(state, truth: true),
        PackShare.Own when seat is not null => [.. PackPapers.Of(state, truth: false).Concat(OfficialPapers.OfSeat(state, seat)).DistinctBy(p => p.Id)],
        _ => [],
    };
}
