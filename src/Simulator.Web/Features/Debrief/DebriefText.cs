namespace Simulator.Web.Features.Debrief;

/// <summary>Names the texts of what is written after an exercise (DebriefText.resx, DebriefText.en.resx).</summary>
public sealed class DebriefText;
