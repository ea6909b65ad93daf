namespace Simulator.Web.Features.Control;

/// <summary>Names the texts of the control desk (ControlText.resx, ControlText.en.resx).</summary>
public sealed class ControlText;
