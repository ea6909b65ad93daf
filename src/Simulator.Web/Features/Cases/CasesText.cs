namespace Simulator.Web.Features.Cases;

/// <summary>Names the texts of the case library (CasesText.resx, CasesText.en.resx).</summary>
public sealed class CasesText;
