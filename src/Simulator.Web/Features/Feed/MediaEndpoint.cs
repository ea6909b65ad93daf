using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Feed;

/// <summary>The drawn stills of scenarios: /media/west-gate-smoke.svg. Only names, only drawings, only from the library.</summary>
public static class MediaEndpoint
{
    public static void MapMedia(this IEndpointRouteBuilder routes) => routes.MapGet("/media/{name}", Find);

    internal static IResult Find(string name, ScenarioLibrary library)
    {
        if (Path.GetFileName(name) != name || !name.EndsWith(".svg", StringComparison.Ordinal)) return TypedResults.NotFound();
        var file = library.All().Select(e => Path.Combine(e.Folder, "media", name)).FirstOrDefault(File.Exists);
        return file is null ? TypedResults.NotFound() : TypedResults.PhysicalFile(file, "image/svg+xml");
    }
}
