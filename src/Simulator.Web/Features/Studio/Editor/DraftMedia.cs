using Simulator.Documents.Studio;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>Stills of a draft.</summary>
internal static class DraftMedia
{
    /// <summary>Where a browser gets one of them; only who may edit the draft is given it.</summary>
    public static string Address(string id, string file) => $"/media/draft/{Uri.EscapeDataString(id)}/{Uri.EscapeDataString(ScenarioFiles.DrawingName(file))}";
}
