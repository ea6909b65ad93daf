using System.Security.Claims;
using Simulator.Runtime;

namespace Simulator.Web.Access;

/// <summary>
/// Who may look back: control and evaluators always, players of an ended exercise once control has shown the score, everybody at an ended demonstration.
/// What the model knows of the public (belief, trust, heat) is for control and evaluation, and in a demonstration.
/// </summary>
public static class ResultsAccess
{
    public static bool MayReadResults(this IAccess access, ILiveExercise live, ClaimsPrincipal user) =>
        access.MayControl(live, user) || live.Lobby() is { Ended: true } lobby && (lobby.Demonstration || lobby.ScoreShown && access.In(live, user) is not null);

    public static bool MaySeeTruth(this IAccess access, ILiveExercise live, ClaimsPrincipal user) => access.MayControl(live, user) || live.Lobby() is { Demonstration: true, Ended: true };
}
