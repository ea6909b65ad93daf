namespace Simulator.Web.Components.Desk;

/// <summary>Alert level; the value is the Roman figure, I the gravest.</summary>
public enum ChipLevel
{
    Red = 1,
    Orange = 2,
    Yellow = 3,
    Blue = 4,
}

/// <summary>Verdict on authenticity as a chip. None is for questions and calls, which get no verdict.</summary>
public enum ChipTruth
{
    None,
    Unverified,
    True,
    Partly,
    False,
    Unverifiable,
}

/// <summary>Nature of an item; never coloured.</summary>
public enum ChipNature
{
    Open,
    Rumor,
    Mistake,
    Criticism,
    Demand,
    Help,
}

/// <summary>State of a fact on the team's board.</summary>
public enum FactState
{
    Open,
    Confirmed,
    Locked,
}

public enum BannerKind
{
    Warning,
    Good,
    Calm,
    Bad,
}

public enum LinkState
{
    Connected,
    Reconnecting,
    Lost,
}

public enum PhaseState
{
    Ahead,
    Current,
    Done,
}

/// <summary>One of the phases in the frame; <paramref name="Share"/> is how much of it has passed.</summary>
public sealed record PhaseStep(string Name, PhaseState State, double Share);

/// <summary>One answer of a segmented choice.</summary>
public sealed record Segment<TValue>(TValue Value, string Text, string? Icon = null);

/// <summary>A row of a work list.</summary>
public sealed record WorkEntry(string Key, string Title, string Detail, Countdown? Time = null, bool Done = false);

/// <summary>A line of an automatic check: what was found and whether it is well.</summary>
public sealed record CheckLine(string Text, CheckMark Mark, string? Note = null);

public enum CheckMark
{
    Yes,
    No,
    Warning,
    Open,
}
