using System.Collections.Immutable;

namespace Simulator.Domain.Scenarios;

/// <summary>Who leads, which offices there are and where they sit, to whom papers go: all of it data, since every place has it otherwise.</summary>
public sealed record Organisation(ImmutableArray<Body> Bodies)
{
    public Body? Body(string id) => Bodies.FirstOrDefault(b => b.Id == id);
}

/// <summary>
/// A leading group, office, command post, team or addressee. Kind: leading-group, command, office, team, addressee, exercise
/// (the organisation of the exercise itself, apart from the one in the story). Seat: the seat or department that plays it.
/// All texts are text ids or words.
/// </summary>
public sealed record Body(string Id, string Name, string Kind)
{
    public static readonly ImmutableArray<string> Kinds = ["leading-group", "command", "office", "team", "addressee", "exercise"];
    public string? Head { get; init; }
    public string? Deputy { get; init; }
    public ImmutableArray<string> Members { get; init; } = [];
    public string? Location { get; init; }
    public string? Duties { get; init; }
    public string? Seat { get; init; }
    /// <summary>The body it belongs to.</summary>
    public string? Under { get; init; }
}
