using Microsoft.AspNetCore.Identity;

namespace Simulator.Persistence.AppDb;

/// <summary>A local account of a controller, evaluator or administrator. Participants have none.</summary>
public sealed class Account : IdentityUser
{
    public string DisplayName { get; set; } = "";
}

/// <summary>The roles accounts may have.</summary>
public static class Roles
{
    public const string Controller = "Controller", Evaluator = "Evaluator", Admin = "Admin";
    public static readonly string[] All = [Controller, Evaluator, Admin];
}

public enum ExerciseRowStatus { Open, Closed }

/// <summary>What the library of exercises shows. Everything that happened is in the log, not here.</summary>
public sealed class ExerciseRow
{
    public required string Id { get; set; }
    /// <summary>Six digits; unique among open exercises.</summary>
    public required string Code { get; set; }
    public required string Title { get; set; }
    public required string ScenarioId { get; set; }
    public required string ScenarioVersion { get; set; }
    public int Subject { get; set; }
    public required string CreatedBy { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? ClosedAt { get; set; }
    public ExerciseRowStatus Status { get; set; }
    public bool Demonstration { get; set; }
}

/// <summary>Who a person of the log is. The name is only here, so that it can be erased.</summary>
public sealed class ParticipantRow
{
    public required string Person { get; set; }
    public required string Exercise { get; set; }
    /// <summary>Empty once erased.</summary>
    public required string DisplayName { get; set; }
    /// <summary>Office in the exercise: Player, Evaluator, Observer, Controller.</summary>
    public required string Office { get; set; }
    public DateTime JoinedAt { get; set; }
    public string? TokenHash { get; set; }
}

/// <summary>What somebody was typing, saved every two seconds, outside log and score.</summary>
public sealed class DraftRow
{
    public required string Exercise { get; set; }
    public required string Person { get; set; }
    public required string Seat { get; set; }
    /// <summary>Which field or paper: chosen by the console.</summary>
    public required string Key { get; set; }
    public required string Text { get; set; }
    public DateTime Updated { get; set; }
}

public enum LinkKind { Observer, Wall }

/// <summary>A read-only link.</summary>
public sealed class ObserverLinkRow
{
    public required string TokenHash { get; set; }
    public required string Exercise { get; set; }
    public LinkKind Kind { get; set; }
    public DateTime CreatedAt { get; set; }
}

/// <summary>The one-time set-up link printed at the first start; the row goes when it is used.</summary>
public sealed class SetupRow
{
    public int Id { get; set; } = 1;
    public required string TokenHash { get; set; }
    public DateTime CreatedAt { get; set; }
}

/// <summary>A one-time link for a lost password; the row goes when it is used.</summary>
public sealed class ResetLinkRow
{
    public required string Account { get; set; }
    public required string TokenHash { get; set; }
    public DateTime Until { get; set; }
}
