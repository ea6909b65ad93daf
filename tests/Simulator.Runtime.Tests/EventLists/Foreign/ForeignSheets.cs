namespace Simulator.Runtime.Tests.EventLists.Foreign;

/// <summary>All foreign sheets. Subject 1 runs from 18:40 of the story, subject 4 from 09:00; each for two hours.</summary>
internal static class ForeignSheets
{
    public static IReadOnlyList<ForeignSheet> All { get; } = [.. ForeignHeads.All, .. ForeignTimes.All, .. ForeignCells.All];
}
