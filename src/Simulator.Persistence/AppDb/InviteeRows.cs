namespace Simulator.Persistence.AppDb;

/// <summary>Somebody who is invited to exercises: kept for invitations only, erasable, in no log and under no id that a log knows.</summary>
public sealed class InviteeRow
{
    public required string Id { get; set; }
    public required string Name { get; set; }
    public string Unit { get; set; } = "";
    /// <summary>An extension or an address, as the office writes it.</summary>
    public string Contact { get; set; } = "";
}

/// <summary>What somebody is to be in an exercise of the programme; one person has one part in each.</summary>
public sealed class InviteePartRow
{
    public required string Programme { get; set; }
    public required string Person { get; set; }
    /// <summary>The name of an office: Player, Evaluator, Observer, Controller.</summary>
    public required string Office { get; set; }
    /// <summary>Seat of the scenario; empty unless a player.</summary>
    public string Seat { get; set; } = "";
}
