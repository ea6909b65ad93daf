using System.Globalization;
using System.Resources;
using Simulator.Domain.Exercises.Debriefs;

namespace Simulator.Domain.Reports.Debriefs;

/// <summary>Words of proposals and papers after an exercise (DebriefWords.resx), in the language of the exercise.</summary>
public static class DebriefWords
{
    private static readonly ResourceManager Words = new("Simulator.Domain.Reports.Debriefs.DebriefWords", typeof(DebriefWords).Assembly);

    public static string State(string state, string language) => Say($"State.{state}", language);
    public static string Merit(string merit, string language) => Say($"Merit.{merit}", language);
    internal static string List(DebriefList list, string language) => Say($"List.{list}", language);

    internal static string Say(string id, string language, params ReadOnlySpan<object> values)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return string.Format(culture, Words.GetString(id, culture) ?? id, values);
    }
}
