using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays.Trends;
using Simulator.Persistence.AppDb;
using Simulator.Runtime.Logs;

namespace Simulator.Web.Features.Trend;

/// <summary>One exercise of a trend, or why it is not in it.</summary>
public sealed record TrendExercise(ExerciseRow Row, ImmutableArray<PlayedSubject> Subjects, bool Unreadable);

/// <summary>
/// What each seat came to in the exercises that have ended, folded from their logs when first asked for. An evaluator may still change a score:
/// what has been added to a log since is seen, and the exercise folded again. Only the figures stay in memory.
/// </summary>
public sealed partial class TrendShelf(ExerciseBook book, IExerciseLog log, ILogger<TrendShelf> logger)
{
    private sealed record Kept(long Version, ImmutableArray<PlayedSubject> Subjects);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    // One at a time: many logs at once would hold many whole exercises.
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Scenarios of which an exercise has been played, the newest first, each with a title.</summary>
    public async Task<IReadOnlyList<(string Id, string Title)>> ScenariosAsync(CancellationToken cancel = default) =>
        [.. (await PlayedAsync(cancel)).GroupBy(r => r.ScenarioId).Select(g => (g.Key, g.First().Title))];

    /// <summary>The exercises of one scenario, oldest first; those that run are left out.</summary>
    public async Task<IReadOnlyList<TrendExercise>> OfAsync(string scenario, CancellationToken cancel = default)
    {
        var trend = new List<TrendExercise>();
        foreach (var row in (await PlayedAsync(cancel)).Where(r => r.ScenarioId == scenario).Reverse())
            if (await ReadAsync(row, cancel) is { } exercise && (exercise.Unreadable || exercise.Subjects.Length > 0)) trend.Add(exercise);
        return trend;
    }

    private async Task<IEnumerable<ExerciseRow>> PlayedAsync(CancellationToken cancel) => (await book.ListAsync(cancel)).Where(r => r is { Demonstration: false, Status: ExerciseRowStatus.Closed });

    private async Task<TrendExercise> ReadAsync(ExerciseRow row, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            if (!_kept.TryGetValue(row.Id, out var kept) || await HasMoreAsync(row.Id, kept.Version, cancel)) _kept[row.Id] = kept = await FoldAsync(row.Id, cancel);
            return new(row, kept.Subjects, false);
        }
        catch (LogUnavailableException e)
        {
            // The others are shown all the same, and this one as what it is.
            LogUnreadable(logger, row.Id, e);
            return new(row, [], true);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<bool> HasMoreAsync(string id, long version, CancellationToken cancel)
    {
        await foreach (var _ in log.ReadAsync(new ExerciseId(id), version + 1, cancel)) return true;
        return false;
    }

    private async Task<Kept> FoldAsync(string id, CancellationToken cancel)
    {
        var state = ExerciseState.Empty;
        await foreach (var (_, recorded) in log.ReadVerifiedAsync(new ExerciseId(id), 1, Domain.Logs.Chain.Start, cancel)) state = Exercise.Evolve(state, recorded);
        return new(state.Version, PlayedSubject.Of(state));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Exercise {Id} is not in the trend: its log cannot be read.")]
    private static partial void LogUnreadable(ILogger logger, string id, Exception e);
}
