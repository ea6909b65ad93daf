using Simulator.Documents.Studio;
using Simulator.Web.Access;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>Stills of drafts, for those who may edit them.</summary>
public static class DraftMediaEndpoint
{
    public static void MapDraftMedia(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/media/draft/{id}/{name}", Find).RequireAuthorization(policy => policy.RequireRole(AccessNames.Controller, AccessNames.Admin));

    internal static IResult Find(string id, string name, ScenarioShelf shelf, HttpContext context)
    {
        if (!ScenarioFiles.IsDrawing("media/" + name) || shelf.DraftFolder(id) is not { } folder || Path.Combine(folder, "media", name) is var file && !File.Exists(file)) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.PhysicalFile(Path.GetFullPath(file), "image/svg+xml");
    }
}
