using Simulator.Documents.Pack;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Persistence;
using Simulator.Runtime.Logs;
using Simulator.Web.Hosting;

namespace Simulator.Web.Features.Pack;

/// <summary>A pack as a file that is gone once it has been sent, and what to call it.</summary>
public sealed record MadePack(Stream File, string Name);

/// <summary>
/// Makes packs from the log, beside what people do: one at a time, on a thread of its own, into a file of the data folder, so that neither memory nor a console waits for a long exercise.
/// </summary>
public sealed class PackMaker(IExerciseLog log, MemoryStage stage, DataFolder folder, IIds ids) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <param name="exercise">One that exists.</param>
    /// <param name="kind">docx, xlsx or html; the page holds everything and is for <see cref="PackShare.Everything"/> only.</param>
    /// <param name="share">What the reader may have.</param>
    /// <param name="seat">His seat, when he has his own only.</param>
    /// <param name="cancel">He has gone.</param>
    /// <exception cref="LogUnavailableException">The log cannot be read now, or is damaged.</exception>
    public async Task<MadePack> MakeAsync(ExerciseId exercise, string kind, PackShare share, string? seat, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var rows = new List<StoredEvent>();
            await foreach (var (row, _) in Log(exercise).ReadVerifiedAsync(exercise, 1, Chain.Start, cancel)) rows.Add(row);
            return await Task.Run(() => Make(rows, kind, share, seat), cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private IExerciseLog Log(ExerciseId exercise) => PlacedExercises.IsDemonstration(exercise) ? stage.Log : log;

    private MadePack Make(List<StoredEvent> rows, string kind, PackShare share, string? seat)
    {
        var (state, seal) = ExercisePack.Read(rows);
        var pack = ExercisePack.Of(state, seal, PackDesk.Papers(state, share, seat));
        var file = new FileStream(folder.In($".{ids.Id()}.{kind}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            if (kind == "docx") pack.WriteDocx(file);
            else if (kind == "xlsx") pack.WriteXlsx(file);
            else HtmlPack.Write(rows, file);
            file.Position = 0;
            return new MadePack(file, $"{pack.FileName}.{kind}");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
