namespace Simulator.Web.Features.Trend;

/// <summary>Names the texts of this folder (TrendText.resx, TrendText.en.resx).</summary>
public sealed class TrendText;
