namespace Simulator.Web.Features.Console.Guidance;

/// <summary>Names the texts of the guide card (GuideText.resx, GuideText.en.resx).</summary>
public sealed class GuideText;
