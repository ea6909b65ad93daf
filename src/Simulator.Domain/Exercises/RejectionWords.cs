using System.Globalization;
using System.Resources;

namespace Simulator.Domain.Exercises;

/// <summary>A rejection in words: what happened, why, what to do now. In the reader's language; Chinese when there is none in his.</summary>
public static class RejectionWords
{
    private static readonly ResourceManager Words = new("Simulator.Domain.Exercises.Rejections", typeof(RejectionWords).Assembly);

    /// <exception cref="InvalidOperationException">A code without words: a bug that the tests find.</exception>
    public static string Say(Rejection rejection, CultureInfo culture)
    {
        var words = Words.GetString(rejection.Code, culture) ?? throw new InvalidOperationException($"no words for {rejection.Code}");
        var args = rejection.Args.IsDefault ? [] : rejection.Args;
        return string.Format(culture, words, [.. args.Select(a => Words.GetString("Office." + a, culture) ?? a)]);
    }

    internal static bool Has(string code, CultureInfo culture) => Words.GetResourceSet(culture, true, tryParents: false)?.GetString(code) is { Length: > 0 };
}
