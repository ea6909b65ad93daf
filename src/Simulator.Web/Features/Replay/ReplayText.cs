namespace Simulator.Web.Features.Replay;

/// <summary>Names the texts of the replay and of "who knew what when" (ReplayText.resx, ReplayText.en.resx).</summary>
public sealed class ReplayText;
