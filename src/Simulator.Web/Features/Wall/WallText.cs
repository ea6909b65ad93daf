namespace Simulator.Web.Features.Wall;

/// <summary>Names the texts of the wall (WallText.resx, WallText.en.resx).</summary>
public sealed class WallText;
