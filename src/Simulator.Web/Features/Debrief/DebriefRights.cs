using System.Security.Claims;
using Simulator.Domain.Exercises;
using Simulator.Runtime;
using Simulator.Web.Access;

namespace Simulator.Web.Features.Debrief;

/// <summary>Who reads and writes what is written after an exercise. Control and evaluators write; who took part reads the lists once control has released results, and fills in questionnaires from the end on.</summary>
public static class DebriefRights
{
    public static bool MayWrite(ILiveExercise live, IAccess access, ClaimsPrincipal user) => access.MayControl(live, user);

    public static bool MayRead(ILiveExercise live, IAccess access, ClaimsPrincipal user) => MayWrite(live, access, user)
        || live.Lobby() is { Ended: true } lobby && (lobby.ScoreShown || lobby.ReplayReleased) && access.In(live, user) is not null;

    /// <summary>The player as whom somebody fills in questionnaires; null: he may not.</summary>
    public static Actor? Answers(ILiveExercise live, IAccess access, ClaimsPrincipal user) =>
        live.Lobby().Ended && access.In(live, user) is { Office: Office.Player } actor ? actor : null;
}
