using Simulator.Documents.Papers;
using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Access;

namespace Simulator.Web.Features.Papers;

/// <summary>Papers as files: /e/ID/papers/form-3.docx, or all of them: /e/ID/papers/all.xlsx. Who may read a paper may download it.</summary>
public static class PaperEndpoints
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapPapers(this IEndpointRouteBuilder routes) => routes.MapGet("/e/{id}/papers/{file}", FindAsync);

    private static async Task<IResult> FindAsync(string id, string file, HttpContext context, IExercises exercises, IAccess access, People people, CancellationToken cancel)
    {
        var (name, type) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file));
        if (type is not (".docx" or ".xlsx") || await exercises.WatchAsync(new ExerciseId(id), cancel) is not { } live) return TypedResults.NotFound();
        var papers = await PaperDesk.OfAsync(live, access, context.User, people, cancel);
        if (name != "all") papers = [.. papers.Where(p => p.Id == name)];
        if (papers.IsEmpty) return TypedResults.NotFound();
        var language = live.Public().Language;
        using var bytes = new MemoryStream();
        if (type == ".docx") DocxPapers.Write(papers, language, bytes);
        else XlsxPapers.Write(papers, language, bytes);
        return TypedResults.Bytes(bytes.ToArray(), type == ".docx" ? Docx : Xlsx, $"EXERCISE-{(name == "all" ? id : name)}{type}");
    }
}
