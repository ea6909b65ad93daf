using System.Text.Json;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Tests;

/// <summary>A whole state as text, posts and counters as seen at its own length included.</summary>
internal static class Fingerprint
{
    public static string Of(ExerciseState state)
    {
        var posts = Enumerable.Range(0, state.PostCount).Select(i => (state.Posts[i], state.CountersOf(i)).ToString())
            .Concat(Enumerable.Range(0, state.CommentCount).Select(i => state.Comments[i].ToString()));
        var shallow = state with { Scenario = null!, Subject = null!, Posts = null!, Comments = null! };
        return JsonSerializer.Serialize(shallow, Options) + string.Join('\n', posts);
    }

    public static async Task<List<StoredEvent>> AllAsync(this IExerciseLog log, ExerciseId id)
    {
        var rows = new List<StoredEvent>();
        await foreach (var row in log.ReadAsync(id, 1, TestContext.Current.CancellationToken)) rows.Add(row);
        return rows;
    }

    private static readonly JsonSerializerOptions Options = new(LogJson.Options) { IgnoreReadOnlyProperties = true };
}
