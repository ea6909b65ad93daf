using System.Globalization;
using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Runtime.Logs;
using Simulator.Web.Access;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Pack;

/// <summary>The after-action pack as downloads: /e/ID/pack.docx, pack.xlsx, pack.html, and the log as /e/ID/log.jsonl. Who may have what: <see cref="PackDesk"/>. Nothing is cached anywhere.</summary>
public static class PackEndpoints
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["html"] = "text/html; charset=utf-8",
    };

    public static void MapPack(this IEndpointRouteBuilder routes)
    {
        foreach (var kind in Types.Keys)
            routes.MapGet("/e/{id}/pack." + kind, (string id, HttpContext context, IExercises exercises, IAccess access, PackMaker maker, IStringLocalizer<PackText> words, CancellationToken cancel) =>
                PackAsync(new ExerciseId(id), kind, context, exercises, access, maker, words, cancel));
        // By account alone: also the log of an exercise that cannot be opened is to be had, as evidence and for repair.
        routes.MapGet("/e/{id}/log.jsonl", LogAsync).RequireAuthorization(policy => policy.RequireRole(AccessNames.Controller, AccessNames.Evaluator, AccessNames.Admin));
    }

    private static async Task<IResult> PackAsync(ExerciseId id, string kind, HttpContext context, IExercises exercises, IAccess access, PackMaker maker, IStringLocalizer<PackText> words, CancellationToken cancel)
    {
        var (live, trouble) = await exercises.TryWatchAsync(id);
        if (trouble is not null) return Told(StatusCodes.Status503ServiceUnavailable, words["Damaged"]);
        var share = live is null ? PackShare.None : PackDesk.Of(live, access, context.User);
        if (live is null || share == PackShare.None || (kind == "html" && share != PackShare.Everything)) return TypedResults.NotFound();
        // Its log has no end yet: nobody could tell it from one that was cut off.
        if (kind == "html" && !live.Lobby().Ended) return Told(StatusCodes.Status409Conflict, words["NotEnded"]);
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var made = await maker.MakeAsync(id, kind, share, access.In(live, context.User)?.Seat, cancel);
            return TypedResults.File(made.File, Types[kind], made.Name);
        }
        catch (LogUnavailableException)
        {
            return Told(StatusCodes.Status503ServiceUnavailable, words["Damaged"]);
        }
        catch (IOException) when (!cancel.IsCancellationRequested)
        {
            return Told(StatusCodes.Status503ServiceUnavailable, words["NoRoom"]);
        }
    }

    private static async Task<IResult> LogAsync(string id, HttpContext context, ExerciseBook book, IExerciseLog log, IStringLocalizer<PackText> words, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } row) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(body => LogDownload.WriteAsync(body, log.ReadAsync(new ExerciseId(id), 1, CancellationToken.None)), "application/jsonl",
            string.Create(CultureInfo.InvariantCulture, $"{words["Mark"]}-{row.Title}-{row.CreatedAt:yyyyMMdd}-{row.Code}-log.jsonl"));
    }

    private static IResult Told(int status, string words) => TypedResults.Text(words, "text/plain; charset=utf-8", statusCode: status);
}
