using System.Globalization;
using System.Resources;

namespace Simulator.Domain.Replays;

/// <summary>What-ifs in words: differences, and the note that stands under every one of them; reasons are rejections. In the reader's language; Chinese when there is none in his.</summary>
public static class WhatIfWords
{
    private static readonly ResourceManager Words = new("Simulator.Domain.Replays.WhatIf", typeof(WhatIfWords).Assembly);

    /// <exception cref="InvalidOperationException">A code without words: a bug that the tests find.</exception>
    public static string Say(Outcomes.Difference difference, CultureInfo culture) => string.Format(culture, Get(difference.Code, culture), [.. difference.Args.IsDefault ? [] : difference.Args]);

    /// <summary>The note that stands under every what-if: people might have acted differently, and the figures are training assumptions.</summary>
    public static string Note(CultureInfo culture) => Get("Note", culture);

    internal static string In(string language, string code) => Get(code, CultureInfo.GetCultureInfo(language));
    internal static bool Has(string code, CultureInfo culture) => Words.GetResourceSet(culture, true, tryParents: false)?.GetString(code) is { Length: > 0 };

    private static string Get(string code, CultureInfo culture) => Words.GetString(code, culture) ?? throw new InvalidOperationException($"no words for {code}");
}
