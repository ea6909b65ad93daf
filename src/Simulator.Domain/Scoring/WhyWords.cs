using System.Globalization;
using System.Resources;

namespace Simulator.Domain.Scoring;

/// <summary>The sentence of a <see cref="Why"/> in the reader's language; Chinese when there is none in his.</summary>
public static class WhyWords
{
    private static readonly ResourceManager Words = new("Simulator.Domain.Scoring.Why", typeof(WhyWords).Assembly);

    /// <exception cref="InvalidOperationException">A code without words: a bug that the tests find.</exception>
    public static string Say(Why why, CultureInfo culture)
    {
        var words = Words.GetString(why.Code, culture) ?? throw new InvalidOperationException($"no words for {why.Code}");
        return string.Format(culture, words, [.. why.Args.IsDefault ? [] : why.Args]);
    }

    internal static bool Has(string code, CultureInfo culture) => Words.GetResourceSet(culture, true, tryParents: false)?.GetString(code) is { Length: > 0 };
}
