using System.Security.Claims;
using Simulator.Domain.Exercises;
using Simulator.Runtime;

namespace Simulator.Web.Access;

/// <summary>Rights from the signed cookies and the exercise's own list of people.</summary>
public sealed class ExerciseAccess : IAccess
{
    public Actor? In(ILiveExercise exercise, ClaimsPrincipal user)
    {
        var lobby = exercise.Lobby();
        if (lobby.Demonstration) return null;
        if (Account(user) is { } account)
        {
            if (user.IsInRole(AccessNames.Controller) || user.IsInRole(AccessNames.Admin)) return new Actor(account, Office.Controller);
            if (user.IsInRole(AccessNames.Evaluator)) return new Actor(account, Office.Evaluator);
        }
        return PersonIn(exercise.Id, user) is { } id && lobby.Person(id) is { } person ? new Actor(person.Id, person.Office, person.Seat, person.SubRole) : null;
    }

    public bool MayWatchSeat(ILiveExercise exercise, ClaimsPrincipal user, string seat)
    {
        var lobby = exercise.Lobby();
        if (!lobby.HasSeat(seat)) return false;
        return lobby.Demonstration || In(exercise, user) is { } actor && (actor.Office is Office.Controller or Office.Evaluator || actor.Seat == seat);
    }

    public string? Dismissal(ILiveExercise exercise, ClaimsPrincipal user) => PersonIn(exercise.Id, user) is { } person ? exercise.Lobby().DismissalOf(person) : null;

    public bool MayControl(ILiveExercise exercise, ClaimsPrincipal user) => In(exercise, user)?.Office is Office.Controller or Office.Evaluator;

    /// <summary>The person a participant's cookie names for this exercise.</summary>
    internal static string? PersonIn(ExerciseId exercise, ClaimsPrincipal user)
    {
        foreach (var claim in user.FindAll(AccessNames.PersonClaim))
            if (claim.Value.Split(' ', 2) is [var id, var person] && id == exercise.Value) return person;
        return null;
    }

    // A participant's cookie carries no roles and no account id: only the account scheme's identity counts here.
    private static string? Account(ClaimsPrincipal user) =>
        user.Identities.FirstOrDefault(i => i.IsAuthenticated && i.AuthenticationType != AccessNames.ParticipantScheme)?.FindFirst(ClaimTypes.NameIdentifier)?.Value;
}
