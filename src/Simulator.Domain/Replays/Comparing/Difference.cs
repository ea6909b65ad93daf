using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace Simulator.Domain.Replays.Comparing;

/// <summary>One difference between two exercises, as a sentence of <c>DifferenceWords.resx</c> by its code. A and B are what the reader knows the two by.</summary>
public sealed record Difference(string Code, params ImmutableArray<string> Args);

/// <summary>The sentence of a <see cref="Difference"/> in the reader's language; Chinese when there is none in his.</summary>
public static class DifferenceWords
{
    private static readonly ResourceManager Words = new("Simulator.Domain.Replays.Comparing.DifferenceWords", typeof(DifferenceWords).Assembly);

    /// <exception cref="InvalidOperationException">A code without words: a bug that the tests find.</exception>
    public static string Say(Difference difference, CultureInfo culture)
    {
        var words = Words.GetString(difference.Code, culture) ?? throw new InvalidOperationException($"no words for {difference.Code}");
        return string.Format(culture, words, [.. difference.Args.IsDefault ? [] : difference.Args.Select(a => Words.GetString("Word." + a, culture) ?? a)]);
    }

    internal static bool Has(string code, CultureInfo culture) => Words.GetResourceSet(culture, true, tryParents: false)?.GetString(code) is { Length: > 0 };
}
