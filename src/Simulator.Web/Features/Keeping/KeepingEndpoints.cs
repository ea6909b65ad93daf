using Microsoft.AspNetCore.Mvc;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Backups;
using Simulator.Persistence.Removal;
using Simulator.Web.Access;

namespace Simulator.Web.Features.Keeping;

/// <summary>Backup as a download, deletion and erasure as forms. Only for controllers and administrators.</summary>
public static class KeepingEndpoints
{
    public static void MapKeeping(this IEndpointRouteBuilder routes)
    {
        var kept = routes.MapGroup("").RequireAuthorization(policy => policy.RequireRole(AccessNames.Controller, AccessNames.Admin));
        kept.MapPost("/data/backup", BackUpAsync);
        kept.MapPost("/e/{id}/delete", DeleteAsync);
        kept.MapPost("/e/{id}/erase-names", EraseAsync);
    }

    // Made on the disk of the data, whole, before the first byte is sent: a download is never half a backup. Gone once it is sent.
    private static async Task<IResult> BackUpAsync([FromForm] string? confirm, BackupMaker maker, DataFolder folder, IIds ids, TimeProvider time, CancellationToken cancel)
    {
        var name = $"exercise-simulator-{time.GetUtcNow():yyyyMMdd-HHmmss}.zip";
        var file = folder.In($".{ids.Id()}-{name}");
        if (await maker.MakeAsync(file, cancel) is { } problem) return TypedResults.LocalRedirect($"/account/list?backup={problem.Code}");
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        return TypedResults.File(stream, "application/zip", name);
    }

    private static async Task<IResult> DeleteAsync(string id, [FromForm] string? confirm, ExerciseRemoval removal, HttpContext context, CancellationToken cancel) =>
        await removal.RemoveAsync(id, "by " + (context.User.Identity?.Name ?? ""), cancel: cancel) is { } problem
            ? TypedResults.LocalRedirect($"/e/{Uri.EscapeDataString(id)}/delete?failed={problem.Code}") : TypedResults.LocalRedirect("/exercises");

    private static async Task<IResult> EraseAsync(string id, [FromForm] string? confirm, ExerciseRemoval removal, CancellationToken cancel)
    {
        if (await removal.LookAsync(id, cancel) is not { } view) return TypedResults.NotFound();
        var erased = view.Ended ? await removal.EraseNamesAsync(id, cancel) : 0;
        return TypedResults.LocalRedirect($"/e/{Uri.EscapeDataString(id)}/delete?{(view.Ended ? $"erased={erased}" : "failed=NotEnded")}");
    }
}
