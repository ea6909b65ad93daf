namespace Simulator.Web.Features.EventSheets;

/// <summary>Names the texts of this folder (EventSheetsText.resx, EventSheetsText.en.resx).</summary>
public sealed class EventSheetsText;
