namespace Simulator.Web.Features.Console;

/// <summary>An act somebody wants to do, and what it is about. Opens the form of that kind.</summary>
public sealed record ActRequest(string Kind)
{
    public string? Inject { get; init; }
    public string? Post { get; init; }
    public string? Item { get; init; }
    public string? Paper { get; init; }
    public string? Source { get; init; }
    public string? Task { get; init; }
    /// <summary>A choice already made by the button pressed; for file-form, which form.</summary>
    public string? Choice { get; init; }
    /// <summary>What stands in the form at first; always something that was received, never an answer.</summary>
    public string Text { get; init; } = "";

    /// <summary>Key of its draft: the same matter opens the same draft.</summary>
    public string Form => string.Join(':', new[] { Kind, Kind == "file-form" ? Choice : null, Inject, Post, Item, Paper, Source, Task }.Where(p => p is not null));
    public string? About => Inject ?? Item ?? Source;
}
