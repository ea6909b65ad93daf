using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises.Injects;

/// <summary>A comment under a post. It stands where people look who open the post; it is no row of the feed and carries the rumor to nobody.</summary>
public sealed record CommentAppeared(string Comment, string Post, string AuthorId, string Author, string Channel, string Text, Stance Stance) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var row = new CommentRow(state.CommentCount, Comment, recorded.At, state.Posts.Find(Post, state.PostCount), AuthorId, Author, Channel, Text, Stance, recorded.Version);
        return state with { Comments = state.Comments.Append(state.CommentCount, row), CommentCount = state.CommentCount + 1 };
    }
}
