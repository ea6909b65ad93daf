using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds;

/// <summary>
/// Who of the cast writes a post: the account whose place among all, ordered by followers, is the place of the post's audience;
/// whoever has spoken in this narrative (or commented on this post) already passes it on to another nearby.
/// </summary>
public static class Casting
{
    private const int Probes = 12;

    // The order depends on the cast alone; the table keeps it beside the cast so that it is sorted once per exercise.
    private static readonly ConditionalWeakTable<object, int[]> Orders = [];

    public static CastMember Of(ExerciseState state, RumorPost post)
    {
        var roots = NarrativeRoots.Of(state).RootsOf(post.NarrativeId);
        return Near(state, post, handle => state.Posts.HasSpoken(handle, roots, state.PostCount));
    }

    /// <summary>Who comments under a post: nobody twice, and not its author.</summary>
    public static CastMember Commenter(ExerciseState state, RumorPost comment, int under) =>
        Near(state, comment, handle => state.Posts[under].AuthorId == handle || state.Comments.HasSpoken(handle, under, state.CommentCount));

    private static CastMember Near(ExerciseState state, RumorPost post, Func<string, bool> isTaken)
    {
        if (state.Cast.IsDefaultOrEmpty) return new CastMember("", "crowd-" + post.PostKey, 100);
        var order = Orders.GetValue(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(state.Cast)!, _ => Sorted(state.Cast));
        var place = Math.Clamp((int)(post.AuthorRank * order.Length), 0, order.Length - 1);
        var probe = post.Key.With("author");
        for (var i = 0; i < Probes; i++)
        {
            // Farther with every try: few large accounts stand at the top, and each speaks once.
            var at = Math.Clamp(place + (i == 0 ? 0 : probe.With(i).Below(2 * i * (1 + order.Length / 40) + 1) - i * (1 + order.Length / 40)), 0, order.Length - 1);
            var member = state.Cast[order[at]];
            if (!isTaken(member.Handle)) return member;
        }
        return state.Cast[order[place]];
    }

    private static int[] Sorted(ImmutableArray<CastMember> cast) => [.. Enumerable.Range(0, cast.Length).OrderBy(i => cast[i].Followers).ThenBy(i => i)];
}
