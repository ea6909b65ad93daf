namespace Simulator.Persistence.AppDb;

/// <summary>A finished exercise as the case library shows it. What happened is in its log; this is what a list needs without reading it.</summary>
public sealed class CaseRow
{
    public required string Exercise { get; set; }
    public required string Title { get; set; }
    public required string ScenarioId { get; set; }
    public required string ScenarioVersion { get; set; }
    public required string Language { get; set; }
    /// <summary>Subject numbers with commas between, and one score each: 1,2 and 87.5,92.</summary>
    public required string Subjects { get; set; }
    public required string Scores { get; set; }
    public bool Vetoed { get; set; }
    public DateTime EndedAt { get; set; }
    /// <summary>What somebody wrote down for those who come after.</summary>
    public string Lessons { get; set; } = "";
}

/// <summary>An official paper of a finished exercise, for searching. The paper itself is a fold of the log.</summary>
public sealed class ArchivedPaperRow
{
    public required string Exercise { get; set; }
    public required string Paper { get; set; }
    public required string Group { get; set; }
    public required string Kind { get; set; }
    public required string Title { get; set; }
    public required string Unit { get; set; }
    public required string Archive { get; set; }
    public required string StoryTime { get; set; }
    public int Subject { get; set; }
    /// <summary>Everything that stands in it, for the search.</summary>
    public required string Words { get; set; }
}

/// <summary>Something left to do after an exercise: an item of a rectification list, a plan revision, a commendation. Each unit closes its own.</summary>
public sealed class FollowUpRow
{
    public required string Exercise { get; set; }
    public required string Paper { get; set; }
    /// <summary>Row of the paper's table, from 1.</summary>
    public int Row { get; set; }
    /// <summary>The form it comes from.</summary>
    public required string Form { get; set; }
    public required string Matter { get; set; }
    public required string Unit { get; set; }
    public required string Owner { get; set; }
    public required string Measure { get; set; }
    /// <summary>As the paper says it.</summary>
    public required string DueWords { get; set; }
    /// <summary>On the calendar, set by whoever follows it up; null: not yet.</summary>
    public DateOnly? Due { get; set; }
    public DateTime? ClosedAt { get; set; }
    public string Remedy { get; set; } = "";
}
