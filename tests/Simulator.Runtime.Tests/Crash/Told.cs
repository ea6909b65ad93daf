using System.Globalization;

namespace Simulator.Runtime.Tests.Crash;

/// <summary>Everything the killed process had told: what was acknowledged, which batches it had begun to store, where viewers saw the clock.</summary>
internal sealed class Told
{
    public Dictionary<string, long> Acts { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, string> People { get; } = new(StringComparer.Ordinal);
    public List<(long First, long Last)> Batches { get; } = [];
    public List<string> Refused { get; } = [];
    public long Version { get; private set; }
    public int Draft { get; private set; } = -1;
    public (double Ms, double Speed)? Clock { get; private set; }

    public void Hear(string line)
    {
        switch (line.Split(' '))
        {
            case ["act", var version, var id]: Acknowledged(Number(version)); Acts[id] = Number(version); break;
            case ["version", var version]: Acknowledged(Number(version)); break;
            case ["person", var person, var name]: People[person] = name; break;
            case ["batch", var first, var last]: Batches.Add((Number(first), Number(last))); break;
            case ["draft", var number]: Draft = (int)Number(number); break;
            case ["clock", var at, var speed]: Clock = (double.Parse(at, CultureInfo.InvariantCulture), double.Parse(speed, CultureInfo.InvariantCulture)); break;
            case ["refused", ..]: Refused.Add(line); break;
            default: throw new InvalidOperationException($"The process said '{line}'.");
        }
    }

    private void Acknowledged(long version) => Version = Math.Max(Version, version);
    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
