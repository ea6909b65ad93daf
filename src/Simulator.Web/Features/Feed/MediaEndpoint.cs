using Simulator.Documents.Studio;
using Simulator.Web.Features.Studio;

namespace Simulator.Web.Features.Feed;

/// <summary>The drawn stills of scenarios, as <see cref="StillAddress"/> names them: only drawings, only of a shipped scenario or a saved version.</summary>
public static class MediaEndpoint
{
    public static void MapMedia(this IEndpointRouteBuilder routes) => routes.MapGet("/media/{scenario}/{name}", Find);

    internal static IResult Find(string scenario, string name, ScenarioShelf shelf, string? version = null, string? language = null)
    {
        if (!ScenarioFiles.IsDrawing(InFolder(name)) || shelf.PlayedFolder(scenario, version ?? "") is not { } folder) return TypedResults.NotFound();
        var file = Names(name, language).Select(InFolder).Where(ScenarioFiles.IsDrawing).Select(n => Path.GetFullPath(Path.Combine(folder, n))).FirstOrDefault(File.Exists);
        return file is null ? TypedResults.NotFound() : TypedResults.PhysicalFile(file, "image/svg+xml");
    }

    private static string InFolder(string name) => $"{ScenarioFiles.MediaFolder}/{name}";

    // A still with writing on it may have a twin: west-gate-smoke.en.svg.
    private static IEnumerable<string> Names(string name, string? language) => language is { Length: > 0 } ? [Path.ChangeExtension(name, language + StudioLimits.Drawing), name] : [name];
}
