using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Feed;

/// <summary>The drawn stills of scenarios: /media/west-gate-smoke.svg. Only names, only drawings, only from the library.</summary>
public static class MediaEndpoint
{
    public static void MapMedia(this IEndpointRouteBuilder routes) => routes.MapGet("/media/{name}", Find);

    internal static IResult Find(string name, ScenarioLibrary library, string? language = null)
    {
        if (Path.GetFileName(name) != name || !name.EndsWith(".svg", StringComparison.Ordinal)) return TypedResults.NotFound();
        var folders = library.Folders().Select(f => Path.Combine(f, "media")).ToList();
        var file = Names(name, language).SelectMany(n => folders.Select(f => Path.Combine(f, n))).FirstOrDefault(File.Exists);
        return file is null ? TypedResults.NotFound() : TypedResults.PhysicalFile(file, "image/svg+xml");
    }

    // A still with writing on it may have a twin: west-gate-smoke.en.svg.
    private static IEnumerable<string> Names(string name, string? language) =>
        language is { Length: > 0 } && Path.GetFileName(language) == language ? [Path.ChangeExtension(name, language + ".svg"), name] : [name];
}
