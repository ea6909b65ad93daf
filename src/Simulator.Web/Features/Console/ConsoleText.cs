namespace Simulator.Web.Features.Console;

/// <summary>Names the texts of the consoles (ConsoleText.resx, ConsoleText.en.resx).</summary>
public sealed class ConsoleText;
