namespace Simulator.Web.Features.Keeping;

/// <summary>Names the texts of data, backup and deletion (KeepingText.resx, KeepingText.en.resx).</summary>
public sealed class KeepingText;
