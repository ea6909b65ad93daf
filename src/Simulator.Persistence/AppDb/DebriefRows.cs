namespace Simulator.Persistence.AppDb;

/// <summary>
/// That a person has handed in a questionnaire, so that nobody does it twice. Nothing else: no time, no number, and a table without row ids, so that
/// not even the order of the rows says when it was.
/// </summary>
public sealed class HandedInRow
{
    public required string Exercise { get; set; }
    public required string Questionnaire { get; set; }
    public required string Person { get; set; }
}

/// <summary>An item of an exercise's rectification list as the overview of all exercises shows it. The list itself is a fold of the log.</summary>
public sealed class RectificationRow
{
    public required string Exercise { get; set; }
    public required string Item { get; set; }
    /// <summary>Of the exercise.</summary>
    public required string Title { get; set; }
    public required string Text { get; set; }
    public required string Owner { get; set; }
    public DateOnly? Due { get; set; }
    /// <summary>open, working, done, checked.</summary>
    public required string State { get; set; }
}
