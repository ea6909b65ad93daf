namespace Simulator.Web.Features.Demo;

/// <summary>Names the texts of the demonstration (DemoText.resx, DemoText.en.resx).</summary>
public sealed class DemoText;
