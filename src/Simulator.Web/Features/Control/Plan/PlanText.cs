namespace Simulator.Web.Features.Control.Plan;

/// <summary>Names the texts of the plan of events on the control desk (PlanText.resx, PlanText.en.resx).</summary>
public sealed class PlanText;
