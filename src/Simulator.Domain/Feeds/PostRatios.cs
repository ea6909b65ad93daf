using Simulator.Domain.Exercises;

namespace Simulator.Domain.Feeds;

/// <summary>
/// How a post's other counters follow its reposts. They are not simulated one by one: fixed ratios per post, drawn from its id, monotone in its reposts.
/// </summary>
/// <param name="Reads">Before the first repost.</param>
/// <param name="Comments">Per repost, where the engine writes no comments.</param>
/// <param name="Likes">Per repost.</param>
/// <param name="ReadsEach">Per repost.</param>
public readonly record struct PostRatios(long Reads, double Comments, double Likes, long ReadsEach)
{
    public static PostRatios Of(PostRow row)
    {
        var key = DrawKey.Root(0).With(row.Id);
        return new PostRatios((long)(Math.Sqrt(row.Followers) * 4), 0.6 + key.Uniform(1), 0.8 + 2.4 * key.Uniform(2), (long)(28 + 30 * key.Uniform(3)));
    }

    public PostCounters Counters(int reposts) => new(Reads + reposts * ReadsEach, reposts, (int)(reposts * Comments), (int)(reposts * Likes));
}
