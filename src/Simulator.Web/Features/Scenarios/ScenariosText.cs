namespace Simulator.Web.Features.Scenarios;

/// <summary>Names the texts of the scenario's page and of the page on realism (ScenariosText.resx, ScenariosText.en.resx).</summary>
public sealed class ScenariosText;
