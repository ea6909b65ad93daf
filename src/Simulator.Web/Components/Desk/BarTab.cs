namespace Simulator.Web.Components.Desk;

/// <summary>A tab at the foot of the phone layout.</summary>
public sealed record BarTab(string Key, string Text, string Icon, int Count = 0);
