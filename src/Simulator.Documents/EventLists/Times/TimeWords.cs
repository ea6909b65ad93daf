using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Documents.EventLists.Mapping;

namespace Simulator.Documents.EventLists.Times;

/// <summary>Makes one writing of many: half-width letters and digits, Chinese numerals as digits, one kind of dash.</summary>
internal static partial class TimeWords
{
    [GeneratedRegex("(?<!(?<![晚早])上|前)[〇零一二两三四五六七八九十百]+(?=[点时分秒条项号个小天日月:]|$)|(?<=第|[点时])[〇零一二两三四五六七八九十百]+")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"(?<=[0-9])\s*[点时](?<half>半|一刻|1刻|三刻|3刻|整|钟)?")]
    private static partial Regex Half();

    [GeneratedRegex("^(周|星期|礼拜)[0-9一二三四五六日天][,，]?|^(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|dien|mitt|don|frei|sams|son|lun|mar(?=di)|mer|jeu|ven|sam|dim)[a-z]*[.,]?\\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    // "About" does not make a time another one.
    [GeneratedRegex(@"^(大约|大概|约|approximately|approx\.?|about|around|circa|ca\.?|env\.?|environ|gegen|vers|um|at|~)\s*(?=[0-9t])|(?<=[0-9点分时])\s*(左右|前后|许)$", RegexOptions.ExplicitCapture)]
    private static partial Regex About();

    [GeneratedRegex("[\u2236\ua789\u02d0]|(?<=[0-9])\\s+:\\s*(?=[0-9])|(?<=[0-9])\\s*:\\s+(?=[0-9])")]
    private static partial Regex Colon();

    // A list speaks of one place: its zone is not converted.
    [GeneratedRegex(@"^(北京|当地|本地|local)\s*时间\s*|(?<=[0-9m])\s*[(\[]?(utc|gmt|cest|cet|edt|est|pdt|pst|cst|bst|ist|jst|hkt|sgt|北京时间|当地时间|local time|ortszeit|heure locale)(\s*[+-][0-9]{1,2}(:?[0-9]{2})?)?[)\]]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedZone();

    public static string Normal(string text)
    {
        var plain = PlainLetters.Of(text).Trim();
        plain = plain.Replace('–', '-').Replace('—', '-').Replace('−', '-').Replace('～', '~').Replace('’', '\'').Replace('′', '\'').Replace("\n", " ", StringComparison.Ordinal).TrimStart('\'').Trim();
        plain = NamedZone().Replace(plain, "");
        plain = About().Replace(Colon().Replace(plain, ":"), "");
        plain = Weekday().Replace(plain, "").Trim();
        plain = Numeral().Replace(plain, m => Digits(m.Value)).Replace("个半小时", "小时30分钟", StringComparison.Ordinal).Replace("半小时", "30分钟", StringComparison.Ordinal);
        return Half().Replace(plain, m => m.Groups["half"].Value switch
        {
            "半" => "点30分",
            "一刻" or "1刻" => "点15分",
            "三刻" or "3刻" => "点45分",
            _ => "点",
        });
    }

    private static string Digits(string numeral)
    {
        var (sum, digit) = (0, -1);
        foreach (var c in numeral)
            switch (c)
            {
                case '十': sum += (digit < 0 ? 1 : digit) * 10; digit = -1; break;
                case '百': sum += (digit < 0 ? 1 : digit) * 100; digit = -1; break;
                default:
                    var value = c switch { '两' => 2, '〇' or '零' => 0, _ => "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) + 1 };
                    digit = digit > 0 ? digit * 10 + value : value;
                    break;
            }
        return (sum + Math.Max(0, digit)).ToString(CultureInfo.InvariantCulture);
    }
}
