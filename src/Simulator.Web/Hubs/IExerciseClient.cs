using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Web.Hubs;

/// <summary>What the server calls on a client of the hub. At most four of each a second.</summary>
public interface IExerciseClient
{
    /// <summary>Something else than new rows changed; the newest version. Ask with Since for what it is.</summary>
    Task Changed(long version);

    /// <summary>New rows of the public feed, oldest first; the same message for everybody.</summary>
    Task Posts(PostsPush posts);

    /// <summary>Posts that were commented on, with how many comments stand under each now; the same message for everybody.</summary>
    Task Comments(CommentsPush comments);
}

/// <param name="Next">How many posts there are now: the number to give Since.</param>
/// <param name="Complete">False when there are more rows than are pushed, or the connection was too slow for some: fetch the rest with Since.</param>
public sealed record PostsPush(long Version, int Next, ImmutableArray<FeedPost> Rows, bool Complete);

/// <param name="Complete">False when there are more than are pushed, or the connection was too slow for some: Since tells the counts of the rows it gives.</param>
public sealed record CommentsPush(long Version, ImmutableArray<CommentTally> Counts, bool Complete);

/// <param name="Count">How many there are under the post; the newest of them are given, newest first.</param>
public sealed record CommentsWindow(long Version, string Post, int Count, ImmutableArray<FeedComment> Newest);

/// <summary>Who the connection is now. Token: keep it to come back with Resume; it is told once.</summary>
public sealed record Joined(string Exercise, string Person, string? Token, long Version);

/// <param name="Comments">How many stand under those of the posts that have any.</param>
/// <param name="Seat">What the own seat has received and what is on the board; null without a seat.</param>
public sealed record Window(long Version, ExerciseTime At, double Speed, bool Running, FrameView Frame, int Next, ImmutableArray<FeedPost> Posts, ImmutableArray<CommentTally> Comments, SeatWindow? Seat);

public sealed record SeatWindow(string Seat, ImmutableArray<string> Acts, ImmutableArray<InboxEntry> Inbox);

/// <param name="Rejection">Code of the refusal, null when accepted.</param>
/// <param name="Words">The refusal in the language of the connection.</param>
public sealed record Sent(long Version, string? Rejection, string? Words);
