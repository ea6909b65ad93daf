using Microsoft.AspNetCore.Components;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Features.Feed;

/// <summary>A row as it stands: all markup, the same object for every viewer until something of it changes.</summary>
/// <param name="Item">Number of the registered item, null if not registered.</param>
/// <param name="Gone">Note for a post no longer visible.</param>
public sealed record ShownRow(int Index, string Id, FeedCounts Counts, string? Item, string? Gone)
{
    public required string Css { get; init; }
    public required MarkupString Body { get; init; }
    public required MarkupString Counters { get; init; }
    /// <summary>As an attribute and as a key; made once, not by each viewer.</summary>
    public required string Number { get; init; }
}
