namespace Simulator.Domain.Rumors.Fitting;

/// <summary>
/// A cascade as a crawl sees it: its root's time (Unix seconds), and per repost, in time order, whole seconds since the root, the
/// index of the parent (−1: the root) and the stance (<see cref="Stance.Comment"/>, Silent, Question or Deny).
/// </summary>
public sealed record ObservedCascade(bool Rumor, long RootUnix, int[] Seconds, int[] Parents, byte[] Stances)
{
    /// <summary>72 hours, the window most statistics look at.</summary>
    public const int Window = 259_200;

    /// <summary>Reposts at most 72 hours after the root.</summary>
    public int Within => _within ??= UpperBound(Seconds, Window);
    private int? _within;

    public int Size => Seconds.Length;

    private static int UpperBound(int[] ascending, int limit)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] <= limit) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
