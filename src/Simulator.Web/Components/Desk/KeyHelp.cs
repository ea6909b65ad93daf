namespace Simulator.Web.Components.Desk;

/// <summary>A key, or several, and what they do.</summary>
public sealed record KeyHelp(string Means, params string[] Keys);
