namespace Simulator.Web.Features.Pack;

/// <summary>Names the texts of the after-action pack (PackText.resx, PackText.en.resx).</summary>
public sealed class PackText;
