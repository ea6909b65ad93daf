using System.Globalization;
using Simulator.Domain.Exercises.Evaluation;

namespace Simulator.Domain.Exercises.Replaying;

/// <summary>
/// Marks a moment of the exercise with a few words, so that it is found again when people look back. At: any moment up to the present.
/// A bookmark is for everybody who may open the replay; what only evaluators should read is a note.
/// </summary>
public sealed record AddBookmark(ExerciseTime At, string Text) : EvaluatorCommand
{
    /// <summary>Characters of a bookmark: it stands on a button and on the line of time.</summary>
    public const int Longest = 80;
    /// <summary>More than that nobody finds anything by.</summary>
    public const int Most = 200;

    public override string Kind => "add-bookmark";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (Acts.Texts.Missing(("Text", Text)) is { } missing) return missing;
        var text = Text.Trim();
        if (text.Length > Longest) return new Rejection("TooLong", Longest.ToString(CultureInfo.InvariantCulture));
        if (At < ExerciseTime.Zero || At > context.Now && At > state.Now) return new Rejection("NotYetPlayed");
        if (state.Bookmarks.Count >= Most) return new Rejection("TooManyBookmarks", Most.ToString(CultureInfo.InvariantCulture));
        return Decision.Of(new ReplayBookmarked(string.Create(CultureInfo.InvariantCulture, $"mark-{state.BookmarksMade + 1}"), At, text));
    }
}

/// <summary>Takes a bookmark away, whoever set it.</summary>
public sealed record RemoveBookmark(string Bookmark) : EvaluatorCommand
{
    public override string Kind => "remove-bookmark";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.Bookmarks.Any(b => b.Id == Bookmark) ? Decision.Of(new ReplayBookmarkRemoved(Bookmark)) : new Rejection("NoSuchBookmark");
}

public sealed record ReplayBookmarked(string Bookmark, ExerciseTime Moment, string Text) : EvaluationEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Bookmarks = state.Bookmarks.Add(new Bookmark(Bookmark, Moment, Text, recorded.Cause.Person)), BookmarksMade = state.BookmarksMade + 1 };
}

public sealed record ReplayBookmarkRemoved(string Bookmark) : EvaluationEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { Bookmarks = state.Bookmarks.RemoveAll(b => b.Id == Bookmark) };
}

/// <summary>A moment somebody marked. Person: an opaque id.</summary>
public sealed record Bookmark(string Id, ExerciseTime At, string Text, string Person);
