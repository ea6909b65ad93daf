namespace Simulator.Web.Features.Control.Live;

/// <summary>Names the texts of the lower and right parts of the control desk (LiveText.resx, LiveText.en.resx).</summary>
public sealed class LiveText;
