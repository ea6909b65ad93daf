using Simulator.Documents.Studio;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Feed;

/// <summary>Where a browser gets a still of the exercise it looks at. Made when it is shown: logs hold the id of the still, never an address.</summary>
internal static class StillAddress
{
    /// <summary>The version stands in the query: it may be any words.</summary>
    public static string Of(FrameView frame, string file) =>
        $"/media/{Uri.EscapeDataString(frame.Edition.Id)}/{Uri.EscapeDataString(ScenarioFiles.DrawingName(file))}?version={Uri.EscapeDataString(frame.Edition.Version)}&language={Uri.EscapeDataString(frame.Language)}";
}
