using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Runtime;
using Simulator.Runtime.Logs;

namespace Simulator.Web.Features.Exercises;

internal static class Watching
{
    /// <summary>What is wrong with its storage, and what to do.</summary>
    public static string Say(this StorageTrouble trouble, IStringLocalizer<ExercisesText> words) => trouble.BadVersion > 0 ? words["GateUnavailableVersion", trouble.BadVersion] : $"{words[$"Storage_{trouble.Kind}"]} {words["GateUnavailableText"]}";

    /// <summary>The exercise, or why it cannot be opened; neither when there is none.</summary>
    public static async Task<(ILiveExercise? Live, StorageTrouble? Trouble)> TryWatchAsync(this IExercises exercises, ExerciseId id)
    {
        try
        {
            return (await exercises.WatchAsync(id), null);
        }
        catch (LogUnavailableException e)
        {
            return (null, e.Storage);
        }
    }
}
