using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds;

/// <summary>
/// Turns what the spreading engine lets happen into events of the feed: repost, post of one's own, comment, removal. Author and words are pure
/// functions of the event's key and of what stands in the feed already.
/// </summary>
public static class CrowdPosts
{
    private const string Prefix = "r-", CommentPrefix = "c-";

    /// <summary>Whether a post was written by the crowd, not by the scenario or a seat.</summary>
    public static bool IsCrowd(string post) => post.StartsWith(Prefix, StringComparison.Ordinal);

    public static string IdOf(RumorPost post) => (post.Kind == RumorEventKind.Comment ? CommentPrefix : Prefix) + post.PostKey;

    /// <summary>Null for a comment that finds nothing to stand under.</summary>
    public static ExerciseEvent? Event(ExerciseState state, RumorPost post) => post.Kind switch
    {
        RumorEventKind.Removal => new PostRemoved(IdOf(post), "author"),
        RumorEventKind.Comment => Comment(state, post),
        _ => Post(state, post),
    };

    private static PostAppeared Post(ExerciseState state, RumorPost post)
    {
        post = WaveTones.Toned(state, post);
        var root = state.Posts.Find(post.RootId, state.PostCount);
        var opens = post.Kind == RumorEventKind.Root;
        var parent = opens ? null : ParentOf(post);
        var author = Casting.Of(state, post);
        // A silent repost carries no text; who opens a cascade says something.
        var text = CrowdTexts.Write(state, post, author.Handle);
        return new PostAppeared(IdOf(post), opens ? PostKind.Original : PostKind.Repost, parent is not null && state.Posts.Find(parent, state.PostCount) >= 0 ? parent : null,
            author.Handle, author.Name, root < 0 ? state.Scenario.Channels.First(c => c.Kind == "public").Id : state.Posts[root].Channel,
            text, post.Stance, post.RootId, null, author.Followers, null, null);
    }

    // Nobody opens a silent repost: what is said about it stands under the words it passes on. What is gone cannot be commented on.
    private static CommentAppeared? Comment(ExerciseState state, RumorPost post)
    {
        var under = state.Posts.Find(ParentOf(post), state.PostCount);
        while (under >= 0 && !state.Posts[under].IsRow) under = state.Posts[under].Parent;
        if (under < 0 || state.Posts.RemovedAt(state.Posts[under].Id) is not null) return null;
        var author = Casting.Commenter(state, post, under);
        var text = CrowdTexts.WriteComment(state, post, author.Handle);
        if (text.Length == 0) return null;
        return new CommentAppeared(IdOf(post), state.Posts[under].Id, author.Handle, author.Name, state.Posts[under].Channel, text, post.Stance);
    }

    private static string ParentOf(RumorPost post) => post.ParentKey is null ? post.RootId : Prefix + post.ParentKey;
}
