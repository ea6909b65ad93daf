using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Documents.EventLists.Times;

/// <summary>Dates: in figures in any order, with names of months in English, German and French, military date-time groups; each perhaps with a time of day behind it, which is left as words.</summary>
internal static partial class CalendarDates
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Month = "(?<mon>[a-z]{3,9})";

    [GeneratedRegex(@"^(?<y>[12][0-9]{3})\s*[-/.年]\s*(?<m>1[0-2]|0?[1-9])\s*[-/.月]\s*(?<d>3[01]|[12][0-9]|0?[1-9])\s*日?[ ,t]*(?<rest>.*)$", Plain)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<y>20[0-9]{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12][0-9]|3[01])[ ,t]*(?<rest>.*)$", Plain)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(?<a>3[01]|[12][0-9]|0?[1-9])\s*[-/.]\s*(?<b>3[01]|[12][0-9]|0?[1-9])\s*[-/.]\s*(?<y>[12][0-9]{3}|[0-9]{2})[ ,t]*(?<rest>.*)$", Plain)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<m>1[0-2]|0?[1-9])\s*月\s*(?<d>3[01]|[12][0-9]|0?[1-9])\s*[日号]\s*(?<rest>.*)$", Plain)]
    private static partial Regex MonthDay();

    [GeneratedRegex($@"^(?<d>3[01]|[12][0-9]|0?[1-9])(st|nd|rd|th|\.|er)?[\s-]*{Month}\.?[\s,-]*((?<y>[12][0-9]{{3}}|[0-9]{{2}})(?![0-9:h.]))?[\s,t]*(?<rest>.*)$", Plain)]
    private static partial Regex DayMonth();

    [GeneratedRegex($@"^{Month}\.?\s*(?<d>3[01]|[12][0-9]|0?[1-9])(st|nd|rd|th)?(?![0-9:.])(,?\s*(?<y>[12][0-9]{{3}}))?[\s,]*(?<rest>.*)$", Plain)]
    private static partial Regex MonthName();

    // 010915ZMAY24: day, hours and minutes, zone, month, year.
    [GeneratedRegex($@"^(?<d>3[01]|[12][0-9]|0[1-9])\s*(?<rest>([01][0-9]|2[0-3])[0-5][0-9])\s*[a-z]\s*{Month}\.?\s*(?<y>[12][0-9]{{3}}|[0-9]{{2}})?$", Plain)]
    private static partial Regex Group();

    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        "jan januar january janvier", "feb februar february fev fevrier", "mar march marz maerz mars mrz", "apr april avr avril", "may mai", "jun june juni juin",
        "jul july juli juil juillet", "aug august aout aou", "sep sept september septembre", "oct october okt oktober octobre", "nov november novembre", "dec december dez dezember decembre",
    }.SelectMany((names, i) => names.Split(' ').Select(n => (Name: n, Number: i + 1))).ToFrozenDictionary(n => n.Name, n => n.Number, StringComparer.Ordinal);

    /// <summary>The date without a time of day, and the words behind it.</summary>
    public static (TimeMark Date, string Words)? Read(string t)
    {
        if (Group().Match(t) is { Success: true } group && Named(group) is { } dtg) return dtg;
        foreach (var figures in (ReadOnlySpan<Match>)[YearFirst().Match(t), Compact().Match(t), MonthDay().Match(t)])
            if (figures.Success) return (new DateMark(Whole(figures, "y"), Whole(figures, "m"), Whole(figures, "d"), null), figures.Groups["rest"].Value);
        if (YearLast().Match(t) is { Success: true } s) return (new SlashDate(Whole(s, "a"), Whole(s, "b"), Year(s), null), s.Groups["rest"].Value);
        return Named(DayMonth().Match(t)) ?? Named(MonthName().Match(t));
    }

    private static (TimeMark, string)? Named(Match m) =>
        m.Success && Months.TryGetValue(m.Groups["mon"].Value, out var month) ? (new DateMark(Year(m), month, Whole(m, "d"), null), m.Groups["rest"].Value) : null;

    private static int Year(Match m) => Whole(m, "y") is > 0 and < 100 and var year ? 2000 + year : Whole(m, "y");
    private static int Whole(Match m, string group) => m.Groups[group] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 0;
}
