using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.People;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Access;

namespace Simulator.Web.Features.Lobby;

/// <summary>POST /join: a right code and a name give the browser a participant's cookie and lead to the lobby; the rest goes back to the door with a word why.</summary>
public static class JoinEndpoint
{
    public const int LongestName = 24;

    public static void MapJoin(this IEndpointRouteBuilder routes) => routes.MapPost("/join", TryJoinAsync);

    private static async Task<IResult> TryJoinAsync([FromForm] string? code, [FromForm] string? name, HttpContext context, JoinGuard guard, ExerciseBook book, People people, IExercises exercises, CancellationToken cancel)
    {
        try
        {
            return await JoinAsync(code, name, context, guard, book, people, exercises, cancel);
        }
        catch (Exception e) when (SqliteTrouble.In(e) is not null)
        {
            return Back("Storage", code ?? "", name);
        }
    }

    private static async Task<IResult> JoinAsync(string? code, string? name, HttpContext context, JoinGuard guard, ExerciseBook book, People people, IExercises exercises, CancellationToken cancel)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var digits = new string([.. (code ?? "").Where(char.IsAsciiDigit).Take(6)]);
        if (!guard.MayTry(address)) return Back("TooMany", digits, name);
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName) return Back("NameMissing", digits, name);
        if (await book.FindByCodeAsync(digits, cancel) is not { } row)
        {
            guard.Wrong(address);
            return Back(digits.Length == 6 && await book.WasCodeAsync(digits, cancel) ? "CodeEnded" : "NoSuchCode", digits, name);
        }
        var exercise = new ExerciseId(row.Id);
        if (ExerciseAccess.PersonIn(exercise, context.User) is { } known && await people.NameOfAsync(exercise, known, cancel) is not null) return Lobby(exercise);
        var added = await people.AddAsync(exercise, name.Trim(), Office.Player, cancel: cancel);
        var joined = await exercises.ExecuteAsync(exercise, new Actor(added.Person, Office.Player), new JoinExercise(added.Person, Office.Player, added.SameNameAs), cancel);
        if (joined.Rejection is { } refused)
        {
            // Nobody came in: the name is free again.
            await people.EraseAsync(exercise, added.Person, cancel);
            return Back(CannotNow(refused) ? "Storage" : refused.Code, digits, name);
        }
        await context.SignInAsync(AccessNames.ParticipantScheme, With(context.User, exercise, added.Person), new AuthenticationProperties { IsPersistent = true });
        return Lobby(exercise);
    }

    private static bool CannotNow(Rejection refused) => refused.Code is "NoAnswer" or "OwnerMoves" || refused.Code.StartsWith("Storage", StringComparison.Ordinal);

    private static IResult Lobby(ExerciseId exercise) => TypedResults.LocalRedirect($"/e/{exercise}/lobby");

    private static IResult Back(string why, string code, string? name) =>
        TypedResults.LocalRedirect($"/?why={why}&code={code}&name={Uri.EscapeDataString((name ?? "").Trim() is var n && n.Length > LongestName ? n[..LongestName] : n)}");

    // One browser may take part in several exercises: the new one is added to those it has.
    private static ClaimsPrincipal With(ClaimsPrincipal user, ExerciseId exercise, string person)
    {
        var earlier = user.FindAll(AccessNames.PersonClaim).Where(c => !c.Value.StartsWith(exercise.Value + " ", StringComparison.Ordinal));
        return new ClaimsPrincipal(new ClaimsIdentity([.. earlier, new Claim(AccessNames.PersonClaim, $"{exercise} {person}")], AccessNames.ParticipantScheme));
    }
}
