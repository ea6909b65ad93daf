using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Documents.EventLists.Times;

/// <summary>Reads the words of a time cell. Every notation is told in docs/event-lists.md.</summary>
internal static partial class TimeText
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(演练|推演|导调)?(开始|启动)?后?\s*第\s*(?<m>[0-9]{1,4}(\.[0-9]+)?)\s*(分钟?|min(ute)?s?)$", Plain)]
    private static partial Regex Nth();

    [GeneratedRegex(@"^(?<h>[0-2]?[0-9])\s*(:|点)\s*((?<m>[0-5]?[0-9])\s*分?(?![0-9])(\s*:?\s*(?<s>[0-5]?[0-9])\s*秒?)?)?\s*(?<half>a\.?m\.?|p\.?m\.?)?(\s*(hrs?|local|uhr|h|[abjlz]))?$", Plain)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<h>[0-2]?[0-9])\s*(?<half>a\.?m\.?|p\.?m\.?)$", Plain)]
    private static partial Regex HourHalf();

    [GeneratedRegex("^(?<day>凌晨|早上|清晨|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|夜里|am|pm)", Plain)]
    private static partial Regex PartOfDay();

    [GeneratedRegex(@"^(?<a>[0-9]{1,3}):(?<b>[0-5]?[0-9])(:(?<c>[0-5]?[0-9])(\.[0-9]+)?)?$", Plain)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?<h>[01][0-9]|2[0-3])(?<m>[0-5][0-9])\s*(hrs?|h|local|[abjlz])?$", Plain)]
    private static partial Regex Military();

    // 18h45, 20 h, 9 heures 15: a time of day or a time since the beginning.
    [GeneratedRegex(@"^(?<a>[0-9]{1,2})\s*h(eures?)?\s*(?<b>[0-5][0-9])?$", Plain)]
    private static partial Regex HourLetter();

    [GeneratedRegex(@"^(?<h>[0-2]?[0-9])([.:](?<m>[0-5][0-9]))?\s*uhr(\s*(?<m2>[0-5][0-9]))?$", Plain)]
    private static partial Regex Uhr();

    // A remark behind the time, or the same time in another notation beside it.
    [GeneratedRegex(@"^(?<a>[^()\[\]]+?)\s*[(\[](?<b>[^()\[\]]+)[)\]]$|^(?<a>[^/]+?)\s*[/|]\s*(?<b>[^/]+)$|^(?<a>t\s*[+-]\s*\S+)\s+(?<b>[0-9]\S*)$|^(?<a>[0-9]\S*)\s+(?<b>t\s*[+-]\s*\S+)$", Plain)]
    private static partial Regex Twice();

    [GeneratedRegex(@"^[0-9]{1,6}(\.[0-9]+)?$", Plain)]
    private static partial Regex Number();

    // Days, hours, minutes before or after the start; a number may be missing: J+1 H+2 M-5, H+2, M-5, J H M+10.
    [GeneratedRegex(@"^((?<j>[jd])\s*(?<jn>[+-]\s*[0-9]{1,4})?)?\s*((?<h>h)\s*(?<hn>[+-]\s*[0-9]{1,4})?)?\s*((?<m>m)\s*(?<mn>[+-]\s*[0-9]{1,5})?)?$", Plain)]
    private static partial Regex DaysHoursMinutes();

    [GeneratedRegex(@"^(after|following)\s+(?<who>.+?)\s*[,]?\s*(\+|by|plus|:)\s*(?<n>.+)$|^(?<n>.+?)\s+(after|following)\s+(?<who>.+)$|^(?<who>.+?)\s*(之后|以后|后)\s*\+?(?<n>[0-9].*)$|^#\s*(?<who>[^+\s]+)\s*\+\s*(?<n>.+)$|^(?<who>(上一条|上条|上一项|上一行|前一条|前一项|前一行|previous|prev\.?|above))\s*\+\s*(?<n>.+)$", Plain)]
    private static partial Regex After();

    [GeneratedRegex(@"^(同上|同时|同前|with (the )?(previous|above)|same( time| as (above|previous))?|ditto|\(\s*""?\s*\))$|^""$|^〃$", Plain)]
    private static partial Regex Same();

    [GeneratedRegex(@"^(上一条|上条|上一项|上一行|前一条|前一项|前一行|上一个(事件|注入)?|(the )?previous( (inject|event|row|one))?|prev\.?|(the )?(row|one|inject|event)? ?above|last( (inject|event|row))?)$", Plain)]
    private static partial Regex Previous();

    [GeneratedRegex(@"^(演练|演习|推演)?(开始|启动|start(ex)?|exercise start|the start|start of (the )?exercise|beginn|debut|t0|t|h|e|0)$", Plain)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(机动|视情|视情况|视情释放|视情况而定|根据情况|看情况|依情况|灵活|备用|按需|择机|适时|手动|手工|导调(掌握|释放|控制|决定)?|随机|待机|条件|有条件|manual(ly)?|by (hand|control)|as (required|needed)|on (call|demand|request)|when needed|contingen(cy|t)|conditional|controller('s)? discretion|opportunity|ad[ -]?hoc)$", Plain)]
    private static partial Regex Hand();

    [GeneratedRegex(@"^(?<a>.*?[^\s+t])\s*(~|至|到|\bto\b|-)\s*(?<b>[t+]?\+?\s*[0-9].*)$", Plain)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(inject|event|row|no\.?|number|第|#|事件|注入|序号|编号)?\s*[#:]?\s*(?<id>.+?)\s*(条|项|号|行|个)?(事件|注入)?\s*(送达|下发|发布|推送)?$", Plain)]
    private static partial Regex Reference();

    /// <summary>What the words say, or null when they say no time.</summary>
    public static TimeMark? Read(string text)
    {
        var plain = TimeWords.Normal(text);
        if (plain.Length is 0 or > 80) return null;
        return Single(plain) ?? Ranged(plain) ?? Noted(plain);
    }

    private static TimeMark? Single(string t)
    {
        if (Hand().IsMatch(t)) return new ByHand();
        if (Same().IsMatch(t)) return new AfterRow(null, 0);
        return SinceStart(t) ?? OfDay(t) ?? Dated(t) ?? Relative(t);
    }

    // Of two notations the one that counts from the start; a remark without figures says nothing about the time.
    private static TimeMark? Noted(string t)
    {
        if (Twice().Match(t) is not { Success: true } m) return null;
        var (a, b) = (m.Groups["a"].Value.Trim(), m.Groups["b"].Value.Trim());
        var first = Single(a) ?? Ranged(a);
        if (!b.Any(char.IsAsciiDigit)) return t[^1] is ')' or ']' && first is not ByHand ? first : null;
        return (first, Single(b) ?? Ranged(b)) switch
        {
            ({ } f, { } s) when IsSinceStart(f) && !IsSinceStart(s) => f,
            ({ } f, { } s) when IsSinceStart(s) && !IsSinceStart(f) => s,
            _ => null,
        };
    }

    private static bool IsSinceStart(TimeMark mark) => mark is FromStart or FromStartPair or FromStartDigits or HoursFromStart;

    private static TimeMark? Ranged(string t)
    {
        if (Range().Match(t) is not { Success: true } m) return null;
        var (from, until) = (m.Groups["a"].Value.Trim().TrimStart('第'), m.Groups["b"].Value.Trim());
        if (Single(until) is null && Durations.Read(until) is null) return null;
        // 10-15分钟: the unit stands once, at the end; T+10-15: T once, at the beginning; 下午3点-4点 likewise.
        var unit = Durations.Unit(until);
        var begin = from.All(c => char.IsAsciiDigit(c) || c == '.') && unit.Length > 0 ? Single(from + unit) : Single(from);
        return begin is null or AfterRow or ByHand ? null : begin with { Until = until };
    }

    private static TimeMark? SinceStart(string t)
    {
        if (Start().IsMatch(t) && t != "0") return new FromStart(0);
        if (Offsets.Read(t) is { } offset) return offset;
        if (Nth().Match(t) is { Success: true } nth) return new FromStart(double.Parse(nth.Groups["m"].Value, CultureInfo.InvariantCulture) * 60);
        // 1855 hrs is a time of day, 18 hrs is not.
        if (Military().IsMatch(t) && !char.IsAsciiDigit(t[^1])) return OnTheClock(t);
        // Before durations: what has only hours may be a time of day.
        if (HourLetter().Match(t) is { Success: true } letter) return new BareTime(Whole(letter, "a"), Whole(letter, "b"), null);
        if (t.StartsWith('+')) return Durations.OrMinutes(t[1..].Trim()) is { } plus ? new PlusTime(plus) : null;
        if (DaysHoursMinutes().Match(t) is { Success: true } jhm && (jhm.Groups["j"].Success || jhm.Groups["h"].Success || jhm.Groups["m"].Success)) return Counted(jhm);
        if (Number().IsMatch(t)) return Military().IsMatch(t) && t[0] == '0' ? OnTheClock(t) : Figures(t);
        return Durations.Read(t) is { } duration ? new FromStart(duration) : null;
    }

    // What a spreadsheet program keeps dates and times as may stand there as words: 0.385416667, 45413.375.
    private static TimeMark? Figures(string t)
    {
        var value = double.Parse(t, CultureInfo.InvariantCulture);
        return value is > 0 and < 1 && t.Length >= 5 || value is > 20_000 and < 80_000 ? TimeCell.OfNumber(value) : new PlainNumber(value) { Decimals = t.Contains('.') ? t.Length - t.IndexOf('.') - 1 : 0 };
    }

    // Only days: the time of day is open. Hours and minutes count from the start.
    private static TimeMark Counted(Match m)
    {
        if (!m.Groups["h"].Success && !m.Groups["m"].Success) return new DayMark(Signed(m, "jn"), null);
        return new FromStart(Signed(m, "jn") * 86_400.0 + Signed(m, "hn") * 3600.0 + Signed(m, "mn") * 60.0);
    }

    private static TimeMark? OfDay(string t)
    {
        if (Bare().Match(t) is { Success: true } bare) return new BareTime(Whole(bare, "a"), Whole(bare, "b"), bare.Groups["c"].Success ? Whole(bare, "c") : null);
        if (Uhr().Match(t) is { Success: true } uhr && Whole(uhr, "h") <= 24) return new ClockTime(Whole(uhr, "h") * 3600.0 + Whole(uhr, uhr.Groups["m2"].Success ? "m2" : "m") * 60);
        return OnTheClock(t);
    }

    /// <summary>A time of day as seconds, in every writing but without a date; null when it is none.</summary>
    private static double? Time(string t)
    {
        if (PartOfDay().Match(t) is { Success: true } part && Time(t[part.Length..].Trim()) is { } clock)
            return part.Value switch
            {
                "下午" or "傍晚" or "晚上" or "晚间" or "晚" or "pm" => clock < 43_200 ? clock + 43_200 : clock,
                "夜间" or "夜里" => clock is >= 21_600 and < 43_200 ? clock + 43_200 : clock,
                "中午" => clock < 36_000 ? clock + 43_200 : clock,
                "凌晨" or "am" => clock is >= 43_200 and < 46_800 ? clock - 43_200 : clock,
                _ => clock,
            };
        if (HourHalf().Match(t) is { Success: true } hour) return Halved(Whole(hour, "h") * 3600.0, hour.Groups["half"].Value);
        if (Military().Match(t) is { Success: true } m) return Whole(m, "h") * 3600.0 + Whole(m, "m") * 60;
        if (Clock().Match(t) is not { Success: true } c || Whole(c, "h") > 24) return null;
        return Halved(Whole(c, "h") * 3600.0 + Whole(c, "m") * 60 + Whole(c, "s"), c.Groups["half"].Value);
    }

    private static ClockTime? OnTheClock(string t) => Time(t) is { } seconds ? new ClockTime(seconds) : null;

    private static double? Halved(double seconds, string half) => half.Length == 0 ? seconds
        : seconds >= 46_800 ? null
        : half[0] == 'p' ? (seconds < 43_200 ? seconds + 43_200 : seconds) : seconds >= 43_200 ? seconds - 43_200 : seconds;

    private static TimeMark? Dated(string t)
    {
        if ((CalendarDates.Read(t) ?? DayWords.Read(t)) is not var (day, words) || !Rest(words, out var at)) return null;
        return day switch
        {
            DateMark date => date with { Seconds = at },
            SlashDate date => date with { Seconds = at },
            DayMark count => count with { Seconds = at },
            _ => null,
        };
    }

    // What stands after the date: nothing, or a time of day; a zone is not converted, since a list speaks of one place.
    private static bool Rest(string words, out double? seconds)
    {
        var rest = Zone().Replace(TimeWords.Normal(words), "").Trim();
        var time = HourLetter().Match(rest) is { Success: true } letter ? new BareTime(Whole(letter, "a"), Whole(letter, "b"), null) : OfDay(rest);
        seconds = rest.Length == 0 ? null : time switch { BareTime { First: <= 24 } b => b.AsHours, ClockTime c => c.Seconds, _ => null };
        return rest.Length == 0 || seconds is not null;
    }

    [GeneratedRegex(@"(\.[0-9]+)?(z|[+-][0-9]{2}:?[0-9]{2})$", Plain)]
    private static partial Regex Zone();

    private static TimeMark? Relative(string t)
    {
        if (After().Match(t) is not { Success: true } m) return null;
        if (Durations.OrMinutes(m.Groups["n"].Value.Trim()) is not { } delay) return null;
        var who = m.Groups["who"].Value.Trim();
        if (Start().IsMatch(who)) return new FromStart(delay);
        if (Previous().IsMatch(who)) return new AfterRow(null, delay);
        return Reference().Match(who) is { Success: true } r ? new AfterRow(r.Groups["id"].Value.Trim(), delay) : null;
    }

    private static int Whole(Match m, string group) => m.Groups[group] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 0;

    private static int Signed(Match m, string group) =>
        m.Groups[group] is { Success: true } g ? int.Parse(g.Value.Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
}
