using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Scenarios;

/// <summary>
/// A way through the desk for newcomers at one seat, shown step by step while coaching is on. It says how the desk works and which duty comes
/// first, never which choice is right: the lint refuses steps that would tell.
/// </summary>
public sealed record Guide(string Seat, ImmutableArray<GuideStep> Steps);

/// <summary>One step. Text: id of a text that says what to do and where. Done: when it is ticked off; once true it stays true.</summary>
public sealed record GuideStep(string Id, string Text, Condition Done)
{
    /// <summary>Before this holds the step's text is not shown, so that it does not tell what is still to come. Null: shown at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Condition? When { get; init; }
    /// <summary>The act whose form or sheet the step points at; null: it points at nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Act { get; init; }
}
