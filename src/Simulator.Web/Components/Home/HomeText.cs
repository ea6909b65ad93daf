namespace Simulator.Web.Components.Home;

/// <summary>Names the texts of the first page (HomeText.resx, HomeText.en.resx).</summary>
public sealed class HomeText;
