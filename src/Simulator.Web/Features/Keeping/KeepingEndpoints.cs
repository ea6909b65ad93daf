using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Simulator.Documents.Logs;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Backups;
using Simulator.Persistence.Removal;
using Simulator.Runtime.Logs;
using Simulator.Web.Access;

namespace Simulator.Web.Features.Keeping;

/// <summary>Backup and log as downloads, deletion and erasure as forms. Only for controllers and administrators.</summary>
public static class KeepingEndpoints
{
    private const int LinesAtOnce = 200;

    public static void MapKeeping(this IEndpointRouteBuilder routes)
    {
        var kept = routes.MapGroup("").RequireAuthorization(policy => policy.RequireRole(AccessNames.Controller, AccessNames.Admin));
        kept.MapPost("/data/backup", BackUpAsync);
        kept.MapGet("/e/{id}/log.jsonl", LogAsync);
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

    private static async Task<IResult> LogAsync(string id, ExerciseBook book, IExerciseLog log, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } row) return TypedResults.NotFound();
        return TypedResults.Stream(body => WriteAsync(body, log.ReadAsync(new ExerciseId(id), 1, CancellationToken.None)), "application/jsonl",
            string.Create(CultureInfo.InvariantCulture, $"exercise-{row.Code}-{row.CreatedAt:yyyyMMdd}-log.jsonl"));
    }

    private static async Task WriteAsync(Stream body, IAsyncEnumerable<StoredEvent> rows)
    {
        using var lines = new MemoryStream();
        var waiting = new List<StoredEvent>(LinesAtOnce);
        await foreach (var row in rows)
        {
            waiting.Add(row);
            if (waiting.Count == LinesAtOnce) await SendAsync();
        }
        await SendAsync();

        async Task SendAsync()
        {
            LogFile.Write(lines, waiting);
            waiting.Clear();
            lines.Position = 0;
            await lines.CopyToAsync(body);
            lines.SetLength(0);
        }
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
