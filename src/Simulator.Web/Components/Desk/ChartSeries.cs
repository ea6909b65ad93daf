namespace Simulator.Web.Components.Desk;

/// <summary>A line of a live chart; <paramref name="Token"/> is its colour among the tokens (--ch1 … --ch4).</summary>
public sealed record ChartSeries(string Name, string Token, bool Dashed = false, bool Filled = false, bool Step = false);
