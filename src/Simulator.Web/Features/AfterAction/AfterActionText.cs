namespace Simulator.Web.Features.AfterAction;

/// <summary>Names the texts of the after-action pages and their navigation (AfterActionText.resx, AfterActionText.en.resx); what the tables themselves say is in the domain's AfterActionWords.</summary>
public sealed class AfterActionText;
