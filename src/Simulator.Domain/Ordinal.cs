using System.Collections.Immutable;

namespace Simulator.Domain;

/// <summary>Sorted maps and sets by code unit: the default comparer follows the culture of the machine and would change order, and so the digest.</summary>
public static class Ordinal
{
    public static ImmutableSortedDictionary<string, T> Map<T>() => ImmutableSortedDictionary<string, T>.Empty.WithComparers(StringComparer.Ordinal);
    public static ImmutableSortedSet<string> Set { get; } = ImmutableSortedSet<string>.Empty.WithComparer(StringComparer.Ordinal);
}
