using Simulator.Documents.EventLists;
using Simulator.Web.Access;

namespace Simulator.Web.Features.Studio;

/// <summary>Downloads of the studio: a scenario as a zip file, its event list as a sheet. For everybody with an account; nothing is cached anywhere.</summary>
public static class StudioEndpoints
{
    public static void MapStudio(this IEndpointRouteBuilder routes)
    {
        var studio = routes.MapGroup("/studio/{id}").RequireAuthorization(policy => policy.RequireRole(AccessNames.Controller, AccessNames.Evaluator, AccessNames.Admin));
        studio.MapGet("/export/{number:int}", Zip);
        studio.MapGet("/events/{number:int}.xlsx", Events);
        studio.MapGet("/import-report.json", Report);
    }

    private static IResult Zip(string id, int number, ScenarioShelf shelf, HttpContext context)
    {
        var bytes = new MemoryStream();
        if (!shelf.ExportZip(id, number, bytes)) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(bytes.ToArray(), "application/zip", number > 0 ? $"{id}-{number}.zip" : shelf.DraftFolder(id) is null ? $"{id}.zip" : $"{id}-draft.zip");
    }

    // 0: the draft, or the files of a shipped scenario.
    private static IResult Events(string id, int number, string? language, ScenarioShelf shelf, ScenarioReadings readings, HttpContext context)
    {
        if ((number == 0 ? shelf.DraftFolder(id) : null) is not { } folder && (folder = shelf.VersionFolder(id, number)) is null) return TypedResults.NotFound();
        if (readings.Of(folder).Scenario is not { } scenario) return TypedResults.NotFound();
        var bytes = new MemoryStream();
        EventListXlsx.Write(scenario, language is not null && scenario.Languages.Contains(language) ? language : scenario.Languages[0], bytes);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(bytes.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{id}-events.xlsx");
    }

    // Of the sheet this account read last: as the command line writes it.
    private static IResult Report(string id, ImportReports reports, HttpContext context)
    {
        if (reports.Find(id, context.User.Identity?.Name ?? "") is not { } report) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(report.ToJson() + "\n"), "application/json", $"{id}-import-report.json");
    }
}
