namespace Simulator.Runtime.Bots;

/// <summary>No teams at all: an exercise played by people only.</summary>
public sealed class NoBots : IBots
{
    public IReadOnlyList<string> Teams => [];
    public IBot? Create(string team, string seat, BotScript script) => null;
}
