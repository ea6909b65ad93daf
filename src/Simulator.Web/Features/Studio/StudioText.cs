namespace Simulator.Web.Features.Studio;

/// <summary>Names the texts of library, versions, rehearsal and import of the studio (StudioText.resx, StudioText.en.resx).</summary>
public sealed class StudioText;
