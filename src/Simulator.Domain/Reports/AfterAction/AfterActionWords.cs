using System.Globalization;
using System.Resources;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>
/// The words of the after-action tables, printed and on screen: headings, columns, verdicts. A group and an id within it (Verdict.True). In the language
/// asked for; the key itself for what nobody named.
/// </summary>
public static class AfterActionWords
{
    private static readonly ResourceManager Words = new("Simulator.Domain.Reports.AfterAction.AfterActionWords", typeof(AfterActionWords).Assembly);

    public static string Say(string key, CultureInfo culture) => Words.GetString(key, culture) ?? key;

    /// <summary>With values in the places of the sentence.</summary>
    public static string Say(string key, CultureInfo culture, params ReadOnlySpan<object?> values) => string.Format(culture, Say(key, culture), values);
}

