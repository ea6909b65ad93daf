namespace Simulator.Web.Features.Papers;

/// <summary>Names the texts of the official papers (PapersText.resx, PapersText.en.resx).</summary>
public sealed class PapersText;
