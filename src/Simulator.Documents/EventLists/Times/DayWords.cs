using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Documents.EventLists.Times;

/// <summary>Days of an exercise in words: D+1, J-60, the second day, 次日. The first day is that of the start.</summary>
internal static partial class DayWords
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(演练当日|演练日|演习日|d\s*-?\s*day|d日|t日|当日|当天|d|j|jour j)\s*((?<sign>[+-])\s*(?<n>[0-9]{1,4})\s*(?![0-9:点])(天|日|days?|d)?)?\s*,?\s*(?<rest>[^+-].*)?$", Plain)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(演练|演习)?(第\s*(?<n>[1-9][0-9]?)\s*[天日]|(day|tag|jour|d)\s*(?<n>[1-9][0-9]?)(?![0-9:.hn]|\s*(min|h\b)))\s*[,:.]?\s*(?<rest>.*)$", Plain)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?<next>次日|翌日|明日|明天|隔天|隔日|next day|the next day|following day|am nachsten tag|le lendemain)\s*[,:]?\s*(?<rest>.*)$", Plain)]
    private static partial Regex Next();

    // Anywhere in a heading over rows: the second day, 1 May.
    [GeneratedRegex(@"第\s*[1-9][0-9]?\s*[天日]|\b(day|tag|jour)\s*[1-9][0-9]?\b|\bd\s*[+-]\s*[0-9]{1,3}\b|次日|翌日|[12][0-9]{3}\s*[-/.年]\s*[0-9]{1,2}\s*[-/.月]\s*[0-9]{1,2}|[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*[日号]|[0-9]{1,2}[./-][0-9]{1,2}[./-][12][0-9]{3}", Plain)]
    private static partial Regex InHeading();

    /// <summary>The day without a time of day, and the words behind it.</summary>
    public static (TimeMark Day, string Words)? Read(string t)
    {
        if (Ordinal().Match(t) is { Success: true } nth) return (new DayMark(Whole(nth) - 1, null), nth.Groups["rest"].Value);
        if (Next().Match(t) is { Success: true } next) return (new DayMark(1, null), next.Groups["rest"].Value);
        if (Counted().Match(t) is { Success: true } day) return (new DayMark(day.Groups["n"].Success ? Whole(day) * (day.Groups["sign"].Value == "-" ? -1 : 1) : 0, null), day.Groups["rest"].Value);
        return null;
    }

    [GeneratedRegex("^(周|星期|礼拜)(?<zh>[1-7一二三四五六日天])$|^(?<d>monday|mon|montag|lundi|tuesday|tues|tue|dienstag|mardi|wednesday|wed|mittwoch|mercredi|thursday|thurs|thur|thu|donnerstag|jeudi|friday|fri|freitag|vendredi|saturday|sat|samstag|samedi|sunday|sun|sonntag|dimanche)[.]?$", Plain)]
    private static partial Regex WeekdayOnly();

    /// <summary>A day of the week from 0, Monday, where nothing else is said; null when it is none.</summary>
    public static int? Weekday(string text)
    {
        var plain = Mapping.PlainLetters.Of(text).Trim();
        if (WeekdayOnly().Match(plain) is not { Success: true } m) return null;
        if (m.Groups["zh"].Success) return "1一2二3三4四5五6六7日7天".IndexOf(m.Groups["zh"].Value[0], StringComparison.Ordinal) is var at && at >= 12 ? 6 : at / 2;
        return m.Groups["d"].Value[..2] switch { "mo" or "lu" => 0, "tu" or "di" when m.Groups["d"].Value != "dimanche" => 1, "ma" => 1, "we" or "mi" or "me" => 2, "th" or "do" or "je" => 3, "fr" or "ve" => 4, "sa" => 5, _ => 6 };
    }

    /// <summary>The day a heading speaks of, for the rows below it; null when it speaks of none.</summary>
    public static TimeMark? OfHeading(string heading) => InHeading().Match(TimeWords.Normal(heading)) is { Success: true } m ? TimeText.Read(m.Value) : null;

    private static int Whole(Match m) => int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture);
}
