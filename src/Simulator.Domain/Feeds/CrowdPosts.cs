using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds;

/// <summary>
/// Turns what the spreading engine lets happen into events of the feed: repost, post of one's own, removal. Author and words are pure
/// functions of the event's key and of what stands in the feed already.
/// </summary>
public static class CrowdPosts
{
    private const string Prefix = "r-";

    /// <summary>Whether a post was written by the crowd, not by the scenario or a seat.</summary>
    public static bool IsCrowd(string post) => post.StartsWith(Prefix, StringComparison.Ordinal);

    public static string IdOf(RumorPost post) => Prefix + post.PostKey;

    public static ExerciseEvent Event(ExerciseState state, RumorPost post)
    {
        if (post.Kind == RumorEventKind.Removal) return new PostRemoved(IdOf(post), "author");
        var root = state.Posts.Find(post.RootId, state.PostCount);
        var opens = post.Kind == RumorEventKind.Root;
        var parent = opens ? null : post.ParentKey is null ? post.RootId : Prefix + post.ParentKey;
        var author = Casting.Of(state, post);
        // A silent repost carries no text; who opens a cascade says something.
        var text = CrowdTexts.Write(state, post, author.Handle);
        return new PostAppeared(IdOf(post), opens ? PostKind.Original : PostKind.Repost, parent is not null && state.Posts.Find(parent, state.PostCount) >= 0 ? parent : null,
            author.Handle, author.Name, root < 0 ? state.Scenario.Channels.First(c => c.Kind == "public").Id : state.Posts[root].Channel,
            text, post.Stance, post.RootId, null, author.Followers, null, null);
    }
}
