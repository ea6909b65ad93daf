namespace Simulator.Web.Features.Duty;

/// <summary>Names the texts of the duty watch (DutyText.resx, DutyText.en.resx).</summary>
public sealed class DutyText;
