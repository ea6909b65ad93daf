using System.Security.Claims;
using Simulator.Domain.Exercises;
using Simulator.Runtime;

namespace Simulator.Web.Access;

/// <summary>
/// Who somebody is in an exercise: the only place pages, circuits and the hub learn an <see cref="Actor"/> from.
/// Built from the signed cookies (a participant's, or a local account's) and the exercise's own list of participants and seats.
/// </summary>
public interface IAccess
{
    /// <summary>
    /// The actor, with the seat the exercise gives the person now; null for a stranger. A controller account is control in every exercise,
    /// an evaluator account evaluates; in the demonstration everybody may look from any seat and nobody may act.
    /// </summary>
    Actor? In(ILiveExercise exercise, ClaimsPrincipal user);

    /// <summary>Whether the person may see what this seat sees: its members, control and evaluators, anybody in the demonstration.</summary>
    bool MayWatchSeat(ILiveExercise exercise, ClaimsPrincipal user, string seat);

    /// <summary>Why control sent the person away (may be empty); null when it did not.</summary>
    string? Dismissal(ILiveExercise exercise, ClaimsPrincipal user);

    /// <summary>Whether the person may see ground truth: control and evaluators of this exercise.</summary>
    bool MayControl(ILiveExercise exercise, ClaimsPrincipal user);
}

/// <summary>Claim types and cookie schemes.</summary>
public static class AccessNames
{
    /// <summary>Scheme of a participant's cookie; its principal carries one <see cref="PersonClaim"/> per exercise joined.</summary>
    public const string ParticipantScheme = "Participant";
    /// <summary>Value: exercise id, a space, person id.</summary>
    public const string PersonClaim = "sim:person";
    /// <summary>Whether somebody signed in with an account (and did not only join with a code).</summary>
    public static bool IsAccount(ClaimsPrincipal user) => user.Identities.Any(i => i.IsAuthenticated && i.AuthenticationType != ParticipantScheme);
    public const string Controller = "Controller", Evaluator = "Evaluator", Admin = "Admin";
}
