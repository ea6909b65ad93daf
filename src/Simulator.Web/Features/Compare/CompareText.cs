namespace Simulator.Web.Features.Compare;

/// <summary>Names the texts of this folder (CompareText.resx, CompareText.en.resx).</summary>
public sealed class CompareText;
