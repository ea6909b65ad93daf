namespace Simulator.Web.Features.Preparation;

/// <summary>Names the texts of programme, preparation, organisation, briefing and printed sheets (PreparationText.resx, PreparationText.en.resx).</summary>
public sealed class PreparationText;
