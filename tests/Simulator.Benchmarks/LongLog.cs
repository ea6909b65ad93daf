using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Feeds;
using Simulator.Domain.Logs;

namespace Simulator.Benchmarks;

/// <summary>The expert run with every repost made many times over, between its own time and that of the next event.</summary>
internal static class LongLog
{
    public static List<StoredEvent> Make(IReadOnlyList<StoredEvent> played, int posts)
    {
        var recorded = played.Select(LogCodec.Read).ToList();
        var reposts = recorded.Count(r => r.Event is PostAppeared { PostKind: PostKind.Repost });
        var times = 1 + (posts - recorded.Count(r => r.Event is PostAppeared) + reposts - 1) / reposts;
        var rows = new List<StoredEvent>(posts + recorded.Count);
        for (var i = 0; i < recorded.Count; i++)
        {
            Add(rows, recorded[i]);
            if (recorded[i].Event is not PostAppeared { PostKind: PostKind.Repost } post) continue;
            var until = i + 1 < recorded.Count ? recorded[i + 1].At.Ms : recorded[i].At.Ms;
            for (var n = 1; n < times; n++)
            {
                var at = new ExerciseTime(recorded[i].At.Ms + (until - recorded[i].At.Ms) * n / times);
                Add(rows, recorded[i] with { At = at, Event = post with { Post = $"{post.Post}+{n}" } });
            }
        }
        return rows;
    }

    private static void Add(List<StoredEvent> rows, RecordedEvent recorded) =>
        rows.Add(LogCodec.Store(recorded with { Version = rows.Count + 1 }, Played.Wall, rows.Count == 0 ? Chain.Start : rows[^1].Chain));
}
