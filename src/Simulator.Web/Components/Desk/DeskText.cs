namespace Simulator.Web.Components.Desk;

/// <summary>Names the texts of the shared components (DeskText.resx, DeskText.en.resx).</summary>
public sealed class DeskText;
