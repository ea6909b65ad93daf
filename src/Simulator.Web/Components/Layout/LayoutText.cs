namespace Simulator.Web.Components.Layout;

/// <summary>Names the texts of frame, notices and error pages (LayoutText.resx, LayoutText.en.resx).</summary>
public sealed class LayoutText;
