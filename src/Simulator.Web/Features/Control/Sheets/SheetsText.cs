namespace Simulator.Web.Features.Control.Sheets;

/// <summary>Names the texts of the import at the control desk (SheetsText.resx, SheetsText.en.resx).</summary>
public sealed class SheetsText;
