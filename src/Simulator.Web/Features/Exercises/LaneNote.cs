namespace Simulator.Web.Features.Exercises;

/// <summary>What a box of the lanes says besides itself. Count: how much of what is expected is done (2/3), null where nothing is; Hint: lines of the tooltip; Css: a look of its own.</summary>
public sealed record LaneNote(string? Count, string Hint, string? Css);
