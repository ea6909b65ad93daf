namespace Simulator.Persistence.AppDb;

/// <summary>An entry of the programme of a year: an exercise, a training, a check, a report that falls due.</summary>
public sealed class ProgrammeRow
{
    public required string Id { get; set; }
    public DateOnly Date { get; set; }
    /// <summary>One of the kinds of a scenario's programme: check, training, report, exercise, review.</summary>
    public required string Kind { get; set; }
    public required string Title { get; set; }
    /// <summary>The scenario of an exercise being prepared; null for everything else.</summary>
    public string? ScenarioId { get; set; }
    /// <summary>The exercise it belongs to: of an entry made for it; null when it stands alone.</summary>
    public string? Of { get; set; }
    public DateTime? DoneAt { get; set; }
    public string Note { get; set; } = "";
    /// <summary>Local time of day; null: not settled.</summary>
    public TimeOnly? StartsAt { get; set; }
    /// <summary>The room.</summary>
    public string Venue { get; set; } = "";
    /// <summary>The exercise opened for this entry: its code stands on the invitations. Not named "Exercise": the entry stays when that is deleted.</summary>
    public string? OpenedAs { get; set; }
}

/// <summary>An item of the preparation that is done, and by whom.</summary>
public sealed class PreparationTickRow
{
    public required string Programme { get; set; }
    public required string Item { get; set; }
    public required string DoneBy { get; set; }
    public DateTime DoneAt { get; set; }
}

/// <summary>What a team wrote before the exercise: its plan and the outline of the emergency plan.</summary>
public sealed class TeamPlanRow
{
    public required string Programme { get; set; }
    public required string Seat { get; set; }
    public string Plan { get; set; } = "";
    public string Outline { get; set; } = "";
    public DateTime UpdatedAt { get; set; }
}

/// <summary>An opinion of the expert review of a scenario in one version. Decision: returned, reviewed, runnable.</summary>
public sealed class ReviewRow
{
    public required string Id { get; set; }
    public required string ScenarioId { get; set; }
    public required string ScenarioVersion { get; set; }
    public required string Reviewer { get; set; }
    public required string Opinion { get; set; }
    public required string Decision { get; set; }
    public DateTime At { get; set; }
}
