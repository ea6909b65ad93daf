using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Documents.EventLists.Times;

/// <summary>Reads the words of a time cell. Every notation is told in docs/event-lists.md.</summary>
internal static partial class TimeText
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^t\s*(?<sign>[+-])?\s*(?<a>[0-9]{1,4})(:(?<b>[0-9]{1,2})(:(?<c>[0-9]{1,2}))?)?\s*(min(ute)?s?|m|')?$|^t\s*$", Plain)]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"^(演练|推演|导调)?(开始|启动)?后?\s*第\s*(?<m>[0-9]{1,4}(\.[0-9]+)?)\s*(分钟?|min(ute)?s?)$", Plain)]
    private static partial Regex Nth();

    [GeneratedRegex(@"^(?<h>[0-2]?[0-9])\s*(:|h|点)\s*(?<m>[0-5]?[0-9])?\s*分?(\s*:?\s*(?<s>[0-5]?[0-9])\s*秒?)?\s*(?<half>a\.?m\.?|p\.?m\.?)?(\s*(hrs?|local|z))?$", Plain)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<h>[0-2]?[0-9])\s*(?<half>a\.?m\.?|p\.?m\.?)$", Plain)]
    private static partial Regex HourHalf();

    [GeneratedRegex("^(?<day>凌晨|早上|清晨|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|夜里|am|pm)", Plain)]
    private static partial Regex PartOfDay();

    [GeneratedRegex(@"^(?<a>[0-9]{1,3}):(?<b>[0-5]?[0-9])(:(?<c>[0-5]?[0-9])(\.[0-9]+)?)?$", Plain)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?<h>[01][0-9]|2[0-3])(?<m>[0-5][0-9])\s*(hrs?|h|z|local)?$", Plain)]
    private static partial Regex Military();

    [GeneratedRegex(@"^[0-9]{1,6}(\.[0-9]+)?$", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(演练当日|演练日|d\s*-?\s*day|d日|当日|当天|d|j|jour j)\s*((?<sign>[+-])\s*(?<n>[0-9]{1,4})\s*(?![0-9:点])(天|日|days?|d)?)?\s*(?<rest>[^+-].*)?$", Plain)]
    private static partial Regex Day();

    // Days, hours, minutes before or after the start; a number may be missing: J+1 H+2 M-5, H+2, M-5, J H M+10.
    [GeneratedRegex(@"^((?<j>[jd])\s*(?<jn>[+-]?\s*[0-9]{1,4})?)?\s*((?<h>h)\s*(?<hn>[+-]?\s*[0-9]{1,4})?)?\s*((?<m>m)\s*(?<mn>[+-]?\s*[0-9]{1,5})?)?$", Plain)]
    private static partial Regex DaysHoursMinutes();

    [GeneratedRegex(@"^(?<y>[12][0-9]{3})\s*[-/.年]\s*(?<m>1[0-2]|0?[1-9])\s*[-/.月]\s*(?<d>3[01]|[12][0-9]|0?[1-9])\s*日?[ t]*(?<rest>.*)$", Plain)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>3[01]|[12][0-9]|0?[1-9])\s*[-/.]\s*(?<b>3[01]|[12][0-9]|0?[1-9])\s*[-/.]\s*(?<y>[12][0-9]{3}|[0-9]{2})[ ,t]*(?<rest>.*)$", Plain)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<m>1[0-2]|0?[1-9])\s*月\s*(?<d>3[01]|[12][0-9]|0?[1-9])\s*[日号]\s*(?<rest>.*)$", Plain)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(after|following)\s+(?<who>.+?)\s*[,]?\s*(\+|by|plus|:)\s*(?<n>.+)$|^(?<n>.+?)\s+(after|following)\s+(?<who>.+)$|^(?<who>.+?)\s*(之后|以后|后)\s*\+?(?<n>[0-9].*)$|^#\s*(?<who>[^+\s]+)\s*\+\s*(?<n>.+)$|^(?<who>(上一条|上条|上一项|上一行|前一条|前一项|前一行|previous|prev\.?|above))\s*\+\s*(?<n>.+)$", Plain)]
    private static partial Regex After();

    [GeneratedRegex(@"^(同上|同时|同前|with (the )?(previous|above)|same( time| as (above|previous))?|ditto|\(\s*""?\s*\))$|^""$|^〃$", Plain)]
    private static partial Regex Same();

    [GeneratedRegex(@"^(上一条|上条|上一项|上一行|前一条|前一项|前一行|上一个(事件|注入)?|(the )?previous( (inject|event|row|one))?|prev\.?|(the )?(row|one|inject|event)? ?above|last( (inject|event|row))?)$", Plain)]
    private static partial Regex Previous();

    [GeneratedRegex(@"^(演练|推演)?(开始|启动|start(ex)?|exercise start|the start|start of (the )?exercise|t0|t|h|0)$", Plain)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(机动|视情|视情况|视情释放|按需|择机|适时|手动|手工|导调(掌握|释放|控制|决定)?|随机|待机|条件|有条件|manual(ly)?|by (hand|control)|as (required|needed)|on (call|demand|request)|when needed|contingen(cy|t)|conditional|controller('s)? discretion|opportunity|ad[ -]?hoc)$", Plain)]
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
        return Single(plain) ?? Ranged(plain);
    }

    private static TimeMark? Single(string t)
    {
        if (Hand().IsMatch(t)) return new ByHand();
        if (Same().IsMatch(t)) return new AfterRow(null, 0);
        return SinceStart(t) ?? OfDay(t) ?? Dated(t) ?? Relative(t);
    }

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
        if (Elapsed().Match(t) is { Success: true } e && e.Groups["a"].Success)
        {
            var sign = e.Groups["sign"].Value == "-" ? -1 : 1;
            if (!e.Groups["b"].Success) return new FromStart(sign * Whole(e, "a") * 60);
            if (e.Groups["c"].Success) return new FromStart(sign * (Whole(e, "a") * 3600.0 + Whole(e, "b") * 60 + Whole(e, "c")));
            return sign < 0 ? new FromStart(-(Whole(e, "a") * 3600.0 + Whole(e, "b") * 60)) : new FromStartPair(Whole(e, "a"), Whole(e, "b"));
        }
        if (t.StartsWith('t') && Durations.Read(t[1..].TrimStart(' ', '+')) is { } elapsed) return new FromStart(elapsed);
        if (Nth().Match(t) is { Success: true } nth) return new FromStart(double.Parse(nth.Groups["m"].Value, CultureInfo.InvariantCulture) * 60);
        // 1855 hrs is a time of day, 18 hrs is not.
        if (Military().IsMatch(t) && !char.IsAsciiDigit(t[^1])) return OnTheClock(t);
        if (t.StartsWith('+')) return Durations.OrMinutes(t[1..].Trim()) is { } plus ? new PlusTime(plus) : null;
        if (DaysHoursMinutes().Match(t) is { Success: true } jhm && (jhm.Groups["j"].Success || jhm.Groups["h"].Success || jhm.Groups["m"].Success)) return Counted(jhm);
        if (Number().IsMatch(t)) return Military().IsMatch(t) && t[0] == '0' ? OnTheClock(t) : new PlainNumber(double.Parse(t, CultureInfo.InvariantCulture));
        return Durations.Read(t) is { } duration ? new FromStart(duration) : null;
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
        return Time(t) is { } seconds ? new ClockTime(seconds) : null;
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
        if (YearFirst().Match(t) is { Success: true } y && Rest(y, out var at)) return new DateMark(Whole(y, "y"), Whole(y, "m"), Whole(y, "d"), at);
        if (MonthDay().Match(t) is { Success: true } md && Rest(md, out at)) return new DateMark(0, Whole(md, "m"), Whole(md, "d"), at);
        if (YearLast().Match(t) is { Success: true } s && Rest(s, out at)) return new SlashDate(Whole(s, "a"), Whole(s, "b"), Whole(s, "y") is var n && n < 100 ? 2000 + n : n, at);
        if (Day().Match(t) is { Success: true } d && Rest(d, out at)) return new DayMark(d.Groups["n"].Success ? Whole(d, "n") * (d.Groups["sign"].Value == "-" ? -1 : 1) : 0, at);
        return null;
    }

    // What stands after the date: nothing, or a time of day; a zone is not converted, since a list speaks of one place.
    private static bool Rest(Match m, out double? seconds)
    {
        var rest = Zone().Replace(TimeWords.Normal(m.Groups["rest"].Value), "").Trim();
        seconds = rest.Length == 0 ? null : OfDay(rest) switch { BareTime { First: <= 24 } b => b.AsHours, ClockTime c => c.Seconds, _ => null };
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
